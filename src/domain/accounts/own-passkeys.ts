import type { Transaction } from "kysely";
import { Forbidden, NotFound } from "../../platform/errors.ts";
import { doerOf } from "../audit/audit.ts";
import type { PolkuDatabase } from "../database.ts";
import type { AccountTables } from "./account-tables.ts";
import { canManageOneself } from "./accounts-policy.ts";
import { MOST_KEYS, PASSKEY_ISSUER, verifyNewKey } from "./passkey.ts";
import { countWaysIn, deletePasskey, insertPasskey, renamePasskeyRow, spendChallenge } from "./passkey-queries.ts";
import { type AccountsTrx, runWithAccounts, writeAudit } from "./region-accounts-queries.ts";
import type { Actor } from "./role.ts";
import type { KeyAnswer } from "./sign-in-with-passkey.ts";

export type AddedKey = { readonly ok: true } | { readonly ok: false; readonly why: "key" | "many" };

/** Adds a key to one's own account. @throws Forbidden */
export async function addPasskey(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, label, ...given }: KeyAnswer & { readonly regionCode: string; readonly label: string },
  now: Date,
): Promise<AddedKey> {
  requireOneself(actor, regionCode);
  return runWithAccounts(db.forRegion(regionCode), async (trx): Promise<AddedKey> => {
    const accounts = accountsOf(trx);
    const { challenge, party, answer } = given;
    if (!(await spendChallenge(accounts, challenge.value, new Date(challenge.expiresAt)))) return refused("key");
    const { keys } = await countWaysIn(accounts, actor.accountId, PASSKEY_ISSUER);
    if (keys >= MOST_KEYS) return refused("many");
    const key = await verifyNewKey(party, challenge, actor.accountId, answer);
    if (!key || !(await insertPasskey(accounts, key, label, now))) return refused("key");
    await audit(trx, actor, regionCode, "accounts.addPasskey", now);
    return { ok: true };
  });
}

export type RemovedKey = { readonly ok: true } | { readonly ok: false; readonly why: "last" };

/** Removes a key of one's own; the last one only when there is another way to sign in. @throws Forbidden, NotFound */
export async function removePasskey(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, credentialId }: { readonly regionCode: string; readonly credentialId: string },
  now: Date,
): Promise<RemovedKey> {
  requireOneself(actor, regionCode);
  return runWithAccounts(db.forRegion(regionCode), async (trx): Promise<RemovedKey> => {
    const { keys, others } = await countWaysIn(accountsOf(trx), actor.accountId, PASSKEY_ISSUER);
    if (keys <= 1 && others === 0) return { ok: false, why: "last" };
    const label = await deletePasskey(accountsOf(trx), actor.accountId, credentialId);
    if (label === undefined) throw new NotFound("passkey-not-found", "There is no such key.");
    await audit(trx, actor, regionCode, "accounts.removePasskey", now);
    return { ok: true };
  });
}

/** @throws Forbidden, NotFound */
export async function renamePasskey(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, credentialId, label }: { regionCode: string; credentialId: string; label: string },
  now: Date,
): Promise<void> {
  requireOneself(actor, regionCode);
  await runWithAccounts(db.forRegion(regionCode), async (trx) => {
    if (!(await renamePasskeyRow(accountsOf(trx), actor.accountId, credentialId, label)))
      throw new NotFound("passkey-not-found", "There is no such key.");
    await audit(trx, actor, regionCode, "accounts.renamePasskey", now);
  });
}

function requireOneself(actor: Actor, regionCode: string): void {
  if (!canManageOneself(actor, regionCode)) throw new Forbidden("not-in-region", "You have no role in this region.");
}

function audit(trx: AccountsTrx, actor: Actor, regionCode: string, act: string, at: Date): Promise<void> {
  const subject = { kind: "account", id: actor.accountId };
  return writeAudit(trx, regionCode, { at, kind: "change", act, by: doerOf(actor), subject, whose: actor.accountId });
}

function refused(why: "key" | "many"): AddedKey {
  return { ok: false, why };
}

function accountsOf(trx: AccountsTrx): Transaction<AccountTables> {
  return trx as unknown as Transaction<AccountTables>;
}
