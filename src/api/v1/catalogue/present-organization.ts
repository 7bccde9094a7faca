import { z } from "zod";
import type { Organization } from "../../../domain/catalogue/catalogue.ts";
import type { OrganizationDetails } from "../../../domain/catalogue/get-organization.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";
import { Instant, presentTexts, Texts } from "../shared-schemas.ts";
import { ContactsAnswer, presentContacts } from "./present-channel.ts";

const OrganizationBrief = z.object({ id: z.uuid(), name: Texts }).register(apiSchemas, { id: "OrganizationBrief" });

export const OrganizationAnswer = z
  .object({
    id: z.uuid(),
    source: z.string(),
    sourceId: z.string(),
    modifiedAt: Instant.nullable().describe("The source's own time"),
    lastChecked: Instant.describe("When it was last held against its source"),
    type: z.enum(["state", "municipality", "regional", "association", "company", "other"]),
    businessCode: z.string().nullable().describe("Y-tunnus"),
    oid: z.string().nullable(),
    name: Texts,
    alternativeName: Texts,
    summary: Texts,
    description: Texts,
    municipality: z.string().nullable(),
    contacts: ContactsAnswer,
    parent: OrganizationBrief.nullable(),
    children: z.array(OrganizationBrief),
  })
  .register(apiSchemas, { id: "Organization" });

export function presentOrganization({
  organization,
  parent,
  children,
  checkedAt,
}: OrganizationDetails): z.infer<typeof OrganizationAnswer> {
  return {
    id: organization.id,
    source: organization.source,
    sourceId: organization.sourceId,
    modifiedAt: organization.modifiedAt,
    lastChecked: checkedAt,
    type: organization.type,
    businessCode: organization.businessCode,
    oid: organization.oid,
    name: presentTexts(organization.name),
    alternativeName: presentTexts(organization.alternativeName),
    summary: presentTexts(organization.summary),
    description: presentTexts(organization.description),
    municipality: organization.municipality,
    contacts: presentContacts(organization.contacts),
    parent: parent && presentBrief(parent),
    children: children.map(presentBrief),
  };
}

function presentBrief({ id, name }: Organization): z.infer<typeof OrganizationBrief> {
  return { id, name: presentTexts(name) };
}
