import type { Transaction } from "kysely";
import { NotFound } from "../../platform/errors.ts";
import type { PolkuDatabase } from "../database.ts";
import { type Administrator, doerFor, nameFor } from "./administrator.ts";
import { authorised, closeIssuer } from "./identity-provider-close.ts";
import { type DraftErrors, decideProvider, type ProviderDraft } from "./identity-provider-draft.ts";
import {
  findProviderRow,
  insertProvider,
  isIssuerTaken,
  type ProviderValues,
  type StoredProvider,
  updateProvider,
} from "./identity-provider-queries.ts";
import { sealProviderSecret } from "./identity-provider-secrets.ts";
import type { IdentityProviderTables } from "./identity-provider-tables.ts";
import { listOrganizations } from "./organization-queries.ts";
import { runWithAccounts, writeAudit } from "./region-accounts-queries.ts";

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
  return runWithAccounts(region, async (trx): Promise<SavedProvider> => {
    const before = seen ? await findProviderRow(trx as never, seen.key) : undefined;
    if (seen && !before) throw new NotFound("provider-not-found", "There is no such provider.");
    if (before && before.kind !== draft.kind) throw new NotFound("provider-not-found", "It is of another kind.");
    const key = before?.key ?? (await freeKey(trx as never, draft.nameFi));
    if (await isIssuerTaken(trx as never, decided.provider.issuer, key)) return { errors: { issuer: "issuer-taken" } };
    const hasMoved = before !== undefined && before.issuer !== decided.provider.issuer;
    // Whoever changes where the secret is sent would be told a secret that they do not know.
    if (hasMoved && before.sealedSecret !== null && draft.clientSecret === "")
      return { errors: { clientSecret: "secret-again" } };
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
      isInnerAllowed: before !== undefined && !hasMoved && before.isInnerAllowed,
      at: now,
      by: nameFor(actor),
    };
    const isSaved = seen
      ? await updateProvider(trx as never, values, seen.changedAt)
      : await insertProvider(trx as never, values);
    if (!isSaved) return { isConflict: true };
    // The old issuer's people are others than the new one's.
    if (hasMoved) await closeIssuer(trx, before, doing);
    await writeAudit(trx, regionCode, {
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
