import type { AccountsDb } from "../database.ts";

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
