import { type Kysely, sql, type Transaction } from "kysely";
import type { RegisterTables } from "../database.ts";
import type { OntologyTerm, ServiceType } from "./catalogue.ts";

/** The register's kinds of record, by table. */
export type RecordTable =
  | "general_description"
  | "organization"
  | "service_channel"
  | "service"
  | "event"
  | "place"
  | "indicator"
  | "indicator_region";

/** What a kind of record has beside the columns that all share, with the SQL types. */
const OWN_COLUMNS: { readonly [table in RecordTable]: { readonly [column: string]: string } } = {
  general_description: {},
  organization: {},
  service_channel: {},
  service: {
    organization_id: "uuid",
    general_description_id: "uuid",
    is_nationwide: "boolean",
    includes_aland: "boolean",
    municipalities: "text[]",
    off_tray_reason: "text",
  },
  event: {
    series_id: "uuid",
    municipalities: "text[]",
    is_online: "boolean",
    place_ids: "uuid[]",
    repeats_until: "date",
  },
  place: { municipality: "text", is_for_tray: "boolean" },
  indicator: {},
  indicator_region: {
    kind: "text",
    category: "text",
    code: "text",
    member_of: "uuid[]",
    municipality: "text",
    merged_into: "text",
    region_code: "text",
  },
};

/** A row to write: the shared columns and the table's own (`OWN_COLUMNS`). */
export interface RecordRow {
  readonly id: string;
  readonly source: string;
  readonly source_id: string;
  readonly content: object;
  readonly hash: string;
  /** ISO instants. */
  readonly modified_at: string | null;
  readonly fetched_at: string;
  readonly [ownColumn: string]: unknown;
}

type Db = Kysely<RegisterTables> | Transaction<RegisterTables>;

/** What the register holds of these ids: the hash, and whether it is a tombstone. */
export async function findHashes(
  db: Db,
  table: RecordTable,
  ids: readonly string[],
): Promise<Map<string, { hash: string; isRemoved: boolean }>> {
  const { rows } = await sql<{ id: string; hash: string; isRemoved: boolean }>`
    select id, hash, removed_at is not null as "isRemoved" from ${sql.table(table)} where id = any(${ids}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Writes new and changed records; a tombstone that is published again comes back to life.
 * A record whose hash is already there is not touched.
 */
export async function saveRecords(
  db: Db,
  table: RecordTable,
  rows: readonly RecordRow[],
): Promise<{ created: number; updated: number }> {
  if (rows.length === 0) return { created: 0, updated: 0 };
  const own = OWN_COLUMNS[table];
  const columns = ["id", "source", "source_id", "content", "hash", "modified_at", "fetched_at", ...Object.keys(own)];
  const changed = columns.slice(3);
  const ownTypes = Object.entries(own).map(([column, type]) => sql`, ${sql.ref(column)} ${sql.raw(type)}`);
  const result = await sql<{ created: boolean }>`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(columns.map((column) => sql.ref(`r.${column}`)))}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(
      id uuid, source text, source_id text, content jsonb, hash text, modified_at timestamptz, fetched_at timestamptz
      ${sql.join(ownTypes, sql``)})
    on conflict (id) do update set
      ${sql.join(changed.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))},
      removed_at = null, removed_reason = null
    where ${sql.ref(`${table}.hash`)} <> excluded.hash or ${sql.ref(`${table}.removed_at`)} is not null
    returning (xmax = 0) as created`.execute(db);
  const created = result.rows.filter((row) => row.created).length;
  return { created, updated: result.rows.length - created };
}

/** The kind of service each general description stands under; services of it need not say. */
export async function listGeneralDescriptionTypes(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, ServiceType | null>> {
  const { rows } = await sql<{ id: string; type: ServiceType | null }>`
    select id, content->>'type' as type from general_description where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row.type]));
}

/** Turns living records into tombstones. @returns how many were alive. */
export async function removeRecords(
  db: Db,
  table: RecordTable,
  ids: readonly string[],
  reason: "archived" | "withdrawn" | "gone",
  removedAt: Date,
): Promise<number> {
  if (ids.length === 0) return 0;
  const result = await sql`
    update ${sql.table(table)} set removed_at = ${removedAt}, removed_reason = ${reason}
    where id = any(${ids}::uuid[]) and removed_at is null`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}

/** The source's ids of everything alive from one source. */
export async function listLivingSourceIds(db: Db, table: RecordTable, source: string): Promise<string[]> {
  const { rows } = await sql<{ source_id: string }>`
    select source_id from ${sql.table(table)} where source = ${source} and removed_at is null`.execute(db);
  return rows.map((row) => row.source_id);
}

export async function saveTerms(db: Db, terms: readonly OntologyTerm[]): Promise<void> {
  if (terms.length === 0) return;
  const rows = terms.map(({ uri, label, parentUri }) => ({ uri, label, parent_uri: parentUri }));
  await sql`
    insert into ontology_term (uri, label, parent_uri)
    select distinct on (uri) uri, label, parent_uri
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(uri text, label jsonb, parent_uri text)
    on conflict (uri) do update set label = ontology_term.label || excluded.label, parent_uri = coalesce(excluded.parent_uri, ontology_term.parent_uri)
    where not ontology_term.label @> excluded.label or ontology_term.parent_uri is distinct from coalesce(excluded.parent_uri, ontology_term.parent_uri)`.execute(
    db,
  );
}

/**
 * Tells the search indexes, in this and other processes, that what residents see has changed.
 * @param regionCode the only region whose residents see it; all, when it is left out
 */
export async function bumpCatalogueVersion(db: Db, regionCode = ""): Promise<void> {
  await sql`with bumped as (update catalogue_version set version = version + 1 returning version)
    select pg_notify('polku_catalogue', trim(version || ' ' || ${regionCode}::text)) from bumped`.execute(db);
}

export interface CatalogueVersion {
  readonly epoch: string;
  readonly version: number;
}

export async function readCatalogueVersion(db: Db): Promise<CatalogueVersion> {
  return db.selectFrom("catalogue_version").select(["epoch", "version"]).executeTakeFirstOrThrow();
}

/** After a restore: nothing that was indexed before may be taken for what is there now. */
export async function beginNewEpoch(db: Db): Promise<void> {
  await sql`update catalogue_version set epoch = gen_random_uuid()`.execute(db);
  await bumpCatalogueVersion(db);
}

export async function isCatalogueEmpty(db: Db): Promise<boolean> {
  return (await db.selectFrom("service").select("id").limit(1).executeTakeFirst()) === undefined;
}

/** How many services are alive, how many the national rules put on the tray, and why the rest are off. */
export async function countServices(
  db: Db,
): Promise<{ living: number; onTray: number; offTray: { reason: string; count: number }[] }> {
  const { rows } = await sql<{ reason: string | null; count: number }>`
    select off_tray_reason as reason, count(*)::int as count from service where removed_at is null
    group by 1 order by 2 desc`.execute(db);
  const living = rows.reduce((sum, { count }) => sum + count, 0);
  const offTray = rows.flatMap(({ reason, count }) => (reason ? [{ reason, count }] : []));
  return { living, onTray: living - offTray.reduce((sum, { count }) => sum + count, 0), offTray };
}
