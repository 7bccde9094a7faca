import type { AccountsDb } from "../database.ts";
import type { SessionEnd } from "./account-tables.ts";
import type { AccountsTrx } from "./region-accounts-queries.ts";

export interface ProviderSession {
  readonly idHash: string;
  readonly accountId: string;
  readonly regionCode: string;
  readonly issuer: string;
  /** Sealed. */
  readonly logoutHint: string | null;
}

const COLUMNS = [
  "id_hash as idHash",
  "account_id as accountId",
  "region_code as regionCode",
  "issuer",
  "logout_hint as logoutHint",
] as const;

/** What the provider needs to know of a session that is about to end; undefined when it has ended. */
export async function findProviderSession(db: AccountsDb, idHash: string): Promise<ProviderSession | undefined> {
  return db.run((trx) =>
    trx
      .selectFrom("session")
      .select(COLUMNS)
      .where("id_hash", "=", idHash)
      .where("ended_at", "is", null)
      .executeTakeFirst(),
  );
}

/** The open sessions that a provider's sign-ins have opened. */
export async function listProviderSessions(
  db: AccountsDb,
  issuer: string,
  now: Date,
): Promise<readonly ProviderSession[]> {
  return db.run((trx) =>
    trx
      .selectFrom("session")
      .select(COLUMNS)
      .where("issuer", "=", issuer)
      .where("ended_at", "is", null)
      .where("expires_at", ">", now)
      .execute(),
  );
}

export interface ProviderSessions {
  readonly issuer: string;
  readonly regionCode: string;
  /** Only this person's; null: whoever's. */
  readonly subject: string | null;
  /** Only those opened by this session of the provider's; null: by any. */
  readonly providerSession: string | null;
}

/** Ends open sessions that a provider has opened in a region. @returns whose they were, one for each session */
export async function endSessionsOfProvider(
  trx: AccountsTrx,
  { issuer, regionCode, subject, providerSession }: ProviderSessions,
  at: Date,
  because: SessionEnd = "provider",
  but: string | null = null,
): Promise<readonly string[]> {
  let open = trx
    .updateTable("session")
    .set({ ended_at: at, ended_because: because, logout_hint: null })
    .where("issuer", "=", issuer)
    .where("region_code", "=", regionCode)
    .where("ended_at", "is", null);
  if (providerSession !== null) open = open.where("provider_session", "=", providerSession);
  if (but !== null) open = open.where("id_hash", "!=", but);
  if (subject !== null)
    open = open.where("account_id", "=", (eb) =>
      eb
        .selectFrom("account_identity")
        .select("account_identity.account_id")
        .where("account_identity.issuer", "=", issuer)
        .where("account_identity.subject", "=", subject),
    );
  const ended = await open.returning("account_id as accountId").execute();
  return ended.map(({ accountId }) => accountId);
}

/** The region that a session was opened for; undefined when there is no such session. */
export async function findSessionRegion(db: AccountsDb, idHash: string): Promise<string | undefined> {
  const row = await db.run((trx) =>
    trx.selectFrom("session").select("region_code").where("id_hash", "=", idHash).executeTakeFirst(),
  );
  return row?.region_code;
}

/** @returns false when it had ended already */
export async function endSessionRowIn(
  trx: AccountsTrx,
  idHash: string,
  because: SessionEnd,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("session")
    .set({ ended_at: at, ended_because: because, logout_hint: null })
    .where("id_hash", "=", idHash)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}
