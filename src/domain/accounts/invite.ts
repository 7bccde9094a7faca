import { randomUUID } from "node:crypto";
import { NotFound } from "../../platform/errors.ts";
import { type Mailer, MailNotSent } from "../../platform/mail/mailer.ts";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { PolkuDatabase } from "../database.ts";
import { type Administrator, doerFor, nameFor, requireAdministrator } from "./administrator.ts";
import { checkRoles, type RolesProblem } from "./check-roles.ts";
import { INVITATION_HOURS, type InvitationContent, invitationLink, newToken, tokenHash } from "./invitation.ts";
import { invitationLetter } from "./invitation-letter.ts";
import { insertInvitation, markInvitationSent, renewInvitation, revokeInvitationRow } from "./invitation-queries.ts";
import { runWithAccounts, writeAudit } from "./region-accounts-queries.ts";

/** What sending an invitation needs. */
export interface InvitationMeans {
  readonly db: PolkuDatabase;
  readonly mail: Mailer;
  readonly publicUrl: string;
}

export interface InvitedRegion {
  readonly code: string;
  readonly name: LocalizedText;
}

export type Invited =
  /** `isMailed` is false when the letter did not leave; `link` is then the only way to pass it on. */
  | { readonly ok: true; readonly id: string; readonly link: string; readonly isMailed: boolean }
  /** `open`: the address has an open invitation of this region already. */
  | { readonly ok: false; readonly problem: RolesProblem | "open" };

/** Invites a person by a one-time link. @throws Forbidden */
export async function invite(
  means: InvitationMeans,
  by: Administrator,
  region: InvitedRegion,
  content: InvitationContent,
  now: Date,
): Promise<Invited> {
  requireAdministrator(by, region.code);
  const token = newToken(region.code);
  const id = randomUUID();
  const problem = await runWithAccounts(means.db.forRegion(region.code), async (trx) => {
    const wrong = await checkRoles(trx, content.roles);
    if (wrong) return wrong;
    const row = { ...content, id, tokenHash: tokenHash(token), by: nameFor(by), at: now, expiresAt: endOf(now) };
    if (!(await insertInvitation(trx, region.code, row))) return "open" as const;
    await writeAudit(trx, region.code, {
      at: now,
      kind: "change",
      act: "accounts.invite",
      by: doerFor(by, region.code),
      subject: { kind: "invitation", id },
      details: { roles: content.roles.map(({ role }) => role) },
    });
    return null;
  });
  if (problem) return { ok: false, problem };
  return deliver(means, region, { id, email: content.email, language: content.language, token }, now);
}

/** Sends an invitation again with a new link; the old one dies. @throws Forbidden, NotFound */
export async function sendInvitationAgain(
  means: InvitationMeans,
  by: Administrator,
  region: InvitedRegion,
  id: string,
  now: Date,
): Promise<Extract<Invited, { ok: true }>> {
  requireAdministrator(by, region.code);
  const token = newToken(region.code);
  const renewed = await runWithAccounts(means.db.forRegion(region.code), async (trx) => {
    const row = { tokenHash: tokenHash(token), by: nameFor(by), expiresAt: endOf(now) };
    const invitation = await renewInvitation(trx, id, row);
    if (!invitation) throw new NotFound("invitation-not-found", "There is no open invitation with this id.");
    await writeAudit(trx, region.code, {
      at: now,
      kind: "change",
      act: "accounts.sendInvitationAgain",
      by: doerFor(by, region.code),
      subject: { kind: "invitation", id },
    });
    return invitation;
  });
  return deliver(means, region, { id, email: renewed.email, language: renewed.language, token }, now);
}

/** Takes an invitation back. @returns false when it had been used or taken back. @throws Forbidden */
export async function revokeInvitation(
  db: PolkuDatabase,
  by: Administrator,
  regionCode: string,
  id: string,
  now: Date,
): Promise<boolean> {
  requireAdministrator(by, regionCode);
  return runWithAccounts(db.forRegion(regionCode), async (trx) => {
    if (!(await revokeInvitationRow(trx, id, now))) return false;
    await writeAudit(trx, regionCode, {
      at: now,
      kind: "change",
      act: "accounts.revokeInvitation",
      by: doerFor(by, regionCode),
      subject: { kind: "invitation", id },
    });
    return true;
  });
}

async function deliver(
  { db, mail, publicUrl }: InvitationMeans,
  region: InvitedRegion,
  to: { readonly id: string; readonly email: string; readonly language: "fi" | "sv"; readonly token: string },
  now: Date,
): Promise<Extract<Invited, { ok: true }>> {
  const link = invitationLink(publicUrl, to.token);
  const sent = { ok: true, id: to.id, link } as const;
  try {
    await mail.send(invitationLetter(to.email, to.language, region.name, link));
  } catch (error) {
    if (error instanceof MailNotSent) return { ...sent, isMailed: false };
    throw error;
  }
  await markInvitationSent(db.forRegion(region.code), to.id, now);
  return { ...sent, isMailed: true };
}

function endOf(now: Date): Date {
  return new Date(now.getTime() + INVITATION_HOURS * 3_600_000);
}
