import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { RegionDb } from "../database.ts";
import type { AccountRegionTables, OrganizationKind } from "./account-tables.ts";

/** An organization whose people work in the region's workspace. */
export interface RegionOrganization {
  readonly id: string;
  readonly name: LocalizedText;
  readonly kind: OrganizationKind;
  readonly businessCode: string | null;
  /** The same organization in the register, one for each source. */
  readonly registerIds: readonly string[];
  readonly email: string | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}

const COLUMNS = [
  "id",
  "name",
  "kind",
  "business_code as businessCode",
  "register_ids as registerIds",
  "email",
  "created_at as createdAt",
  "ended_at as endedAt",
] as const;

export async function listOrganizations(db: RegionDb): Promise<readonly RegionOrganization[]> {
  return db.run((trx) => trx.selectFrom("region_organization").select(COLUMNS).orderBy("created_at").execute());
}

export async function findOrganization(db: RegionDb, id: string): Promise<RegionOrganization | undefined> {
  return db.run((trx) => trx.selectFrom("region_organization").select(COLUMNS).where("id", "=", id).executeTakeFirst());
}

export type OrganizationContent = Pick<RegionOrganization, "name" | "kind" | "businessCode" | "registerIds" | "email">;

export async function findOrganizationIn(
  trx: Transaction<AccountRegionTables>,
  id: string,
): Promise<RegionOrganization | undefined> {
  return trx.selectFrom("region_organization").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
}

/** @returns the new organization's id. */
export async function insertOrganization(
  db: RegionDb,
  content: OrganizationContent,
  at: Date,
  id: string = randomUUID(),
): Promise<string> {
  await db.run((trx) =>
    insertOrganizationRow(trx as unknown as Transaction<AccountRegionTables>, db.regionCode, content, at, id),
  );
  return id;
}

export async function insertOrganizationRow(
  trx: Transaction<AccountRegionTables>,
  regionCode: string,
  { name, kind, businessCode, registerIds, email }: OrganizationContent,
  at: Date,
  id: string,
): Promise<void> {
  await trx
    .insertInto("region_organization")
    .values({
      id,
      region_code: regionCode,
      name: JSON.stringify(name),
      kind,
      business_code: businessCode,
      register_ids: [...registerIds],
      email,
      created_at: at,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** @returns false when the region has no such organization. */
export async function updateOrganization(
  trx: Transaction<AccountRegionTables>,
  id: string,
  { name, kind, businessCode, registerIds, email }: OrganizationContent,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("region_organization")
    .set({
      name: JSON.stringify(name),
      kind,
      business_code: businessCode,
      register_ids: [...registerIds],
      email,
    })
    .where("id", "=", id)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Ends an organization, or brings it back with null. @returns false when it was so already, or is not this region's. */
export async function setOrganizationEnded(
  trx: Transaction<AccountRegionTables>,
  id: string,
  at: Date | null,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("region_organization")
    .set({ ended_at: at })
    .where("id", "=", id)
    .where("ended_at", at === null ? "is not" : "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}
