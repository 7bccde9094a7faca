import { sql } from "kysely";
import type { RegionDb } from "../database.ts";
import { listAccountRegions } from "./account-admin-queries.ts";
import type { KeyOwner } from "./key-letter.ts";
import type { AccountsTrx } from "./region-accounts-queries.ts";

export interface KeyLetterRow {
  readonly id: string;
  readonly accountId: string;
  readonly sentBy: string;
  readonly sentAt: Date | null;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

const COLUMNS = [
  "id",
  "account_id as accountId",
  "sent_by as sentBy",
  "sent_at as sentAt",
  "expires_at as expiresAt",
  "used_at as usedAt",
  "revoked_at as revokedAt",
] as const;

export interface NewKeyLetter {
  readonly id: string;
  readonly tokenHash: string;
  readonly accountId: string;
  readonly by: string;
  readonly at: Date;
  readonly expiresAt: Date;
}

/** A new letter takes the place of the person's earlier ones in the region. */
export async function insertKeyLetter(trx: AccountsTrx, regionCode: string, letter: NewKeyLetter): Promise<void> {
  await revokeKeyLetters(trx, letter.accountId, letter.at);
  await trx
    .insertInto("key_letter")
    .values({
      id: letter.id,
      region_code: regionCode,
      token_hash: letter.tokenHash,
      account_id: letter.accountId,
      sent_by: letter.by,
      created_at: letter.at,
      sent_at: null,
      expires_at: letter.expiresAt,
      used_at: null,
      revoked_at: null,
    })
    .execute();
}

/** @returns how many letters of the person's were neither used nor taken back */
export async function revokeKeyLetters(trx: AccountsTrx, accountId: string, at: Date): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable("key_letter")
    .set({ revoked_at: at })
    .where("account_id", "=", accountId)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** @param isHeld until the transaction ends, so that of two at once the other sees what became of it */
export async function findKeyLetter(
  trx: AccountsTrx,
  hash: string,
  isHeld: boolean,
): Promise<KeyLetterRow | undefined> {
  const query = trx.selectFrom("key_letter").select(COLUMNS).where("token_hash", "=", hash);
  return (isHeld ? query.forUpdate() : query).executeTakeFirst();
}

/** The person's letter that is still good; undefined when there is none. */
export async function findOpenKeyLetter(db: RegionDb, accountId: string, now: Date): Promise<KeyLetterRow | undefined> {
  return db.run((trx) =>
    trx
      .selectFrom("key_letter")
      .select(COLUMNS)
      .where("account_id", "=", accountId)
      .where("used_at", "is", null)
      .where("revoked_at", "is", null)
      .where("expires_at", ">", now)
      .executeTakeFirst(),
  );
}

export async function markKeyLetterSent(db: RegionDb, id: string, at: Date): Promise<void> {
  await db.run((trx) => trx.updateTable("key_letter").set({ sent_at: at }).where("id", "=", id).execute());
}

export async function markKeyLetterUsed(trx: AccountsTrx, id: string, at: Date): Promise<void> {
  await trx.updateTable("key_letter").set({ used_at: at }).where("id", "=", id).execute();
}

/** @param isHeld until the transaction ends: of two who make keys for the account at once, one sees the other's */
export async function findKeyOwner(trx: AccountsTrx, id: string, isHeld = false): Promise<KeyOwner | undefined> {
  const query = trx
    .selectFrom("account")
    .select(["id", "name", "email", "language", "is_operator as isOperator", "disabled_at as disabledAt"])
    .where("id", "=", id);
  const account = await (isHeld ? query.forUpdate() : query).executeTakeFirst();
  if (!account) return undefined;
  const issuers = await trx.selectFrom("account_identity").select("issuer").where("account_id", "=", id).execute();
  return { ...account, issuers: issuers.map(({ issuer }) => issuer) };
}

/**
 * Whether the sender has a say over everything that the account opens: a program always, an operator over all but none above them, and a
 * region's administrator while the account has roles only where they administer.
 */
export async function mayStillReplaceKeys(
  trx: AccountsTrx,
  { sentBy, regionCode }: { readonly sentBy: string; readonly regionCode: string },
  owner: Pick<KeyOwner, "id" | "isOperator">,
): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(sentBy)) return true;
  const sender = await trx
    .selectFrom("account")
    .select("is_operator as isOperator")
    .where("id", "=", sentBy)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  if (!sender || sentBy === owner.id) return false;
  if (sender.isOperator) return true;
  if (owner.isOperator) return false;
  const { rows } = await sql<{ code: string }>`
    select region_code as code from list_role_grants(${sentBy}) where role = 'regionAdmin'`.execute(trx);
  const administered = new Set(rows.map(({ code }) => code));
  return [regionCode, ...(await listAccountRegions(trx, owner.id))].every((code) => administered.has(code));
}

/** Removes the account's keys. @returns how many */
export async function deleteAllPasskeys(trx: AccountsTrx, accountId: string): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom("passkey").where("account_id", "=", accountId).executeTakeFirst();
  return Number(numDeletedRows);
}

/** Removes letters that were over before `before`. @returns how many */
export async function forgetKeyLetterRows(db: RegionDb, before: Date): Promise<number> {
  const { numDeletedRows } = await db.run((trx) =>
    trx
      .deleteFrom("key_letter")
      .where((eb) => eb.or([eb("expires_at", "<", before), eb("used_at", "<", before), eb("revoked_at", "<", before)]))
      .executeTakeFirst(),
  );
  return Number(numDeletedRows);
}
