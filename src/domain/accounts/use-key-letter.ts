import type { Transaction } from "kysely";
import type { PolkuDatabase } from "../database.ts";
import { endAccountSessions } from "./account-admin-queries.ts";
import type { AccountTables } from "./account-tables.ts";
import { type InvitationState, regionOfToken, stateOf, tokenHash } from "./invitation.ts";
import { type KeyOwner, whyNoKeyLetter } from "./key-letter.ts";
import {
  deleteAllPasskeys,
  findKeyLetter,
  findKeyOwner,
  markKeyLetterUsed,
  mayStillReplaceKeys,
} from "./key-letter-queries.ts";
import { verifyNewKey } from "./passkey.ts";
import { findStoredKey, insertPasskey, spendChallenge } from "./passkey-queries.ts";
import { type AccountsTrx, runWithAccounts, writeAudit } from "./region-accounts-queries.ts";
import type { KeyAnswer, Signer } from "./sign-in-with-passkey.ts";

export type FoundKeyLetter =
  | {
      readonly state: "open";
      readonly regionCode: string;
      readonly id: string;
      readonly owner: KeyOwner;
      readonly expiresAt: Date;
    }
  | { readonly state: Exclude<InvitationState, "open">; readonly regionCode: string };

/** What a link opens. Looking changes nothing, for mail programs open links too. Null: there is no such letter. */
export async function openKeyLetter(db: PolkuDatabase, token: string, now: Date): Promise<FoundKeyLetter | null> {
  const regionCode = regionOfToken(token);
  if (!regionCode) return null;
  return runWithAccounts(db.forRegion(regionCode), (trx) => look(trx, regionCode, token, now, false));
}

export type ReplacedKeys =
  | { readonly ok: true; readonly who: Signer; readonly regionCode: string }
  | { readonly ok: false; readonly why: Exclude<InvitationState, "open"> | "unknown" | "key" };

/** Uses a letter up: the new key is the account's only one, and every browser is signed out. Roles stay. Of two at once one gets it. */
export async function replaceKeys(
  db: PolkuDatabase,
  given: KeyAnswer & { readonly token: string; readonly label: string },
  now: Date,
): Promise<ReplacedKeys> {
  const regionCode = regionOfToken(given.token);
  if (!regionCode) return { ok: false, why: "unknown" };
  return runWithAccounts(db.forRegion(regionCode), async (trx): Promise<ReplacedKeys> => {
    const found = await look(trx, regionCode, given.token, now, true);
    if (found?.state !== "open") return { ok: false, why: found?.state ?? "unknown" };
    const { id, name } = found.owner;
    const accounts = trx as unknown as Transaction<AccountTables>;
    const { party, challenge, answer, label } = given;
    if (challenge.accountId !== id) return { ok: false, why: "key" };
    if (!(await spendChallenge(accounts, challenge.value, new Date(challenge.expiresAt))))
      return { ok: false, why: "key" };
    const key = await verifyNewKey(party, challenge, id, answer);
    const known = key && (await findStoredKey(accounts, key.credentialId));
    if (!key || (known && known.accountId !== id)) return { ok: false, why: "key" };
    const removed = await deleteAllPasskeys(trx, id);
    // Nobody else can have made the very same key a moment ago but its own maker.
    if (!(await insertPasskey(accounts, key, label, now))) throw new Error("a new key was another's already");
    const sessions = await endAccountSessions(trx, { accountId: id, regionCode: null }, "administrator", now);
    await markKeyLetterUsed(trx, found.id, now);
    await writeAudit(trx, regionCode, {
      at: now,
      kind: "change",
      act: "accounts.replaceKeys",
      by: { accountId: id, name, organization: null, role: null },
      subject: { kind: "account", id },
      whose: id,
      details: { letter: found.id, removedKeys: removed, sessions },
    });
    return { ok: true, who: { id, name }, regionCode };
  });
}

async function look(
  trx: AccountsTrx,
  regionCode: string,
  token: string,
  now: Date,
  isHeld: boolean,
): Promise<FoundKeyLetter | null> {
  const letter = await findKeyLetter(trx, tokenHash(token), isHeld);
  if (!letter) return null;
  const state = stateOf(letter, now);
  if (state !== "open") return { state, regionCode };
  const owner = await findKeyOwner(trx, letter.accountId, isHeld);
  // What held when the letter was sent must hold now: the account may have been shut, or have risen above the sender.
  const isGood =
    owner !== undefined &&
    whyNoKeyLetter(owner) === null &&
    (await mayStillReplaceKeys(trx, { sentBy: letter.sentBy, regionCode }, owner));
  if (!isGood) return { state: "revoked", regionCode };
  return { state, regionCode, id: letter.id, owner, expiresAt: letter.expiresAt };
}
