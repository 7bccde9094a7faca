import { randomUUID } from "node:crypto";
import { NotFound } from "../../platform/errors.ts";
import { MailNotSent } from "../../platform/mail/mailer.ts";
import type { PolkuDatabase } from "../database.ts";
import { type AccountReach, reachOf } from "./administer-account.ts";
import { type Administrator, doerFor, isProgram, nameFor, requireAdministrator } from "./administrator.ts";
import { newToken, tokenHash } from "./invitation.ts";
import type { InvitationMeans, InvitedRegion } from "./invite.ts";
import {
  KEY_LETTER_HOURS,
  type KeyOwner,
  keyLetter,
  keyLetterLink,
  type NoKeyLetter,
  whyNoKeyLetter,
} from "./key-letter.ts";
import { findKeyOwner, insertKeyLetter, markKeyLetterSent, revokeKeyLetters } from "./key-letter-queries.ts";
import { type AccountsTrx, runWithAccounts, writeAudit } from "./region-accounts-queries.ts";
import { findRegionUserIn } from "./region-users-queries.ts";

/** A reach that is not `whole`: the account opens something that the sender has no say over, or is the sender's own. */
export type KeyLetterProblem = NoKeyLetter | Exclude<AccountReach, "whole">;

export type SentKeyLetter =
  /** `isMailed` is false when the letter did not leave; `link` is then for the command line to show, and for nobody else. */
  | { readonly ok: true; readonly link: string; readonly isMailed: boolean }
  | { readonly ok: false; readonly problem: KeyLetterProblem };

export interface KeyLetterTo {
  readonly regionCode: string;
  readonly accountId: string;
}

/** Whether a person would get a letter, and if not, why. @throws Forbidden, NotFound */
export async function previewKeyLetter(
  db: PolkuDatabase,
  by: Administrator,
  { regionCode, accountId }: KeyLetterTo,
): Promise<{ readonly owner: KeyOwner; readonly problem: KeyLetterProblem | null }> {
  requireAdministrator(by, regionCode);
  return runWithAccounts(db.forRegion(regionCode), (trx) => load(trx, by, regionCode, accountId));
}

/**
 * Sends somebody who has lost their keys a one-time link to the account's own address; earlier ones die. Until it is used, nothing
 * changes. @throws Forbidden, NotFound
 */
export async function sendKeyLetter(
  means: InvitationMeans,
  by: Administrator,
  region: InvitedRegion,
  accountId: string,
  now: Date,
): Promise<SentKeyLetter> {
  requireAdministrator(by, region.code);
  const [id, token] = [randomUUID(), newToken(region.code)];
  const decided = await runWithAccounts(means.db.forRegion(region.code), async (trx) => {
    const { owner, problem } = await load(trx, by, region.code, accountId);
    const line = {
      at: now,
      by: doerFor(by, region.code),
      subject: { kind: "account", id: accountId },
      whose: accountId,
    };
    if (problem) {
      // An attempt at what is not one's own is worth seeing; an address that is missing is not.
      if (problem === "region" || problem === "operator")
        await writeAudit(trx, region.code, { ...line, kind: "refusal", act: "accounts.sendKeyLetter" });
      return { ok: false, problem } as const;
    }
    const expiresAt = new Date(now.getTime() + KEY_LETTER_HOURS * 3_600_000);
    const row = { id, tokenHash: tokenHash(token), accountId, by: nameFor(by), at: now, expiresAt };
    await insertKeyLetter(trx, region.code, row);
    await writeAudit(trx, region.code, {
      ...line,
      kind: "change",
      act: "accounts.sendKeyLetter",
      details: { letter: id },
    });
    return { ok: true, owner } as const;
  });
  if (!decided.ok) return decided;
  const { email, language } = decided.owner;
  const link = keyLetterLink(means.publicUrl, token);
  try {
    await means.mail.send(keyLetter(email ?? "", language, region.name, link));
  } catch (error) {
    if (error instanceof MailNotSent) return { ok: true, link, isMailed: false };
    throw error;
  }
  await markKeyLetterSent(means.db.forRegion(region.code), id, now);
  return { ok: true, link, isMailed: true };
}

/** Takes back a letter that has not been used. @returns false when there was none. @throws Forbidden, NotFound */
export async function revokeKeyLetter(
  db: PolkuDatabase,
  by: Administrator,
  { regionCode, accountId }: KeyLetterTo,
  now: Date,
): Promise<boolean> {
  requireAdministrator(by, regionCode);
  return runWithAccounts(db.forRegion(regionCode), async (trx) => {
    await load(trx, by, regionCode, accountId);
    if ((await revokeKeyLetters(trx, accountId, now)) === 0) return false;
    await writeAudit(trx, regionCode, {
      at: now,
      kind: "change",
      act: "accounts.revokeKeyLetter",
      by: doerFor(by, regionCode),
      subject: { kind: "account", id: accountId },
      whose: accountId,
    });
    return true;
  });
}

async function load(trx: AccountsTrx, by: Administrator, regionCode: string, accountId: string) {
  const user = await findRegionUserIn(trx, regionCode, accountId);
  const owner = await findKeyOwner(trx, accountId);
  // The command line may write to somebody who has no role in the region, such as an operator.
  if (!owner || (!user && !isProgram(by))) throw new NotFound("account-not-found", "The region knows no such person.");
  const reach = await reachOf(trx, by, owner);
  const problem: KeyLetterProblem | null = reach === "whole" ? whyNoKeyLetter(owner) : reach;
  return { owner, problem };
}
