import type { RegisterDb } from "../database.ts";
import type { Organization } from "./catalogue.ts";
import { checkedAt } from "./checked-times.ts";
import { findOrganizationRow, listChildOrganizations } from "./details-queries.ts";

export interface OrganizationDetails {
  readonly organization: Organization;
  readonly parent: Organization | null;
  readonly children: readonly Organization[];
  /** ISO instant when the facts were last held against the source. */
  readonly checkedAt: string;
}

export async function findOrganization(db: RegisterDb, id: string): Promise<OrganizationDetails | undefined> {
  const row = await findOrganizationRow(db, id);
  if (!row) return undefined;
  const organization = row.content;
  const [parent, children, checked] = await Promise.all([
    organization.parentId ? findOrganizationRow(db, organization.parentId) : undefined,
    listChildOrganizations(db, id),
    checkedAt(db, row.source, row.fetchedAt),
  ]);
  return { organization, parent: parent?.content ?? null, children, checkedAt: checked.toISOString() };
}
