import type { ChannelType, ServiceChannel } from "../../../domain/catalogue/catalogue.ts";
import { channelId, organizationId } from "../../../domain/catalogue/catalogue-ids.ts";
import { toInstant } from "../../shared/instant.ts";
import { asRecord, asText, type Raw } from "../../shared/read.ts";
import type { Warn } from "../../shared/warnings.ts";
import { lookUp } from "../codes.ts";
import { asGuid } from "../guid.ts";
import { readLanguages } from "../plain-values.ts";
import { type MappingContext, PTV_SOURCE } from "../ptv-source.ts";
import { itemsOf, languageVersionsOf, textOf, type Versions } from "./language-versions.ts";
import { mapArea } from "./map-area.ts";
import { mapContacts, mapLinks } from "./map-contacts.ts";
import { mapHours } from "./map-hours.ts";
import { mapNames } from "./map-shared.ts";

const CHANNEL_TYPE: ReadonlyMap<string, ChannelType> = new Map([
  ["EService", "eChannel"],
  ["WebPage", "webPage"],
  ["TelephoneService", "phone"],
  ["PrintableForm", "printableForm"],
  ["ServiceLocation", "serviceLocation"],
]);

/** The five kinds differ in a few fields only, and none of those means two things. Null: no name in any language. */
export function mapChannel(sourceId: string, raw: Raw, context: MappingContext, warn: Warn): ServiceChannel | null {
  const versions = languageVersionsOf(raw, warn);
  const names = mapNames(versions, warn);
  if (names === null) return null;
  const organization = asGuid(raw.organizationContentId);
  const type =
    lookUp(CHANNEL_TYPE, raw.serviceChannelType, "kind of channel", warn) ??
    (raw.location ? "serviceLocation" : "webPage");
  return {
    id: channelId(PTV_SOURCE, sourceId),
    source: PTV_SOURCE,
    sourceId,
    modifiedAt: toInstant(raw.publishedAt, "publishedAt", warn),
    type,
    organizationId: organization === null ? null : organizationId(PTV_SOURCE, organization),
    ...names,
    summary: textOf(versions, "summary", "text", warn),
    description: textOf(versions, "description", "text", warn),
    languages: readLanguages(raw.serviceLanguages, warn),
    area: mapArea(raw.area, context, warn),
    hours: mapHours(raw.serviceHours, warn),
    contacts: mapContacts(raw, versions, context, warn),
    requiresAuthentication: type === "eChannel" ? isRequired(raw.electronicIdentification) : null,
    requiresSignature: type === "eChannel" ? isRequired(asRecord(raw.electronicSignature)?.type) : null,
    form: type === "printableForm" ? mapForm(versions, warn) : null,
  };
}

function isRequired(value: unknown): boolean | null {
  const text = asText(value);
  return text === null ? null : text === "Required";
}

/** formIdentifier and formFiles[{url, name}] of each language version; the format is read from the file's name. */
function mapForm(versions: Versions, warn: Warn): ServiceChannel["form"] {
  const files = mapLinks(itemsOf(versions, "formFiles"), warn).map((page) => ({ ...page, format: formatOf(page.url) }));
  return { identifier: textOf(versions, "formIdentifier", "line", warn), files };
}

function formatOf(url: string): string {
  return /\.([a-z\d]{2,5})$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? "";
}
