import { randomUUID } from "node:crypto";
import type { AccountsDb } from "../database.ts";

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: "fi" | "sv";
  readonly isOperator: boolean;
  readonly createdAt: Date;
  readonly signedInAt: Date | null;
  readonly disabledAt: Date | null;
}

/** How an identity provider tells who somebody is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
}

const COLUMNS = [
  "account.id as id",
  "name",
  "email",
  "language",
  "is_operator as isOperator",
  "account.created_at as createdAt",
  "signed_in_at as signedInAt",
  "disabled_at as disabledAt",
] as const;

export async function findAccount(db: AccountsDb, id: string): Promise<Account | undefined> {
  return db.run((trx) => trx.selectFrom("account").select(COLUMNS).where("id", "=", id).executeTakeFirst());
}

export async function listAccounts(db: AccountsDb, ids: readonly string[]): Promise<readonly Account[]> {
  if (ids.length === 0) return [];
  return db.run((trx) =>
    trx.selectFrom("account").select(COLUMNS).where("id", "in", ids).orderBy("name").orderBy("id").execute(),
  );
}

/** Every account of the installation, for the command line. */
export async function listAllAccounts(db: AccountsDb): Promise<readonly Account[]> {
  return db.run((trx) => trx.selectFrom("account").select(COLUMNS).orderBy("name").orderBy("id").execute());
}

/** Names by account id, for showing who changed what. An account that is gone has none. */
export async function listAccountNames(db: AccountsDb, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const unique = [...new Set(ids)].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  if (unique.length === 0) return new Map();
  const rows = await db.run((trx) =>
    trx.selectFrom("account").select(["id", "name"]).where("id", "in", unique).execute(),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The account that issuer and subject belong to, made when it is the first time; its name and address are kept up to date. */
export async function findOrCreateAccount(
  db: AccountsDb,
  { issuer, subject, name, email }: Identity,
  language: "fi" | "sv",
  at: Date,
): Promise<Account> {
  return db.run(async (trx) => {
    const known = await trx
      .selectFrom("account_identity")
      .select("account_id")
      .where("issuer", "=", issuer)
      .where("subject", "=", subject)
      .executeTakeFirst();
    if (known) {
      await trx.updateTable("account").set({ name, email }).where("id", "=", known.account_id).execute();
      return trx.selectFrom("account").select(COLUMNS).where("id", "=", known.account_id).executeTakeFirstOrThrow();
    }
    const id = randomUUID();
    await trx
      .insertInto("account")
      .values({ id, name, email, language, is_operator: false, created_at: at, signed_in_at: null, disabled_at: null })
      .execute();
    const { numInsertedOrUpdatedRows: taken } = await trx
      .insertInto("account_identity")
      .values({ issuer, subject, account_id: id, created_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    // The same person's other browser was a moment earlier.
    if (Number(taken) === 0) await trx.deleteFrom("account").where("id", "=", id).execute();
    return trx
      .selectFrom("account")
      .innerJoin("account_identity", "account_identity.account_id", "account.id")
      .select(COLUMNS)
      .where("issuer", "=", issuer)
      .where("subject", "=", subject)
      .executeTakeFirstOrThrow();
  });
}

export async function changeLanguage(db: AccountsDb, id: string, language: "fi" | "sv"): Promise<void> {
  await db.run((trx) => trx.updateTable("account").set({ language }).where("id", "=", id).execute());
}
