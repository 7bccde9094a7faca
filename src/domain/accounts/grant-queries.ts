import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { RegionDb } from "../database.ts";
import type { AccountRegionTables } from "./account-tables.ts";
import type { RegionRole } from "./role.ts";

export interface RoleGrant {
  readonly id: string;
  readonly accountId: string;
  readonly role: RegionRole;
  readonly organizationId: string | null;
  readonly origin: AccountRegionTables["role_grant"]["origin"];
  readonly grantedBy: string;
  readonly grantedAt: Date;
}

export async function listGrants(db: RegionDb, accountId?: string): Promise<readonly RoleGrant[]> {
  return db.run((trx) => {
    const query = trx
      .selectFrom("role_grant")
      .select([
        "id",
        "account_id as accountId",
        "role",
        "organization_id as organizationId",
        "origin",
        "granted_by as grantedBy",
        "granted_at as grantedAt",
      ])
      .orderBy("account_id")
      .orderBy("role");
    return (accountId ? query.where("account_id", "=", accountId) : query).execute();
  });
}

export interface NewGrant {
  readonly accountId: string;
  readonly role: RegionRole;
  readonly organizationId: string | null;
  readonly origin: RoleGrant["origin"];
  readonly by: string;
  readonly at: Date;
}

/**
 * Gives a role. One that the person has only as their organization's directory tells becomes one that somebody has given.
 * @returns false when the person had it already.
 */
export async function insertGrant(db: RegionDb, grant: NewGrant): Promise<boolean> {
  return db.run((trx) => insertGrantRow(trx as unknown as Transaction<AccountRegionTables>, db.regionCode, grant));
}

export async function insertGrantRow(
  trx: Transaction<AccountRegionTables>,
  regionCode: string,
  grant: NewGrant,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("role_grant")
    .values({
      id: randomUUID(),
      region_code: regionCode,
      account_id: grant.accountId,
      role: grant.role,
      organization_id: grant.organizationId,
      origin: grant.origin,
      granted_by: grant.by,
      granted_at: grant.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["region_code", "account_id", "role", "organization_id"])
        .doUpdateSet({ origin: grant.origin, granted_by: grant.by, granted_at: grant.at })
        .where("role_grant.origin", "=", "claims"),
    )
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}

export async function deleteGrantRow(
  trx: Transaction<AccountRegionTables>,
  id: string,
): Promise<RoleGrant | undefined> {
  return trx
    .deleteFrom("role_grant")
    .where("id", "=", id)
    .returning([
      "id",
      "account_id as accountId",
      "role",
      "organization_id as organizationId",
      "origin",
      "granted_by as grantedBy",
      "granted_at as grantedAt",
    ])
    .executeTakeFirst();
}
