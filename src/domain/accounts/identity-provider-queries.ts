import type { Transaction } from "kysely";
import type { RegionDb } from "../database.ts";
import type { ClaimMapping, ProviderName, SamlSettings } from "./identity-provider.ts";
import type { IdentityProviderTables } from "./identity-provider-tables.ts";

/** A provider as it is kept: its secrets sealed. */
export interface StoredProvider {
  readonly regionCode: string;
  readonly key: string;
  readonly kind: "oidc" | "saml";
  readonly name: ProviderName;
  readonly issuer: string;
  readonly clientId: string | null;
  readonly sealedSecret: string | null;
  readonly scopes: string;
  readonly mapping: ClaimMapping;
  readonly organizationId: string | null;
  readonly isEnabled: boolean;
  readonly saml: SamlSettings | null;
  readonly sealedKey: string | null;
  readonly isInnerAllowed: boolean;
  readonly changedAt: Date;
}

const COLUMNS = [
  "region_code as regionCode",
  "key",
  "kind",
  "name",
  "issuer",
  "client_id as clientId",
  "client_secret as sealedSecret",
  "scopes",
  "claim_mapping as mapping",
  "organization_id as organizationId",
  "is_enabled as isEnabled",
  "saml",
  "private_key as sealedKey",
  "inner_allowed as isInnerAllowed",
  "changed_at as changedAt",
] as const;

type Trx = Transaction<IdentityProviderTables>;

export async function listProviders(db: RegionDb): Promise<readonly StoredProvider[]> {
  return db.run((trx) => trx.selectFrom("identity_provider").select(COLUMNS).orderBy("created_at").execute());
}

const KEY = /^[a-z][a-z0-9-]{0,39}$/;

export async function findProvider(db: RegionDb, key: string): Promise<StoredProvider | undefined> {
  return db.run((trx) => findProviderRow(trx as unknown as Trx, key));
}

export async function findProviderRow(trx: Trx, key: string): Promise<StoredProvider | undefined> {
  // Keys come from addresses and forms: what can be none is not asked for.
  if (!KEY.test(key)) return undefined;
  return trx.selectFrom("identity_provider").select(COLUMNS).where("key", "=", key).executeTakeFirst();
}

/** The provider, held until the transaction ends. */
export async function holdProviderRow(trx: Trx, key: string): Promise<StoredProvider | undefined> {
  if (!KEY.test(key)) return undefined;
  return trx.selectFrom("identity_provider").select(COLUMNS).where("key", "=", key).forUpdate().executeTakeFirst();
}

export interface ProviderValues extends Omit<StoredProvider, "changedAt"> {
  readonly at: Date;
  readonly by: string;
}

/** @returns false when the key or the issuer is another provider's already. */
export async function insertProvider(trx: Trx, values: ProviderValues): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("identity_provider")
    .values({
      ...columnsOf(values),
      region_code: values.regionCode,
      key: values.key,
      kind: values.kind,
      created_at: values.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}

/** @returns false when somebody has changed it since `seen`. */
export async function updateProvider(trx: Trx, values: ProviderValues, seen: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("identity_provider")
    .set(columnsOf(values))
    .where("key", "=", values.key)
    .where("changed_at", "=", seen)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** @returns false when there is no such provider. */
export async function switchProvider(
  trx: Trx,
  { key, isEnabled, at, by }: { key: string; isEnabled: boolean; at: Date; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("identity_provider")
    .set({ is_enabled: isEnabled, changed_at: at, changed_by: by })
    .where("key", "=", key)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Lets the provider's addresses lead into the installation's own network. @returns false when they might already */
export async function allowInner(trx: Trx, key: string, at: Date, by: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("identity_provider")
    .set({ inner_allowed: true, changed_at: at, changed_by: by })
    .where("key", "=", key)
    .where("inner_allowed", "=", false)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Removes a provider; sign-ins on their way through it go with it. */
export async function deleteProvider(trx: Trx, key: string): Promise<void> {
  await trx.deleteFrom("identity_provider").where("key", "=", key).execute();
}

export async function isIssuerTaken(trx: Trx, issuer: string, key: string): Promise<boolean> {
  const row = await trx
    .selectFrom("identity_provider")
    .select("key")
    .where("issuer", "=", issuer)
    .where("key", "!=", key)
    .executeTakeFirst();
  return row !== undefined;
}

function columnsOf(values: ProviderValues) {
  return {
    name: JSON.stringify(values.name),
    issuer: values.issuer,
    client_id: values.clientId,
    client_secret: values.sealedSecret,
    scopes: values.scopes,
    claim_mapping: JSON.stringify(values.mapping),
    organization_id: values.organizationId,
    is_enabled: values.isEnabled,
    saml: values.saml && JSON.stringify(values.saml),
    private_key: values.sealedKey,
    inner_allowed: values.isInnerAllowed,
    changed_at: values.at,
    changed_by: values.by,
  };
}
