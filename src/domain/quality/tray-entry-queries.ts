import { sql, type Transaction } from "kysely";
import { hashText } from "../../platform/crypto/hash-text.ts";
import type { RegionTables, RegisterTables } from "../database.ts";
import type { IndexedEntry } from "./on-tray.ts";
import { entryKey } from "./on-tray.ts";
import type { TrayEntry } from "./tray-entry.ts";

type RegionTransaction = Transaction<RegisterTables & RegionTables>;

/** Rows in one statement. */
const CHUNK = 1000;

/** One refresh of a region at a time, in whatever process: waits until the other has committed. */
export async function lockTrayEntries(trx: RegionTransaction, regionCode: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`polku tray entries ${regionCode}`}, 0))`.execute(trx);
}

/** What the last build of the index put on the tray, as the rows remember it. */
export async function readLastOnTray(trx: RegionTransaction): Promise<Map<string, IndexedEntry>> {
  const rows = await trx
    .selectFrom("tray_entry")
    .select(["kind", "id", "themes", "needs", "title", "source", "source_id", "organization", "given_in"])
    .where("is_on", "=", true)
    .execute();
  return new Map(
    rows.map(({ themes, needs, ...row }) => [
      entryKey(row),
      { themes, needs, card: row.kind === "tool" ? cardOf(row) : null },
    ]),
  );
}

/** As much of a tool's card as its row keeps. */
function cardOf(row: {
  id: string;
  title: unknown;
  source: string;
  source_id: string;
  organization: unknown;
  given_in: string[];
}): string {
  return JSON.stringify({
    id: row.id,
    title: row.title,
    summary: {},
    source: row.source,
    sourceId: row.source_id,
    provider: row.organization ?? {},
    languages: row.given_in,
    isFree: true,
  });
}

export interface Written {
  readonly entries: number;
  readonly written: number;
  readonly deleted: number;
}

/** Makes the region's rows those given: new and changed ones are written, unchanged ones are not touched, others deleted. */
export async function replaceTrayEntries(
  trx: RegionTransaction,
  regionCode: string,
  entries: readonly TrayEntry[],
  now: Date,
): Promise<Written> {
  const before = await trx.selectFrom("tray_entry").select(["kind", "id", "hash"]).execute();
  const hashes = new Map(before.map((row) => [entryKey(row), row.hash]));
  const changed: object[] = [];
  for (const entry of entries) {
    const row = toRow(entry);
    const hash = hashText(JSON.stringify(row));
    const key = entryKey(entry);
    if (hashes.get(key) !== hash) changed.push({ ...row, region_code: regionCode, hash, refreshed_at: now });
    hashes.delete(key);
  }
  for (let start = 0; start < changed.length; start += CHUNK) await write(trx, changed.slice(start, start + CHUNK));
  const gone = [...hashes.keys()];
  for (let start = 0; start < gone.length; start += CHUNK)
    await sql`delete from tray_entry where kind || ':' || id = any(${gone.slice(start, start + CHUNK)}::text[])`.execute(
      trx,
    );
  return { entries: entries.length, written: changed.length, deleted: gone.length };
}

const OWN_COLUMNS = {
  title: "jsonb",
  source: "text",
  source_id: "text",
  organization_id: "uuid",
  organization: "jsonb",
  municipalities: "text[]",
  is_nationwide: "boolean",
  languages: "text[]",
  given_in: "text[]",
  help: "text[]",
  themes: "text[]",
  needs: "text[]",
  is_on: "boolean",
  off_code: "text",
  off_detail: "text",
  is_curated: "boolean",
  next_time: "timestamptz",
  modified_at: "timestamptz",
  fetched_at: "timestamptz",
  score: "smallint",
  checks: "jsonb",
  hash: "text",
  refreshed_at: "timestamptz",
} as const;

async function write(trx: RegionTransaction, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(OWN_COLUMNS);
  const names = sql.join(["region_code", "kind", "id", ...columns].map((column) => sql.ref(column)));
  const types = sql.join(Object.entries(OWN_COLUMNS).map(([column, type]) => sql`${sql.ref(column)} ${sql.raw(type)}`));
  const updates = sql.join(columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`));
  await sql`
    insert into tray_entry (${names})
    select ${names} from json_to_recordset(${JSON.stringify(rows)}::json) as r(region_code text, kind text, id uuid, ${types})
    on conflict (region_code, kind, id) do update set ${updates}`.execute(trx);
}

function toRow(entry: TrayEntry): object {
  return {
    kind: entry.kind,
    id: entry.id,
    title: entry.title,
    source: entry.source,
    source_id: entry.sourceId,
    organization_id: entry.organizationId,
    organization: entry.organization,
    municipalities: entry.municipalities,
    is_nationwide: entry.isNationwide,
    languages: entry.languages,
    given_in: entry.givenIn,
    help: entry.help,
    themes: entry.themes,
    needs: entry.needs,
    is_on: entry.off === null,
    off_code: entry.off?.code ?? null,
    off_detail: entry.off?.detail ?? null,
    is_curated: entry.isCurated,
    next_time: entry.nextTime,
    modified_at: entry.modifiedAt,
    fetched_at: entry.fetchedAt,
    score: entry.score,
    checks: entry.checks,
  };
}
