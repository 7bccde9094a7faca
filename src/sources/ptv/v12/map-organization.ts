import type { Organization } from "../../../domain/catalogue/catalogue.ts";
import { organizationId } from "../../../domain/catalogue/catalogue-ids.ts";
import { toInstant } from "../../shared/instant.ts";
import { toMunicipality } from "../../shared/municipality-code.ts";
import type { Raw } from "../../shared/read.ts";
import type { Warn } from "../../shared/warnings.ts";
import { asGuid } from "../guid.ts";
import { toBusinessCode, toOid, toOrganizationType } from "../organization-values.ts";
import { type MappingContext, PTV_SOURCE } from "../ptv-source.ts";
import { languageVersionsOf, textOf } from "./language-versions.ts";
import { mapContacts } from "./map-contacts.ts";
import { mapNames } from "./map-shared.ts";

/**
 * An organization as `/organization/{contentId}` gives it. No wire sample was at hand. Assumed: organizationType as in version
 * 11, businessId (or businessCode), oid, parentOrganizationContentId, municipality (code), contacts as in channels.
 */
export function mapOrganization(sourceId: string, raw: Raw, context: MappingContext, warn: Warn): Organization | null {
  const versions = languageVersionsOf(raw, warn);
  const names = mapNames(versions, warn);
  if (names === null) return null;
  const parent = asGuid(raw.parentOrganizationContentId);
  return {
    id: organizationId(PTV_SOURCE, sourceId),
    source: PTV_SOURCE,
    sourceId,
    modifiedAt: toInstant(raw.publishedAt, "publishedAt", warn),
    parentId: parent === null ? null : organizationId(PTV_SOURCE, parent),
    type: toOrganizationType(raw.organizationType, warn),
    businessCode: toBusinessCode(raw.businessId ?? raw.businessCode, warn),
    oid: toOid(raw.oid, warn),
    ...names,
    summary: textOf(versions, "summary", "text", warn),
    description: textOf(versions, "description", "text", warn),
    municipality: toMunicipality(raw.municipality, context, warn),
    contacts: mapContacts(raw, versions, context, warn),
  };
}
