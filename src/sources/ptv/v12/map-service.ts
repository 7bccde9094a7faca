import type { Service, ServiceOrganization } from "../../../domain/catalogue/catalogue.ts";
import { generalDescriptionId, organizationId, serviceId } from "../../../domain/catalogue/catalogue-ids.ts";
import { toInstant } from "../../shared/instant.ts";
import { NONE } from "../../shared/localized.ts";
import { asList, asRecord, asRecords, type Raw } from "../../shared/read.ts";
import { readClean, readTexts } from "../../shared/read-texts.ts";
import type { Warn } from "../../shared/warnings.ts";
import { toCharge, toFunding, toServiceType } from "../codes.ts";
import { asGuid } from "../guid.ts";
import { readLanguages } from "../plain-values.ts";
import { type MappingContext, PTV_SOURCE } from "../ptv-source.ts";
import { languageVersionsOf, listsOf } from "./language-versions.ts";
import { mapArea } from "./map-area.ts";
import { mapConnections } from "./map-connection.ts";
import { mapLinks } from "./map-contacts.ts";
import { mapClassification, mapLegislation, mapNames, mapServiceTexts } from "./map-shared.ts";

/**
 * A service as `/service/{contentId}` gives it, with its `connections` put beside it (a resource of their own in version 12).
 * Null when it has no name in any language. Assumed: `contentId` is the id that version 11 knows the service by.
 */
export function mapService(sourceId: string, raw: Raw, context: MappingContext, warn: Warn): Service | null {
  const versions = languageVersionsOf(raw, warn);
  const names = mapNames(versions, warn);
  if (names === null) return null;
  const general = asGuid(raw.generalDescriptionContentId);
  const vouchers = versions.flatMap(([language, version]) =>
    asRecords(asRecord(version.voucher)?.urls).map((item) => [language, item] as const),
  );
  return {
    id: serviceId(PTV_SOURCE, sourceId),
    source: PTV_SOURCE,
    sourceId,
    modifiedAt: toInstant(raw.publishedAt, "publishedAt", warn),
    type: toServiceType(raw.serviceType, warn),
    funding: toFunding(raw.fundingType, warn),
    generalDescriptionId: general === null ? null : generalDescriptionId(PTV_SOURCE, general),
    ...names,
    ...mapServiceTexts(versions, warn),
    ...mapClassification(raw, warn),
    charge: toCharge(raw.chargeType, warn),
    keywords: listsOf(versions, "freelyAssignedKeywords", warn),
    languages: readLanguages(raw.serviceLanguages, warn),
    area: mapArea(raw.area, context, warn),
    organizations: mapOrganizations(raw, warn),
    connections: mapConnections(raw.connections, context, warn),
    legislation: mapLegislation(versions, warn),
    vouchers: mapLinks(vouchers, warn),
    selko: null,
  };
}

const PRODUCERS = [
  ["selfProducedProducers", "self"],
  ["procuredProducers", "procured"],
  ["otherProducers", "other"],
] as const;

/** organizationContentId, otherResponsibleOrganizations[id], producers{selfProducedProducers{organizations[id], other[{name}]}, …} */
function mapOrganizations(raw: Raw, warn: Warn): readonly ServiceOrganization[] {
  const known = (items: unknown, role: ServiceOrganization["role"], provision: ServiceOrganization["provision"]) =>
    asList(items).flatMap((item): readonly ServiceOrganization[] => {
      const id = asGuid(item);
      if (id === null) warn("organizations: one without a usable id was left out");
      return id === null ? [] : [{ organizationId: organizationId(PTV_SOURCE, id), name: NONE, role, provision }];
    });
  const producers = asRecord(raw.producers);
  return [
    ...known(raw.organizationContentId ? [raw.organizationContentId] : [], "responsible", null),
    ...known(raw.otherResponsibleOrganizations, "otherResponsible", null),
    ...PRODUCERS.flatMap(([field, provision]) => {
      const group = asRecord(producers?.[field]);
      const named = asList(group?.other).flatMap((item): readonly ServiceOrganization[] => {
        const plain = readClean(item, "producers", "line", warn);
        const name = plain === null ? readTexts(asRecord(item)?.name, "producers", "line", warn) : { fi: plain };
        return Object.keys(name).length === 0 ? [] : [{ organizationId: null, name, role: "producer", provision }];
      });
      return [...known(group?.organizations, "producer", provision), ...named];
    }),
  ];
}
