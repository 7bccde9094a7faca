import type { Transaction } from "kysely";
import type { PolkuDatabase } from "../database.ts";
import { findSigner, insertAccount } from "./account-admin-queries.ts";
import type { AccountTables } from "./account-tables.ts";
import { insertGrantRow } from "./grant-queries.ts";
import {
  type Invitation,
  type InvitationState,
  type InvitedRole,
  regionOfToken,
  stateOf,
  tokenHash,
} from "./invitation.ts";
import { findInvitationByHash, markInvitationUsed, mayStillInvite } from "./invitation-queries.ts";
import { listOpenOrganizationIds } from "./open-organization-queries.ts";
import { PASSKEY_ISSUER, verifyNewKey } from "./passkey.ts";
import { findStoredKey, insertPasskey, spendChallenge } from "./passkey-queries.ts";
import { type AccountsTrx, runWithAccounts, writeAudit } from "./region-accounts-queries.ts";
import { type KeyAnswer, type Signer, whoAnswered } from "./sign-in-with-passkey.ts";

export type FoundInvitation =
  | { readonly state: "open"; readonly regionCode: string; readonly invitation: Invitation }
  | { readonly state: Exclude<InvitationState, "open">; readonly regionCode: string };

/** What a link opens. Looking changes nothing, for mail programs open links too. Null: there is no such invitation. */
export async function openInvitation(db: PolkuDatabase, token: string, now: Date): Promise<FoundInvitation | null> {
  const regionCode = regionOfToken(token);
  if (!regionCode) return null;
  return runWithAccounts(db.forRegion(regionCode), (trx) => look(trx, regionCode, token, now, false));
}

/** `isNew`: make an account of its own; otherwise the key of an account that exists has answered. */
export interface Acceptance extends KeyAnswer {
  readonly token: string;
  readonly isNew: boolean;
  /** What the new key is called. */
  readonly label: string;
}

export type Accepted =
  | { readonly ok: true; readonly who: Signer; readonly regionCode: string }
  | { readonly ok: false; readonly why: Exclude<InvitationState, "open"> | "unknown" | "key" };

/** Uses an invitation up: the account with its key, and the roles, all or nothing. Of two at once one gets it. */
export async function acceptInvitation(db: PolkuDatabase, given: Acceptance, now: Date): Promise<Accepted> {
  const regionCode = regionOfToken(given.token);
  if (!regionCode) return { ok: false, why: "unknown" };
  return runWithAccounts(db.forRegion(regionCode), async (trx): Promise<Accepted> => {
    const found = await look(trx, regionCode, given.token, now, true);
    if (found?.state !== "open") return { ok: false, why: found?.state ?? "unknown" };
    const { invitation } = found;
    const roles = await stillGivable(trx, invitation.roles);
    if (roles.length === 0) return { ok: false, why: "revoked" };
    const who = await (given.isNew ? makeAccount(trx, invitation, given, now) : ownerOf(trx, regionCode, given, now));
    if (who === null) return { ok: false, why: "key" };
    const { id: accountId, name } = who;
    await markInvitationUsed(trx, invitation.id, accountId, now);
    for (const { role, organizationId } of roles)
      await insertGrantRow(trx as never, regionCode, {
        accountId,
        role,
        organizationId,
        origin: "invitation",
        by: invitation.invitedBy,
        at: now,
      });
    await writeAudit(trx, regionCode, {
      at: now,
      kind: "change",
      act: "accounts.acceptInvitation",
      by: { accountId, name, organization: null, role: null },
      subject: { kind: "account", id: accountId },
      whose: accountId,
      details: { invitation: invitation.id, isNew: given.isNew, roles: roles.map(({ role }) => role) },
    });
    return { ok: true, who, regionCode };
  });
}

async function look(
  trx: AccountsTrx,
  regionCode: string,
  token: string,
  now: Date,
  isHeld: boolean,
): Promise<FoundInvitation | null> {
  const invitation = await findInvitationByHash(trx, tokenHash(token), isHeld);
  if (!invitation) return null;
  const state = stateOf(invitation, now);
  if (state !== "open") return { state, regionCode };
  if (!(await mayStillInvite(trx, invitation.invitedBy))) return { state: "revoked", regionCode };
  return { state, regionCode, invitation };
}

async function makeAccount(
  trx: AccountsTrx,
  { name, email, language }: Invitation,
  { party, challenge, answer, label }: Acceptance,
  now: Date,
): Promise<Signer | null> {
  const accounts = trx as unknown as Transaction<AccountTables>;
  const id = challenge.accountId;
  if (id === null || !(await spendChallenge(accounts, challenge.value, new Date(challenge.expiresAt)))) return null;
  const key = await verifyNewKey(party, challenge, id, answer);
  // The very same key of another account: such an answer is nobody's.
  if (!key || (await findStoredKey(accounts, key.credentialId))) return null;
  const account = { id, name, email, language, isOperator: false, issuer: PASSKEY_ISSUER, subject: id, at: now };
  if (!(await insertAccount(accounts, account))) return null;
  if (!(await insertPasskey(accounts, key, label, now))) throw new Error("a new account's key was another's already");
  return { id, name };
}

/** The account whose key answered; a new key's challenge does not do here, nor a disabled account. */
async function ownerOf(trx: AccountsTrx, regionCode: string, given: Acceptance, now: Date): Promise<Signer | null> {
  const accounts = trx as unknown as Transaction<AccountTables>;
  const accountId = await whoAnswered(accounts, given, now);
  const signer = accountId === null ? undefined : await findSigner(accounts, accountId, regionCode);
  return signer && !signer.disabledAt ? { id: signer.id, name: signer.name } : null;
}

/** Roles for organizations that have ended meanwhile fall away. */
async function stillGivable(trx: AccountsTrx, roles: readonly InvitedRole[]): Promise<readonly InvitedRole[]> {
  const open = await listOpenOrganizationIds(
    trx,
    roles.flatMap(({ organizationId }) => organizationId ?? []),
  );
  return roles.filter(({ organizationId }) => organizationId === null || open.has(organizationId));
}
