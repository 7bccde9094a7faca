import type { RegionDb } from "../database.ts";
import type { Account } from "./account-queries.ts";
import type { RoleGrant } from "./grant-queries.ts";
import { type AccountsTrx, runWithAccounts } from "./region-accounts-queries.ts";

/** Somebody who works in the region, or has knocked on its door. */
export interface RegionUser extends Account {
  readonly grants: readonly RoleGrant[];
}

const ACCOUNT_COLUMNS = [
  "account.id as id",
  "account.name as name",
  "account.email as email",
  "account.language as language",
  "account.is_operator as isOperator",
  "account.created_at as createdAt",
  "account.signed_in_at as signedInAt",
  "account.disabled_at as disabledAt",
] as const;

const GRANT_COLUMNS = [
  "role_grant.id as id",
  "role_grant.account_id as accountId",
  "role_grant.role as role",
  "role_grant.organization_id as organizationId",
  "role_grant.origin as origin",
  "role_grant.granted_by as grantedBy",
  "role_grant.granted_at as grantedAt",
] as const;

/** All of the region's people: with roles in it, or signed in to it lately and waiting for one. */
export async function listRegionUsers(db: RegionDb): Promise<readonly RegionUser[]> {
  return runWithAccounts(db, async (trx) => {
    const accounts = await trx
      .selectFrom("account")
      .select(ACCOUNT_COLUMNS)
      .where((eb) =>
        eb.or([
          eb.exists(eb.selectFrom("role_grant").select("role_grant.id").whereRef("account_id", "=", "account.id")),
          eb.and([
            eb("is_operator", "=", false),
            eb.exists(
              eb
                .selectFrom("session")
                .select("session.id_hash")
                .whereRef("session.account_id", "=", "account.id")
                .where("session.region_code", "=", db.regionCode),
            ),
          ]),
        ]),
      )
      .execute();
    const grants = Map.groupBy(
      await trx.selectFrom("role_grant").select(GRANT_COLUMNS).orderBy("role").execute(),
      ({ accountId }) => accountId,
    );
    return accounts.map((account) => ({ ...account, grants: grants.get(account.id) ?? [] }));
  });
}

/** Undefined when the region has had nothing to do with the account. */
export async function findRegionUser(db: RegionDb, id: string): Promise<RegionUser | undefined> {
  return runWithAccounts(db, (trx) => findRegionUserIn(trx, db.regionCode, id));
}

export async function findRegionUserIn(
  trx: AccountsTrx,
  regionCode: string,
  id: string,
): Promise<RegionUser | undefined> {
  const account = await trx.selectFrom("account").select(ACCOUNT_COLUMNS).where("id", "=", id).executeTakeFirst();
  if (!account) return undefined;
  const grants = await trx
    .selectFrom("role_grant")
    .select(GRANT_COLUMNS)
    .where("account_id", "=", id)
    .orderBy("role")
    .execute();
  if (grants.length > 0) return { ...account, grants };
  const session = await trx
    .selectFrom("session")
    .select("id_hash")
    .where("account_id", "=", id)
    .where("region_code", "=", regionCode)
    .limit(1)
    .executeTakeFirst();
  // Whose role was taken away a moment ago may get it back.
  const left = await trx
    .selectFrom("audit_event")
    .select("id")
    .where("region_code", "=", regionCode)
    .where("subject_kind", "=", "account")
    .where("subject_id", "=", id)
    .where("act", "=", "accounts.takeRole")
    .limit(1)
    .executeTakeFirst();
  return session || left ? { ...account, grants } : undefined;
}
