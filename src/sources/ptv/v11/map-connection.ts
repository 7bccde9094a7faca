import type { ServiceConnection } from "../../../domain/catalogue/catalogue.ts";
import { channelId } from "../../../domain/catalogue/catalogue-ids.ts";
import { NONE } from "../../shared/localized.ts";
import { asRecord, asRecords } from "../../shared/read.ts";
import type { Warn } from "../../shared/warnings.ts";
import { toCharge } from "../codes.ts";
import { asGuid } from "../guid.ts";
import { readTyped } from "../language-lists.ts";
import { type MappingContext, PTV_SOURCE } from "../ptv-source.ts";
import { mapContactDetails } from "./map-contacts.ts";
import { mapHours } from "./map-hours.ts";

/** serviceChannels[{serviceChannel{id}, description[{type}], serviceChargeType, serviceHours, contactDetails}], null when none */
export function mapConnections(items: unknown, context: MappingContext, warn: Warn): readonly ServiceConnection[] {
  const connections = new Map<string, ServiceConnection>();
  for (const item of asRecords(items)) {
    const id = asGuid(asRecord(item.serviceChannel)?.id);
    if (id === null || connections.has(id)) {
      warn(`serviceChannels: a channel ${id === null ? "without a usable id" : "named twice"} was left out`);
      continue;
    }
    const texts = readTyped(item.description, "serviceChannels", "text", warn);
    connections.set(id, {
      channelId: channelId(PTV_SOURCE, id),
      description: texts.get("Description") ?? NONE,
      charge: toCharge(item.serviceChargeType, warn),
      chargeInfo: texts.get("ChargeTypeAdditionalInfo") ?? NONE,
      hours: mapHours(item.serviceHours, warn),
      contacts: mapContactDetails(item.contactDetails, context, warn),
    });
  }
  return [...connections.values()];
}
