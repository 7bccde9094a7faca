import { sql, type Transaction } from "kysely";
import type { AccountsDb } from "../database.ts";
import type { AccountTables, SessionEnd } from "./account-tables.ts";
import type { AccountsTrx } from "./region-accounts-queries.ts";
import type { SignInWay } from "./role.ts";
import { IDLE_MINUTES } from "./session.ts";

type Trx = Transaction<AccountTables>;

export interface NewAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: "fi" | "sv";
  readonly isOperator: boolean;
  readonly issuer: string;
  readonly subject: string;
  readonly at: Date;
}

/** @returns false when somebody has this issuer and subject already. */
export async function insertAccount(trx: Trx, account: NewAccount): Promise<boolean> {
  const { id, name, email, language, isOperator, issuer, subject, at } = account;
  const taken = await trx
    .selectFrom("account_identity")
    .select("account_id")
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .executeTakeFirst();
  if (taken) return false;
  await trx
    .insertInto("account")
    .values({
      id,
      name,
      email,
      language,
      is_operator: isOperator,
      created_at: at,
      signed_in_at: null,
      disabled_at: null,
    })
    .execute();
  await trx.insertInto("account_identity").values({ issuer, subject, account_id: id, created_at: at }).execute();
  return true;
}

/** Somebody about to sign in with a key, and whether they have anything to do in the region. */
export async function findSigner(
  trx: Trx,
  id: string,
  regionCode: string,
): Promise<
  | { readonly id: string; readonly name: string; disabledAt: Date | null; isOperator: boolean; hasRole: boolean }
  | undefined
> {
  const account = await trx
    .selectFrom("account")
    .select(["id", "name", "disabled_at as disabledAt", "is_operator as isOperator"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!account) return undefined;
  const { rows } =
    await sql`select 1 from list_session_grants(${id}, 'passkey') where region_code = ${regionCode} limit 1`.execute(
      trx,
    );
  return { ...account, hasRole: rows.length > 0 };
}

/** The regions where the account has roles, held by an organization that has ended too. */
export async function listAccountRegions(trx: AccountsTrx, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`select list_account_regions(${id}) as code order by 1`.execute(trx);
  return rows.map(({ code }) => code);
}

/** @returns false when it was so already. */
export async function setDisabled(trx: AccountsTrx, id: string, at: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("account")
    .set({ disabled_at: at })
    .where("id", "=", id)
    .where("disabled_at", at === null ? "is not" : "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

export async function setOperator(trx: AccountsTrx, id: string, isOperator: boolean): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("account")
    .set({ is_operator: isOperator })
    .where("id", "=", id)
    .where("is_operator", "!=", isOperator)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Ends the account's sessions, all or those opened for one region. @returns how many were not over. */
export async function endAccountSessions(
  trx: AccountsTrx,
  { accountId, regionCode }: { readonly accountId: string; readonly regionCode: string | null },
  because: SessionEnd,
  at: Date,
): Promise<number> {
  const open = trx
    .updateTable("session")
    .set({ ended_at: at, ended_because: because, logout_hint: null })
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null);
  const ended = await (regionCode === null ? open : open.where("region_code", "=", regionCode)).executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/**
 * How many others administer the region and are not shut out. Holds the region's administrators until the transaction ends:
 * of two who take each other's role at once, one is left.
 */
export async function countOtherAdministrators(trx: AccountsTrx, accountId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('administrators ' || current_setting('polku.region', true)))`.execute(
    trx,
  );
  const others = await trx
    .selectFrom("role_grant")
    .innerJoin("account", "account.id", "role_grant.account_id")
    .select("account.id")
    .distinct()
    .where("role", "=", "regionAdmin")
    .where("account.disabled_at", "is", null)
    .where("account.id", "!=", accountId)
    .execute();
  return others.length;
}

/** A browser that is signed in. The id's hash tells which, and opens nothing. */
export interface OpenSession {
  readonly idHash: string;
  readonly way: SignInWay;
  readonly regionCode: string;
  readonly openedAt: Date;
  readonly seenAt: Date;
}

export async function listOpenSessions(db: AccountsDb, accountId: string, now: Date): Promise<readonly OpenSession[]> {
  return db.run((trx) =>
    trx
      .selectFrom("session")
      .select(["id_hash as idHash", "way", "region_code as regionCode", "created_at as openedAt", "seen_at as seenAt"])
      .where("account_id", "=", accountId)
      .where("ended_at", "is", null)
      .where("expires_at", ">", now)
      .where("seen_at", ">", new Date(now.getTime() - IDLE_MINUTES * 60_000))
      .orderBy("seen_at", "desc")
      .execute(),
  );
}

/** How the account signs in: its identity providers, by their exact issuers. */
export async function listIssuers(db: AccountsDb, accountId: string): Promise<readonly string[]> {
  const rows = await db.run((trx) =>
    trx.selectFrom("account_identity").select("issuer").where("account_id", "=", accountId).orderBy("issuer").execute(),
  );
  return rows.map(({ issuer }) => issuer);
}

/** Accounts by an exact e-mail address, for the command line. */
export async function listAccountIdsByEmail(db: AccountsDb, email: string): Promise<readonly string[]> {
  const rows = await db.run((trx) =>
    trx.selectFrom("account").select("id").where(sql`lower(email)`, "=", email.toLowerCase()).execute(),
  );
  return rows.map(({ id }) => id);
}
