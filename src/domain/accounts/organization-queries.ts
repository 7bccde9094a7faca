import { randomUUID } from "node:crypto";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { RegionDb } from "../database.ts";
import type { OrganizationKind } from "./account-tables.ts";

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

/** @returns the new organization's id. */
export async function insertOrganization(
  db: RegionDb,
  { name, kind, businessCode, registerIds, email }: OrganizationContent,
  at: Date,
  id: string = randomUUID(),
): Promise<string> {
  await db.run((trx) =>
    trx
      .insertInto("region_organization")
      .values({
        id,
        region_code: db.regionCode,
        name: JSON.stringify(name),
        kind,
        business_code: businessCode,
        register_ids: [...registerIds],
        email,
        created_at: at,
        ended_at: null,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute(),
  );
  return id;
}
