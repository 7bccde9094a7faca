import type { AccountsTrx } from "./region-accounts-queries.ts";
import type { RegionRole } from "./role.ts";
import { IDLE_MINUTES } from "./session.ts";

/** What stands on a provider in its region. */
export interface ProviderHolds {
  /** People who have signed in with it and whom the region knows. */
  readonly people: number;
  /** Of those, whoever has no key and no other provider either. */
  readonly withoutWay: number;
  /** Roles that came from it. */
  readonly roles: number;
  /** Browsers where somebody works right now, signed in with it. */
  readonly sessions: number;
}

export async function countProviderHolds(
  trx: AccountsTrx,
  { regionCode, issuer, key }: { readonly regionCode: string; readonly issuer: string; readonly key: string },
  now: Date,
): Promise<ProviderHolds> {
  const people = await trx
    .selectFrom("account_identity")
    .innerJoin("account", "account.id", "account_identity.account_id")
    .select(["account.id as id"])
    .select((eb) => [
      eb
        .exists(eb.selectFrom("passkey").select("credential_id").whereRef("passkey.account_id", "=", "account.id"))
        .as("hasKey"),
      eb
        .exists(
          eb
            .selectFrom("account_identity as other")
            .select("other.issuer")
            .whereRef("other.account_id", "=", "account.id")
            .where("other.issuer", "!=", issuer),
        )
        .as("hasOther"),
    ])
    .where("account_identity.issuer", "=", issuer)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb.selectFrom("role_grant").select("role_grant.id").whereRef("role_grant.account_id", "=", "account.id"),
        ),
        eb.exists(
          eb
            .selectFrom("session")
            .select("session.id_hash")
            .whereRef("session.account_id", "=", "account.id")
            .where("session.region_code", "=", regionCode),
        ),
      ]),
    )
    .execute();
  const roles = await trx
    .selectFrom("role_grant")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("origin", "=", "claims")
    .where("granted_by", "=", `provider:${key}`)
    .executeTakeFirstOrThrow();
  const sessions = await trx
    .selectFrom("session")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("issuer", "=", issuer)
    .where("region_code", "=", regionCode)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .where("seen_at", ">", new Date(now.getTime() - IDLE_MINUTES * 60_000))
    .executeTakeFirstOrThrow();
  return {
    people: people.length,
    withoutWay: people.filter(({ hasKey, hasOther }) => !hasKey && !hasOther).length,
    roles: Number(roles.count),
    sessions: Number(sessions.count),
  };
}

/** Takes away the roles that came from a provider. @returns which, by account */
export async function deleteProviderRoles(
  trx: AccountsTrx,
  key: string,
): Promise<ReadonlyMap<string, readonly RegionRole[]>> {
  const gone = await trx
    .deleteFrom("role_grant")
    .where("origin", "=", "claims")
    .where("granted_by", "=", `provider:${key}`)
    .returning(["account_id as accountId", "role"])
    .execute();
  const byAccount = Map.groupBy(gone, ({ accountId }) => accountId);
  return new Map([...byAccount].map(([accountId, grants]) => [accountId, grants.map(({ role }) => role)]));
}
