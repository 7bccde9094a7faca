import { Forbidden, NotFound } from "../../platform/errors.ts";
import { programDoer } from "../audit/audit.ts";
import type { PolkuDatabase } from "../database.ts";
import { canManageSignIn } from "./accounts-policy.ts";
import { doerFor, isProgram, nameFor } from "./administrator.ts";
import { accountIssuer } from "./identity-provider.ts";
import {
  allowInner,
  deleteProvider,
  findProviderRow,
  holdProviderRow,
  type StoredProvider,
  switchProvider,
} from "./identity-provider-queries.ts";
import type { Doing } from "./identity-provider-save.ts";
import { countProviderHolds, deleteProviderRoles, type ProviderHolds } from "./provider-close-queries.ts";
import { type AccountsTrx, runWithAccounts, writeAudit } from "./region-accounts-queries.ts";
import { endSessionsOfProvider } from "./sign-in-session-queries.ts";

/** Takes a provider into use or out of it. Out of it, the sessions that it opened in the region end, save the doer's own. */
export async function switchProviderTo(
  db: PolkuDatabase,
  doing: Doing,
  key: string,
  isEnabled: boolean,
): Promise<void> {
  const { actor, regionCode, now } = authorised(doing);
  await runWithAccounts(db.forRegion(regionCode), async (trx) => {
    const provider = await getHeld(trx, key);
    if (provider.isEnabled === isEnabled) return;
    await switchProvider(trx as never, { key, isEnabled, at: now, by: nameFor(actor) });
    const sessions = isEnabled ? 0 : await endItsSessions(trx, provider, doing);
    const act = isEnabled ? "accounts.enableProvider" : "accounts.disableProvider";
    await audit(trx, doing, key, act, isEnabled ? {} : { sessions });
  });
}

/** What removing a provider would touch. @throws Forbidden, NotFound */
export async function previewRemoval(
  db: PolkuDatabase,
  doing: Doing,
  key: string,
): Promise<{ readonly provider: StoredProvider; readonly holds: ProviderHolds }> {
  const { regionCode, now } = authorised(doing);
  return runWithAccounts(db.forRegion(regionCode), async (trx) => {
    const provider = await findProviderRow(trx as never, key);
    if (!provider) throw missing();
    return { provider, holds: await countProviderHolds(trx, placeOf(provider), now) };
  });
}

export type RemovedProvider =
  | { readonly ok: true }
  /** `enabled`: people may still sign in with it. `sessions`: somebody works right now, signed in with it. */
  | { readonly ok: false; readonly problem: "enabled" | "sessions" };

/**
 * Removes a provider that nobody needs. Its secrets go, and the roles that came from it, for nothing would ever take them back.
 * Accounts stay with what people have given them; whoever has no other way in needs an invitation. @throws Forbidden, NotFound
 */
export async function removeProvider(db: PolkuDatabase, doing: Doing, key: string): Promise<RemovedProvider> {
  const { regionCode, now } = authorised(doing);
  return runWithAccounts(db.forRegion(regionCode), async (trx): Promise<RemovedProvider> => {
    const provider = await getHeld(trx, key);
    if (provider.isEnabled) return { ok: false, problem: "enabled" };
    const { sessions, people } = await countProviderHolds(trx, placeOf(provider), now);
    if (sessions > 0) return { ok: false, problem: "sessions" };
    const roles = await closeIssuer(trx, provider, doing);
    await deleteProvider(trx as never, key);
    await audit(trx, doing, key, "accounts.removeProvider", { issuer: provider.issuer, people, roles });
    return { ok: true };
  });
}

/** What an issuer opened and told goes with it: sessions, save the doer's own, and roles. @returns how many roles */
export async function closeIssuer(trx: AccountsTrx, provider: StoredProvider, doing: Doing): Promise<number> {
  await endItsSessions(trx, provider, doing);
  const gone = await deleteProviderRoles(trx, provider.key);
  for (const [accountId, removed] of gone)
    await writeAudit(trx, doing.regionCode, {
      at: doing.now,
      kind: "change",
      act: "accounts.grantByClaims",
      by: programDoer(`provider:${provider.key}`),
      subject: { kind: "account", id: accountId },
      whose: accountId,
      details: { added: [], removed },
      requestId: doing.requestId,
    });
  return [...gone.values()].flat().length;
}

/** Lets a provider's addresses lead into the operator's own network: the command line's to say. @returns false when they might */
export async function allowInnerProvider(db: PolkuDatabase, doing: Doing, key: string): Promise<boolean> {
  if (!isProgram(doing.actor)) throw new Forbidden("not-allowed", "Only the command line says so.");
  return runWithAccounts(db.forRegion(doing.regionCode), async (trx) => {
    await getHeld(trx, key);
    if (!(await allowInner(trx as never, key, doing.now, nameFor(doing.actor)))) return false;
    await audit(trx, doing, key, "accounts.allowInnerProvider");
    return true;
  });
}

export function authorised(doing: Doing): Doing {
  if (!isProgram(doing.actor) && !canManageSignIn(doing.actor, doing.regionCode))
    throw new Forbidden("not-allowed", "Your roles do not allow this.");
  return doing;
}

async function endItsSessions(trx: AccountsTrx, provider: StoredProvider, { actor, now }: Doing): Promise<number> {
  const whose = {
    issuer: accountIssuer(provider),
    regionCode: provider.regionCode,
    subject: null,
    providerSession: null,
  };
  const own = isProgram(actor) ? null : actor.sessionHash;
  return (await endSessionsOfProvider(trx, whose, now, "administrator", own)).length;
}

async function getHeld(trx: AccountsTrx, key: string): Promise<StoredProvider> {
  const provider = await holdProviderRow(trx as never, key);
  if (!provider) throw missing();
  return provider;
}

function placeOf(provider: StoredProvider) {
  return { regionCode: provider.regionCode, key: provider.key, issuer: accountIssuer(provider) };
}

function missing(): NotFound {
  return new NotFound("provider-not-found", "There is no such provider.");
}

function audit(
  trx: AccountsTrx,
  { actor, regionCode, now, requestId }: Doing,
  key: string,
  act: string,
  details: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const subject = { kind: "identity-provider", id: key };
  const by = doerFor(actor, regionCode);
  return writeAudit(trx, regionCode, { at: now, kind: "change", act, by, subject, details, requestId });
}
