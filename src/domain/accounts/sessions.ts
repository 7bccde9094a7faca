import type { PolkuDatabase } from "../database.ts";
import type { SessionEnd } from "./account-tables.ts";
import type { Actor, SignInWay } from "./role.ts";
import { isAlive, isSessionId, LONGEST_HOURS, newSessionId, SEEN_EVERY_SECONDS, sessionHash } from "./session.ts";
import { endSessionRow, endSessionsOf, findSessionRow, insertSession, markSeen } from "./session-queries.ts";

export interface SignedIn {
  readonly accountId: string;
  /** The region that the person signs in to. */
  readonly regionCode: string;
  readonly way: SignInWay;
  readonly issuer: string;
  /** What the identity provider needs to end its own session, such as the ID token. */
  readonly logoutHint?: string | null;
  /** A hash of the provider's own session; see `providerSessionHash`. */
  readonly providerSession?: string | null;
  /** When the person proved who they are, if that was before now: an identity provider may remember them from the morning. */
  readonly authenticatedAt?: Date | null;
  /** The browser's session until now, which the new one takes the place of. */
  readonly instead?: string | undefined;
}

/** Opens a session with an id of its own, whatever the browser had before. @returns the id, for the cookie. */
export async function openSession(db: PolkuDatabase, signedIn: SignedIn, now: Date): Promise<string> {
  const accounts = db.forAccounts();
  if (signedIn.instead && isSessionId(signedIn.instead))
    await endSessionRow(accounts, sessionHash(signedIn.instead), "renewed", now);
  const id = newSessionId();
  await insertSession(accounts, {
    idHash: sessionHash(id),
    accountId: signedIn.accountId,
    regionCode: signedIn.regionCode,
    way: signedIn.way,
    issuer: signedIn.issuer,
    logoutHint: signedIn.logoutHint ?? null,
    providerSession: signedIn.providerSession ?? null,
    at: now,
    authenticatedAt: signedIn.authenticatedAt ?? now,
    expiresAt: new Date(now.getTime() + LONGEST_HOURS * 3_600_000),
  });
  return id;
}

/** Who the cookie's session belongs to; null when there is none, it is over, or the account has been disabled. */
export async function findActor(db: PolkuDatabase, id: string | undefined, now: Date): Promise<Actor | null> {
  if (!id || !isSessionId(id)) return null;
  const hash = sessionHash(id);
  const found = await findSessionRow(db.register, hash);
  if (!found || found.disabledAt || !isAlive(found, now)) return null;
  if (now.getTime() - found.seenAt.getTime() >= SEEN_EVERY_SECONDS * 1000) await markSeen(db.forAccounts(), hash, now);
  const { accountId, name, language, isOperator, grants, way, authenticatedAt } = found;
  return { accountId, name, language, isOperator, grants, way, authenticatedAt, sessionHash: hash };
}

/** Ends one session by the hash of its id. */
export async function endSession(db: PolkuDatabase, hash: string, because: SessionEnd, now: Date): Promise<void> {
  await endSessionRow(db.forAccounts(), hash, because, now);
}

/** Ends every session of the account. @returns how many were open. */
export function endAllSessions(db: PolkuDatabase, accountId: string, because: SessionEnd, now: Date): Promise<number> {
  return endSessionsOf(db.forAccounts(), accountId, because, now);
}
