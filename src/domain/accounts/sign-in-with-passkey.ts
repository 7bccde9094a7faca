import type { Transaction } from "kysely";
import type { PolkuDatabase } from "../database.ts";
import { findSigner } from "./account-admin-queries.ts";
import type { AccountTables } from "./account-tables.ts";
import { type readAnswer, verifyKey } from "./passkey.ts";
import type { Challenge } from "./passkey-challenge.ts";
import { findStoredKey, markKeyUsed, spendChallenge } from "./passkey-queries.ts";
import type { RelyingParty } from "./relying-party.ts";

export interface KeyAnswer {
  readonly party: RelyingParty;
  readonly challenge: Challenge;
  readonly answer: NonNullable<ReturnType<typeof readAnswer>>;
}

export interface Signer {
  readonly id: string;
  readonly name: string;
}

export type KeySignIn =
  | { readonly ok: true; readonly who: Signer }
  /** `roles`: the key is right, but its owner has nothing to do in this region. `who` is known by a right key only. */
  | { readonly ok: false; readonly why: "key" | "roles"; readonly who: Signer | null };

/** Who answered with a key, when they have a role in the region. The session and the log are the caller's. */
export async function signInWithPasskey(
  db: PolkuDatabase,
  regionCode: string,
  given: KeyAnswer,
  now: Date,
): Promise<KeySignIn> {
  return db.forAccounts().run(async (trx): Promise<KeySignIn> => {
    const accountId = await whoAnswered(trx, given, now);
    const signer = accountId === null ? undefined : await findSigner(trx, accountId, regionCode);
    if (!signer) return { ok: false, why: "key", who: null };
    const { id, name, disabledAt, isOperator, hasRole } = signer;
    if (disabledAt) return { ok: false, why: "key", who: { id, name } };
    if (!isOperator && !hasRole) return { ok: false, why: "roles", who: { id, name } };
    return { ok: true, who: { id, name } };
  });
}

/** Whose key answered; null when the answer does not hold. The challenge is spent either way. */
export async function whoAnswered(
  trx: Transaction<AccountTables>,
  { party, challenge, answer }: KeyAnswer,
  now: Date,
): Promise<string | null> {
  if (!(await spendChallenge(trx, challenge.value, new Date(challenge.expiresAt)))) return null;
  const key = await findStoredKey(trx, answer.id);
  const counter = key ? await verifyKey(party, challenge, key, answer) : null;
  if (!key || counter === null) return null;
  await markKeyUsed(trx, key.credentialId, counter, now);
  return key.accountId;
}
