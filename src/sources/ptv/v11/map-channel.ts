import type { ChannelType, ServiceChannel } from "../../../domain/catalogue/catalogue.ts";
import { channelId, organizationId } from "../../../domain/catalogue/catalogue-ids.ts";
import { toInstant } from "../../shared/instant.ts";
import { NONE, toLanguage } from "../../shared/localized.ts";
import { mergeWebPages } from "../../shared/merge-contacts.ts";
import { asBoolean, asRecords, asText } from "../../shared/read.ts";
import type { Warn } from "../../shared/warnings.ts";
import { lookUp } from "../codes.ts";
import { asGuid } from "../guid.ts";
import { readLocalized, readTyped } from "../language-lists.ts";
import { originOf, readLanguages } from "../plain-values.ts";
import { type Mapped, type MappingContext, PTV_SOURCE } from "../ptv-source.ts";
import { mapAddresses, mapDeliveryAddresses } from "./map-address.ts";
import { mapArea } from "./map-area.ts";
import { mapTerms } from "./map-classification.ts";
import { mapEmails, mapPhones, mapWebPages, readWebAddress } from "./map-contacts.ts";
import { mapHours } from "./map-hours.ts";
import { mapNames } from "./map-names.ts";
import type { V11Channel } from "./schema.ts";

const CHANNEL_TYPE: ReadonlyMap<string, ChannelType> = new Map([
  ["EChannel", "eChannel"],
  ["WebPage", "webPage"],
  ["Phone", "phone"],
  ["PrintableForm", "printableForm"],
  ["ServiceLocation", "serviceLocation"],
]);

/** The five kinds differ in a few fields only, and none of those means two things. Null: no name in any language. */
export function mapChannel(
  raw: V11Channel,
  context: MappingContext,
  warn: Warn,
): Omit<Extract<Mapped, { kind: "channel" }>, "warnings"> | null {
  const names = mapNames(raw.serviceChannelNames, raw.displayNameType, warn);
  if (names === null) return null;
  const texts = readTyped(raw.serviceChannelDescriptions, "descriptions", "text", warn);
  const organization = asGuid(raw.organizationId);
  const type = lookUp(CHANNEL_TYPE, raw.serviceChannelType, "kind of channel", warn) ?? guessType(raw);
  const value: ServiceChannel = {
    id: channelId(PTV_SOURCE, raw.id),
    source: PTV_SOURCE,
    sourceId: raw.id,
    ...originOf(raw.sourceId),
    modifiedAt: toInstant(raw.modified, "modified", warn),
    type,
    organizationId: organization === null ? null : organizationId(PTV_SOURCE, organization),
    ...names,
    summary: texts.get("Summary") ?? NONE,
    description: texts.get("Description") ?? NONE,
    languages: readLanguages(raw.languages, warn),
    area: mapArea(raw.areaType, raw.areas, context, warn),
    hours: mapHours(raw.serviceHours, warn),
    contacts: {
      phones: mapPhones([...raw.phoneNumbers, ...raw.supportPhones], warn),
      emails: mapEmails([...raw.emails, ...raw.supportEmails], warn),
      webPages: mapWebPages([...raw.webPages, ...raw.attachments], warn),
      addresses: [
        ...mapAddresses(raw.addresses, context, warn),
        ...mapDeliveryAddresses(raw.deliveryAddresses, context, warn),
      ],
    },
    requiresAuthentication: type === "eChannel" ? asBoolean(raw.requiresAuthentication) : null,
    requiresSignature: type === "eChannel" ? asBoolean(raw.requiresSignature) : null,
    form: type === "printableForm" ? mapForm(raw, warn) : null,
  };
  return { kind: "channel", value, terms: mapTerms(raw.ontologyTerms) };
}

/** A channel of a kind unknown to us is still a way to the service: by what it has to offer. */
function guessType(raw: V11Channel): ChannelType {
  if (raw.addresses.length > 0) return "serviceLocation";
  if (raw.channelUrls.length > 0) return "printableForm";
  return raw.phoneNumbers.length > 0 ? "phone" : "webPage";
}

/** formIdentifier[{language, value}], channelUrls[{language, value (the address), type PDF | DOC | Excel}] */
function mapForm(raw: V11Channel, warn: Warn): ServiceChannel["form"] {
  const files = asRecords(raw.channelUrls).flatMap((item) => {
    const url = readWebAddress(item.value, "channelUrls", warn);
    if (url === null) return [];
    return { url, name: NONE, language: toLanguage(item.language), format: toFormat(item.type) };
  });
  return { identifier: readLocalized(raw.formIdentifier, "formIdentifier", "line", warn), files: mergeWebPages(files) };
}

function toFormat(value: unknown): string {
  const format = asText(value)?.toLowerCase() ?? "";
  return /^[a-z\d]{1,10}$/.test(format) ? format : "";
}
