import { randomUUID } from "node:crypto";
import { INSTALLATION, programDoer } from "../audit/audit.ts";
import type { PolkuDatabase } from "../database.ts";
import { endAccountSessions, insertAccount, setDisabled, setOperator } from "./account-admin-queries.ts";
import type { Program } from "./administrator.ts";
import { type AccountsTrx, runWithAccounts, writeAudit } from "./region-accounts-queries.ts";

export interface PersonOfProvider {
  readonly name: string;
  readonly email: string | null;
  readonly language: "fi" | "sv";
  readonly isOperator: boolean;
  /** The identity provider's exact issuer and its subject. */
  readonly issuer: string;
  readonly subject: string;
}

/** Adds a person whose identity provider is known. @returns the account's id; null when the provider's person exists already */
export async function addAccount(
  db: PolkuDatabase,
  by: Program,
  person: PersonOfProvider,
  now: Date,
): Promise<string | null> {
  const id = randomUUID();
  return ofInstallation(db, async (trx) => {
    if (!(await insertAccount(trx as never, { ...person, id, at: now }))) return null;
    await audit(trx, by, id, "accounts.addAccount", now, { operator: person.isOperator });
    return id;
  });
}

/** Makes somebody an operator of the installation, or takes it away. @returns false when it was so already */
export async function changeOperator(
  db: PolkuDatabase,
  by: Program,
  accountId: string,
  isOperator: boolean,
  now: Date,
): Promise<boolean> {
  return ofInstallation(db, async (trx) => {
    if (!(await setOperator(trx, accountId, isOperator))) return false;
    await audit(trx, by, accountId, isOperator ? "accounts.giveRole" : "accounts.takeRole", now, { operator: true });
    return true;
  });
}

/** Shuts an account or opens it. @returns false when it was so already */
export async function changeDisabled(
  db: PolkuDatabase,
  by: Program,
  accountId: string,
  isDisabled: boolean,
  now: Date,
): Promise<boolean> {
  return ofInstallation(db, async (trx) => {
    const isChanged = await setDisabled(trx, accountId, isDisabled ? now : null);
    if (isDisabled) await endAccountSessions(trx, { accountId, regionCode: null }, "disabled", now);
    if (isChanged) await audit(trx, by, accountId, isDisabled ? "accounts.disable" : "accounts.enable", now);
    return isChanged;
  });
}

/** Ends all of a person's sessions. @returns how many were not over */
export async function endSessionsByProgram(
  db: PolkuDatabase,
  by: Program,
  accountId: string,
  now: Date,
): Promise<number> {
  return ofInstallation(db, async (trx) => {
    const ended = await endAccountSessions(trx, { accountId, regionCode: null }, "administrator", now);
    await audit(trx, by, accountId, "accounts.endSessions", now, { sessions: ended });
    return ended;
  });
}

/** What concerns no region is written in the installation's own log. */
function ofInstallation<Result>(db: PolkuDatabase, work: (trx: AccountsTrx) => Promise<Result>): Promise<Result> {
  return runWithAccounts(db.forRegion(INSTALLATION), work);
}

function audit(
  trx: AccountsTrx,
  { program }: Program,
  accountId: string,
  act: string,
  at: Date,
  details: Readonly<Record<string, number | boolean>> = {},
): Promise<void> {
  const subject = { kind: "account", id: accountId };
  const by = programDoer(program);
  return writeAudit(trx, INSTALLATION, { at, kind: "change", act, by, subject, whose: accountId, details });
}
