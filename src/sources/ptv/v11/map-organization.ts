import type { Organization } from "../../../domain/catalogue/catalogue.ts";
import { organizationId } from "../../../domain/catalogue/catalogue-ids.ts";
import { toInstant } from "../../shared/instant.ts";
import { NONE } from "../../shared/localized.ts";
import { toMunicipality } from "../../shared/municipality-code.ts";
import type { Warn } from "../../shared/warnings.ts";
import { asGuid } from "../guid.ts";
import { readTyped } from "../language-lists.ts";
import { toBusinessCode, toOid, toOrganizationType } from "../organization-values.ts";
import { originOf } from "../plain-values.ts";
import { type Mapped, type MappingContext, PTV_SOURCE } from "../ptv-source.ts";
import { mapAddresses } from "./map-address.ts";
import { mapEmails, mapPhones, mapWebPages } from "./map-contacts.ts";
import { mapNames } from "./map-names.ts";
import type { V11Organization } from "./schema.ts";

/** Null when the organization has no name in any language. */
export function mapOrganization(
  raw: V11Organization,
  context: MappingContext,
  warn: Warn,
): Omit<Extract<Mapped, { kind: "organization" }>, "warnings"> | null {
  const names = mapNames(raw.organizationNames, raw.displayNameType, warn);
  if (names === null) return null;
  const texts = readTyped(raw.organizationDescriptions, "descriptions", "text", warn);
  const parent = asGuid(raw.parentOrganizationId);
  const value: Organization = {
    id: organizationId(PTV_SOURCE, raw.id),
    source: PTV_SOURCE,
    sourceId: raw.id,
    ...originOf(raw.sourceId),
    modifiedAt: toInstant(raw.modified, "modified", warn),
    parentId: parent === null ? null : organizationId(PTV_SOURCE, parent),
    type: toOrganizationType(raw.organizationType, warn),
    businessCode: toBusinessCode(raw.businessCode, warn),
    oid: toOid(raw.oid, warn),
    ...names,
    summary: texts.get("Summary") ?? NONE,
    description: texts.get("Description") ?? NONE,
    municipality: toMunicipality(raw.municipality?.code, context, warn),
    contacts: {
      phones: mapPhones(raw.phoneNumbers, warn),
      emails: mapEmails(raw.emails, warn),
      webPages: mapWebPages(raw.webPages, warn),
      addresses: mapAddresses(raw.addresses, context, warn),
    },
  };
  return { kind: "organization", value, terms: [] };
}
