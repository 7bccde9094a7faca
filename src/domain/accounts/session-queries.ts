import { sql } from "kysely";
import type { AccountsDb, RegisterDb } from "../database.ts";
import type { SessionEnd } from "./account-tables.ts";
import type { Grant, SignInWay } from "./role.ts";

export interface NewSession {
  readonly idHash: string;
  readonly accountId: string;
  readonly regionCode: string;
  readonly way: SignInWay;
  readonly issuer: string;
  readonly logoutHint: string | null;
  readonly providerSession: string | null;
  readonly at: Date;
  readonly authenticatedAt: Date;
  readonly expiresAt: Date;
}

export async function insertSession(db: AccountsDb, session: NewSession): Promise<void> {
  await db.run(async (trx) => {
    await trx
      .insertInto("session")
      .values({
        id_hash: session.idHash,
        account_id: session.accountId,
        region_code: session.regionCode,
        way: session.way,
        issuer: session.issuer,
        logout_hint: session.logoutHint,
        provider_session: session.providerSession,
        created_at: session.at,
        seen_at: session.at,
        authenticated_at: session.authenticatedAt,
        expires_at: session.expiresAt,
        ended_at: null,
        ended_because: null,
      })
      .execute();
    await trx.updateTable("account").set({ signed_in_at: session.at }).where("id", "=", session.accountId).execute();
  });
}

export interface FoundSession {
  readonly accountId: string;
  readonly name: string;
  readonly language: "fi" | "sv";
  readonly isOperator: boolean;
  readonly way: SignInWay;
  readonly seenAt: Date;
  readonly authenticatedAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly disabledAt: Date | null;
  readonly grants: readonly Grant[];
}

/** The session with its account and the account's roles, in one question; undefined when there is none with this hash. */
export async function findSessionRow(db: RegisterDb, idHash: string): Promise<FoundSession | undefined> {
  const { rows } = await sql<FoundSession>`
    select account_id as "accountId", name, language, is_operator as "isOperator", disabled_at as "disabledAt", way,
      seen_at as "seenAt", authenticated_at as "authenticatedAt", expires_at as "expiresAt", ended_at as "endedAt", grants
    from find_session(${idHash})`.execute(db);
  return rows[0];
}

export async function markSeen(db: AccountsDb, idHash: string, at: Date): Promise<void> {
  await db.run((trx) => trx.updateTable("session").set({ seen_at: at }).where("id_hash", "=", idHash).execute());
}

/** Ends one session. Ended ones stay ended. */
export async function endSessionRow(db: AccountsDb, idHash: string, because: SessionEnd, at: Date): Promise<void> {
  await db.run((trx) =>
    trx
      .updateTable("session")
      .set({ ended_at: at, ended_because: because, logout_hint: null })
      .where("id_hash", "=", idHash)
      .where("ended_at", "is", null)
      .execute(),
  );
}

/** Ends every session of the account. @returns how many were open. */
export async function endSessionsOf(db: AccountsDb, accountId: string, because: SessionEnd, at: Date): Promise<number> {
  const ended = await db.run((trx) =>
    trx
      .updateTable("session")
      .set({ ended_at: at, ended_because: because, logout_hint: null })
      .where("account_id", "=", accountId)
      .where("ended_at", "is", null)
      .executeTakeFirst(),
  );
  return Number(ended.numUpdatedRows);
}

/** Removes sessions that were over before `before`. @returns how many. */
export async function forgetSessionRows(db: AccountsDb, before: Date): Promise<number> {
  const gone = await db.run((trx) =>
    trx
      .deleteFrom("session")
      .where((eb) => eb.or([eb("expires_at", "<", before), eb("ended_at", "<", before)]))
      .executeTakeFirst(),
  );
  return Number(gone.numDeletedRows);
}
