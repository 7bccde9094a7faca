import type { LocalizedList, Service, ServiceOrganization } from "../../../domain/catalogue/catalogue.ts";
import { generalDescriptionId, organizationId, serviceId } from "../../../domain/catalogue/catalogue-ids.ts";
import { toInstant } from "../../shared/instant.ts";
import { type ContentLanguage, inLanguage, toContentLanguage } from "../../shared/localized.ts";
import { asRecord, asRecords, asText } from "../../shared/read.ts";
import { readClean } from "../../shared/read-texts.ts";
import { quote, type Warn } from "../../shared/warnings.ts";
import { lookUp, toCharge, toFunding, toProvision, toServiceType } from "../codes.ts";
import { asGuid } from "../guid.ts";
import { readLocalized } from "../language-lists.ts";
import { originOf, readLanguages } from "../plain-values.ts";
import { type Mapped, type MappingContext, PTV_SOURCE } from "../ptv-source.ts";
import { mapArea } from "./map-area.ts";
import { mapClassification, mapTerms } from "./map-classification.ts";
import { mapConnections } from "./map-connection.ts";
import { mapWebPages } from "./map-contacts.ts";
import { mapLegislation } from "./map-legislation.ts";
import { mapNames } from "./map-names.ts";
import { mapServiceTexts } from "./map-texts.ts";
import type { V11Service } from "./schema.ts";

/** Null when the service has no name in any language. */
export function mapService(
  raw: V11Service,
  context: MappingContext,
  warn: Warn,
): Omit<MappedService, "warnings"> | null {
  const names = mapNames(raw.serviceNames, null, warn);
  if (names === null) return null;
  const general = asGuid(raw.generalDescriptionId);
  const value: Service = {
    id: serviceId(PTV_SOURCE, raw.id),
    source: PTV_SOURCE,
    sourceId: raw.id,
    ...originOf(raw.sourceId),
    modifiedAt: toInstant(raw.modified, "modified", warn),
    type: toServiceType(raw.type, warn),
    funding: toFunding(raw.fundingType, warn),
    generalDescriptionId: general === null ? null : generalDescriptionId(PTV_SOURCE, general),
    ...names,
    ...mapServiceTexts(raw.serviceDescriptions, raw.requirements, warn),
    ...mapClassification(raw, context, warn),
    charge: toCharge(raw.serviceChargeType, warn),
    keywords: mapKeywords(raw.keywords, warn),
    languages: readLanguages(raw.languages, warn),
    area: mapArea(raw.areaType, raw.areas, context, warn),
    organizations: mapOrganizations(raw.organizations, warn),
    connections: mapConnections(raw.serviceChannels, context, warn),
    legislation: mapLegislation(raw.legislation, warn),
    vouchers: mapVouchers(raw.serviceVouchers, warn),
    selko: null,
  };
  return { kind: "service", value, terms: mapTerms(raw.ontologyTerms) };
}

type MappedService = Extract<Mapped, { kind: "service" }>;

const ROLE: ReadonlyMap<string, ServiceOrganization["role"]> = new Map([
  ["Responsible", "responsible"],
  ["OtherResponsible", "otherResponsible"],
  ["Producer", "producer"],
]);

/** organizations[{organization{id, name} | null, roleType, provisionType, additionalInformation}] */
function mapOrganizations(items: unknown, warn: Warn): readonly ServiceOrganization[] {
  return asRecords(items).flatMap((item) => {
    const organization = asRecord(item.organization);
    const id = asGuid(organization?.id);
    const role = lookUp(ROLE, item.roleType, "role of an organization", warn);
    const named = inLanguage(readClean(organization?.name, "organizations", "line", warn), "fi");
    const name = { ...named, ...readLocalized(item.additionalInformation, "organizations", "line", warn) };
    if (role === null || (id === null && Object.keys(name).length === 0)) {
      warn(`organizations: one ${role === null ? "without a role" : "without id and name"} was left out`);
      return [];
    }
    const provision = toProvision(item.provisionType, warn);
    return { organizationId: id === null ? null : organizationId(PTV_SOURCE, id), name, role, provision };
  });
}

/** serviceVouchers[{url, value, language}]; PTV also knows vouchers that are told of nowhere on the web. */
function mapVouchers(items: readonly unknown[], warn: Warn): Service["vouchers"] {
  if (asRecords(items).some(({ url }) => asText(url) === null))
    warn("serviceVouchers: one without a web address was left out");
  return mapWebPages(items, warn);
}

/** keywords[{language, value}] → words per language, each once. */
function mapKeywords(items: unknown, warn: Warn): LocalizedList {
  const words: { [language in ContentLanguage]?: string[] } = {};
  for (const item of asRecords(items)) {
    const word = readClean(item.value, "keywords", "line", warn);
    if (word === null) continue;
    const language = toContentLanguage(item.language);
    if (language === null) {
      warn(`keywords: one in the language ${quote(item.language)} was left out`);
      continue;
    }
    const list = words[language];
    if (list === undefined) words[language] = [word];
    else if (!list.includes(word)) list.push(word);
  }
  return words;
}
