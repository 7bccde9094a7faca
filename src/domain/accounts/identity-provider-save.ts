import type { Transaction } from "kysely";
import { Forbidden, NotFound } from "../../platform/errors.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import type { PolkuDatabase } from "../database.ts";
import { canManageSignIn } from "./accounts-policy.ts";
import { type Administrator, doerFor, isProgram, nameFor } from "./administrator.ts";
import { accountIssuer } from "./identity-provider.ts";
import { type DraftErrors, decideProvider, type ProviderDraft } from "./identity-provider-draft.ts";
import {
  findProviderRow,
  insertProvider,
  isIssuerTaken,
  type ProviderValues,
  type StoredProvider,
  switchProvider,
  updateProvider,
} from "./identity-provider-queries.ts";
import { sealProviderSecret } from "./identity-provider-secrets.ts";
import type { IdentityProviderTables } from "./identity-provider-tables.ts";
import { listOrganizations } from "./organization-queries.ts";
import { endSession } from "./sessions.ts";
import { listProviderSessions } from "./sign-in-session-queries.ts";

export interface Doing {
  readonly actor: Administrator;
  readonly regionCode: string;
  readonly requestId: string | undefined;
  readonly now: Date;
}

export type SavedProvider =
  | { readonly key: string }
  | { readonly errors: DraftErrors }
  /** Somebody else has changed it since it was opened. */
  | { readonly isConflict: true };

/**
 * Adds a provider, which is not in use before it is switched on, or changes one.
 * @param seen null: a new one; else which one, and when it had been changed as far as the writer saw
 */
export async function saveProvider(
  db: PolkuDatabase,
  { secret, allowLoopback }: { secret: string; allowLoopback: boolean },
  doing: Doing,
  draft: ProviderDraft,
  seen: { readonly key: string; readonly changedAt: Date } | null,
): Promise<SavedProvider> {
  const { actor, regionCode, now } = authorised(doing);
  const region = db.forRegion(regionCode);
  const organizations = await listOrganizations(region);
  const organizationIds = organizations.filter(({ endedAt }) => !endedAt).map(({ id }) => id);
  const decided = decideProvider(draft, { organizationIds, allowLoopback });
  if ("errors" in decided) return decided;
  return region.run(async (anyTrx): Promise<SavedProvider> => {
    const trx = anyTrx as unknown as Transaction<IdentityProviderTables & AuditTables>;
    const before = seen ? await findProviderRow(trx as never, seen.key) : undefined;
    if (seen && !before) throw new NotFound("provider-not-found", "There is no such provider.");
    if (before && before.kind !== draft.kind) throw new NotFound("provider-not-found", "It is of another kind.");
    const key = before?.key ?? (await freeKey(trx as never, draft.nameFi));
    if (await isIssuerTaken(trx as never, decided.provider.issuer, key)) return { errors: { issuer: "issuer-taken" } };
    const place = { regionCode, key };
    const values: ProviderValues = {
      ...place,
      ...decided.provider,
      kind: draft.kind,
      sealedSecret: draft.clientSecret
        ? sealProviderSecret(secret, place, "client-secret", draft.clientSecret)
        : (before?.sealedSecret ?? null),
      sealedKey: draft.privateKey
        ? sealProviderSecret(secret, place, "private-key", draft.privateKey)
        : (before?.sealedKey ?? null),
      isEnabled: before?.isEnabled ?? false,
      at: now,
      by: nameFor(actor),
    };
    const isSaved = seen
      ? await updateProvider(trx as never, values, seen.changedAt)
      : await insertProvider(trx as never, values);
    if (!isSaved) return { isConflict: true };
    await insertAuditEvent(trx as never, regionCode, {
      at: now,
      kind: "change",
      act: seen ? "accounts.changeProvider" : "accounts.addProvider",
      by: doerFor(actor, regionCode),
      subject: { kind: "identity-provider", id: key },
      details: { changed: changedFields(before, values) },
      requestId: doing.requestId,
    });
    return { key };
  });
}

/** Takes a provider into use or out of it. Out of it, the sessions that it opened in the region end, save the doer's own. */
export async function switchProviderTo(
  db: PolkuDatabase,
  doing: Doing,
  key: string,
  isEnabled: boolean,
): Promise<void> {
  const { actor, regionCode, now } = authorised(doing);
  const provider = await db.forRegion(regionCode).run(async (anyTrx) => {
    const trx = anyTrx as unknown as Transaction<IdentityProviderTables & AuditTables>;
    const found = await findProviderRow(trx as never, key);
    if (!found) throw new NotFound("provider-not-found", "There is no such provider.");
    if (found.isEnabled === isEnabled) return null;
    await switchProvider(trx as never, { key, isEnabled, at: now, by: nameFor(actor) });
    await insertAuditEvent(trx as never, regionCode, {
      at: now,
      kind: "change",
      act: isEnabled ? "accounts.enableProvider" : "accounts.disableProvider",
      by: doerFor(actor, regionCode),
      subject: { kind: "identity-provider", id: key },
      requestId: doing.requestId,
    });
    return found;
  });
  if (!provider || isEnabled) return;
  for (const session of await listProviderSessions(db.forAccounts(), accountIssuer(provider), now))
    if (session.regionCode === regionCode && (isProgram(actor) || session.idHash !== actor.sessionHash))
      await endSession(db, session.idHash, "administrator", now);
}

function authorised(doing: Doing): Doing {
  if (!isProgram(doing.actor) && !canManageSignIn(doing.actor, doing.regionCode))
    throw new Forbidden("not-allowed", "Your roles do not allow this.");
  return doing;
}

/** A short name for addresses, made of the Finnish name. */
async function freeKey(trx: Transaction<IdentityProviderTables>, name: string): Promise<string> {
  const plain = name
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 30);
  const first = plain === "" || plain === "uusi" ? "tapa" : plain.replace(/-+$/, "");
  for (let number = 1; ; number++) {
    const key = number === 1 ? first : `${first}-${number}`;
    if (!(await findProviderRow(trx, key))) return key;
  }
}

/** Names of the settings that are new; never what they hold. */
function changedFields(before: StoredProvider | undefined, after: ProviderValues): readonly string[] {
  const fields = [
    "name",
    "issuer",
    "clientId",
    "sealedSecret",
    "scopes",
    "mapping",
    "organizationId",
    "saml",
    "sealedKey",
  ] as const;
  return fields.filter((field) => canonical(before?.[field]) !== canonical(after[field]));
}

function canonical(value: unknown): string {
  if (value === undefined || value === null) return "null";
  if (typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, child]) => `${name}:${canonical(child)}`).join()}}`;
}
