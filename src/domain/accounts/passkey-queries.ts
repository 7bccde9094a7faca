import type { Transaction } from "kysely";
import type { AccountsDb } from "../database.ts";
import type { AccountTables } from "./account-tables.ts";

type Trx = Transaction<AccountTables>;

/** A sign-in key as its owner sees it. */
export interface Passkey {
  readonly credentialId: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

export interface StoredKey {
  readonly credentialId: string;
  readonly accountId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
}

export async function listPasskeys(db: AccountsDb, accountId: string): Promise<readonly Passkey[]> {
  return db.run((trx) =>
    trx
      .selectFrom("passkey")
      .select(["credential_id as credentialId", "label", "created_at as createdAt", "used_at as usedAt"])
      .where("account_id", "=", accountId)
      .orderBy("created_at")
      .orderBy("credential_id")
      .execute(),
  );
}

/** The key, held until the transaction ends, so that one answer at a time counts. */
export async function findStoredKey(trx: Trx, credentialId: string): Promise<StoredKey | undefined> {
  return trx
    .selectFrom("passkey")
    .select([
      "credential_id as credentialId",
      "account_id as accountId",
      "public_key as publicKey",
      "counter",
      "transports",
    ])
    .where("credential_id", "=", credentialId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertPasskey(trx: Trx, key: StoredKey, label: string, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("passkey")
    .values({
      credential_id: key.credentialId,
      account_id: key.accountId,
      public_key: key.publicKey,
      counter: key.counter,
      transports: [...key.transports],
      label,
      created_at: at,
      used_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}

export async function markKeyUsed(trx: Trx, credentialId: string, counter: number, at: Date): Promise<void> {
  await trx.updateTable("passkey").set({ counter, used_at: at }).where("credential_id", "=", credentialId).execute();
}

/** @returns false when the challenge had been answered already. */
export async function spendChallenge(trx: Trx, challenge: string, expiresAt: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("spent_challenge")
    .values({ challenge, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}

export async function forgetChallenges(db: AccountsDb, before: Date): Promise<void> {
  await db.run((trx) => trx.deleteFrom("spent_challenge").where("expires_at", "<", before).execute());
}

/** The keys of an account and its other ways of signing in, the account held so that two removals at once see each other. */
export async function countWaysIn(
  trx: Trx,
  accountId: string,
  keyIssuer: string,
): Promise<{ readonly keys: number; readonly others: number }> {
  await trx.selectFrom("account").select("id").where("id", "=", accountId).forUpdate().execute();
  const keys = await trx
    .selectFrom("passkey")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
  const others = await trx
    .selectFrom("account_identity")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("account_id", "=", accountId)
    .where("issuer", "!=", keyIssuer)
    .executeTakeFirstOrThrow();
  return { keys: Number(keys.count), others: Number(others.count) };
}

/** @returns its name; undefined when the account has no such key. */
export async function deletePasskey(trx: Trx, accountId: string, credentialId: string): Promise<string | undefined> {
  const gone = await trx
    .deleteFrom("passkey")
    .where("account_id", "=", accountId)
    .where("credential_id", "=", credentialId)
    .returning("label")
    .executeTakeFirst();
  return gone?.label;
}

/** @returns false when the account has no such key. */
export async function renamePasskeyRow(
  trx: Trx,
  accountId: string,
  credentialId: string,
  label: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("passkey")
    .set({ label })
    .where("account_id", "=", accountId)
    .where("credential_id", "=", credentialId)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}
