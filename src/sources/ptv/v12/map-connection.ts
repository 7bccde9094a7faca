import type { ServiceConnection } from "../../../domain/catalogue/catalogue.ts";
import { channelId } from "../../../domain/catalogue/catalogue-ids.ts";
import { asRecords, type Raw } from "../../shared/read.ts";
import type { Warn } from "../../shared/warnings.ts";
import { toCharge } from "../codes.ts";
import { asGuid } from "../guid.ts";
import { type MappingContext, PTV_SOURCE } from "../ptv-source.ts";
import { languageVersionsOf, textOf } from "./language-versions.ts";
import { mapContacts } from "./map-contacts.ts";
import { mapHours } from "./map-hours.ts";

/** The channel of a connection: `serviceChannelContentId` in the responses, `channelContentId` in the addresses. */
export function connectedChannel(connection: Raw): string | null {
  return asGuid(connection.serviceChannelContentId) ?? asGuid(connection.channelContentId);
}

/**
 * {serviceContentId, serviceChannelContentId, chargeType, serviceHours, contactAddresses, languageVersions{description,
 * chargeTypeAdditionalInformation, contactPhoneNumbers, contactEmails, contactWebPages}}. Assumed: the fields inside are
 * named as in channels.
 */
export function mapConnections(items: unknown, context: MappingContext, warn: Warn): readonly ServiceConnection[] {
  const connections = new Map<string, ServiceConnection>();
  for (const item of asRecords(items)) {
    const id = connectedChannel(item);
    if (id === null || connections.has(id)) {
      warn(`connections: a channel ${id === null ? "without a usable id" : "named twice"} was left out`);
      continue;
    }
    const versions = languageVersionsOf(item, warn);
    const contacts = mapContacts(item, versions, context, warn);
    connections.set(id, {
      channelId: channelId(PTV_SOURCE, id),
      description: textOf(versions, "description", "text", warn),
      charge: toCharge(item.chargeType, warn),
      chargeInfo: textOf(versions, "chargeTypeAdditionalInformation", "text", warn),
      hours: mapHours(item.serviceHours, warn),
      contacts: Object.values(contacts).some((list) => list.length > 0) ? contacts : null,
    });
  }
  return [...connections.values()];
}
