import { sql, type Transaction } from "kysely";
import type { RegionDb, RegionTables, RegisterDb, RegisterTables } from "../database.ts";
import { type CuratedEntry, curationKey } from "./curation.ts";
import type { SavedFilter } from "./saved-filter-queries.ts";
import type { WorkEntry } from "./work-list.ts";

type RegionTransaction = Transaction<RegisterTables & RegionTables>;

/** Change whenever the region's entries, or what its curators say of them, do. Null: nothing has changed since there are marks. */
export interface TrayMarks {
  readonly entries: string | null;
  readonly curations: string | null;
}

export interface WorkListState {
  /** Read before the rows, they are never newer than those. */
  readonly marks: TrayMarks;
  /** The person's own views of the list, in order of their names. */
  readonly saved: readonly SavedFilter[];
}

/** What every page of the list asks of the database, in one question; all else is kept. */
export async function readWorkListState(db: RegisterDb, regionCode: string, accountId: string): Promise<WorkListState> {
  const { rows } = await sql<{ marks: Partial<TrayMarks> | null; views: readonly SavedFilter[] | null }>`
    select marks, views from find_work_list_state(${regionCode}, ${accountId}::uuid)`.execute(db);
  const [{ marks, views } = { marks: null, views: null }] = rows;
  return { marks: { entries: marks?.entries ?? null, curations: marks?.curations ?? null }, saved: views ?? [] };
}

/** Which row of the table each entry is, by `curationKey`: another one after any change of it. */
export async function listEntryRows(trx: RegionTransaction): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ key: string; row: string }>`
    select kind || ':' || id as key, xmin::text as "row" from tray_entry`.execute(trx);
  return new Map(rows.map(({ key, row }) => [key, row]));
}

/** The newest version of every curation, by `curationKey`. */
export async function listCurationNumbers(trx: RegionTransaction): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ key: string; version: number }>`
    select subject_id as key, max(version) as version from content_version where subject_kind = 'curation'
    group by subject_id`.execute(trx);
  return new Map(rows.map(({ key, version }) => [key, version]));
}

/** Lists and texts as JSON, and times as milliseconds, which are quicker to read by the thousands. */
const COLUMNS = sql`
  t.kind, t.id, t.title::text, t.source, t.source_id as "sourceId", t.organization_id as "organizationId",
  t.organization::text, to_json(t.municipalities)::text as municipalities, t.is_nationwide as "isNationwide",
  to_json(t.languages)::text as languages, to_json(t.themes)::text as themes, to_json(t.needs)::text as needs,
  t.is_on as "isOn", t.off_code as "offCode", t.off_detail as "offDetail",
  extract(epoch from t.next_time)::float8 * 1000 as "nextTime",
  extract(epoch from t.modified_at)::float8 * 1000 as "modifiedAt",
  extract(epoch from t.fetched_at)::float8 * 1000 as "fetchedAt",
  t.score, t.checks::text, said.content as curation, coalesce(said.version, 0) as version`;
const NEWEST_SAID = sql`lateral (
  select version, content from content_version
  where subject_kind = 'curation' and subject_id = t.kind || ':' || t.id order by version desc limit 1
) said on true`;

const JSON_COLUMNS = [
  "title",
  "organization",
  "municipalities",
  "languages",
  "themes",
  "needs",
  "checks",
] as const satisfies readonly (keyof WorkEntry)[];
const TIME_COLUMNS = ["nextTime", "modifiedAt", "fetchedAt"] as const satisfies readonly (keyof WorkEntry)[];

type Row = { readonly [column in keyof WorkEntry]: WorkEntry[column] | string | number };

/** Entries of the same organization or municipality share what is the same, for thousands of them are kept at once. */
function toEntries(rows: readonly Row[]): readonly WorkEntry[] {
  const known = new Map<string, unknown>();
  const shared = (text: string) => {
    const value = known.get(text) ?? JSON.parse(text);
    known.set(text, value);
    return value;
  };
  for (const row of rows as readonly Record<string, unknown>[]) {
    for (const column of JSON_COLUMNS) if (row[column] !== null) row[column] = shared(row[column] as string);
    for (const column of TIME_COLUMNS) if (row[column] !== null) row[column] = new Date(row[column] as number);
  }
  return rows as readonly WorkEntry[];
}

/** Every entry of the region. */
export async function listWorkEntries(trx: RegionTransaction): Promise<readonly WorkEntry[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from tray_entry t left join (
      select distinct on (subject_id) subject_id, version, content from content_version
      where subject_kind = 'curation' order by subject_id, version desc
    ) said on said.subject_id = t.kind || ':' || t.id`.execute(trx);
  return toEntries(rows);
}

/** The entries of these keys (`curationKey`) that are there. */
export async function listWorkEntriesOf(
  trx: RegionTransaction,
  keys: readonly string[],
): Promise<readonly WorkEntry[]> {
  if (keys.length === 0) return [];
  // Each is looked up by itself: right after a build the statistics would have the whole table walked through.
  const { rows } = await sql<Row>`
    select ${COLUMNS} from unnest(${keys}::text[]) key, lateral (
      select * from tray_entry where kind = split_part(key, ':', 1) and id = split_part(key, ':', 2)::uuid offset 0
    ) t left join ${NEWEST_SAID}`.execute(trx);
  return toEntries(rows);
}

/** One row; undefined when the entry does not concern the region, or was not there when the index was last built. */
export async function findWorkEntry(db: RegionDb, entry: CuratedEntry): Promise<WorkEntry | undefined> {
  const [found] = await db.run((trx) => listWorkEntriesOf(trx, [curationKey(entry)]));
  return found;
}

/** How many entries have a check of the gravest kind, of those that are on the tray. */
export async function countGrave(db: RegionDb): Promise<number> {
  const { rows } = await db.run((trx) =>
    sql<{ count: number }>`
      select count(*)::int as count from tray_entry where is_on and checks @> '[{"severity": "grave"}]'`.execute(trx),
  );
  return rows[0]?.count ?? 0;
}

/** What the curators have done lately to entries that are known by name, the newest first; not by this account. */
export async function listLatestChanges(db: RegionDb, notBy: string, limit: number) {
  const { rows } = await db.run((trx) =>
    sql<CuratedEntry & { title: WorkEntry["title"]; act: string; changedAt: Date; changedBy: string }>`
      select t.kind, t.id, t.title, v.act, v.changed_at as "changedAt", v.changed_by as "changedBy"
      from (
        select * from content_version where subject_kind = 'curation' and changed_by <> ${notBy}
        order by changed_at desc limit ${limit}
      ) v join tray_entry t on v.subject_id = t.kind || ':' || t.id
      order by v.changed_at desc`.execute(trx),
  );
  return rows;
}

/** What one act of one person did to many entries at once: the versions that carry its mark. */
export async function listBatch(
  db: RegionDb,
  { mark, by, after }: { readonly mark: string; readonly by: string; readonly after: Date },
): Promise<readonly (CuratedEntry & { readonly version: number })[]> {
  const { rows } = await db.run((trx) =>
    sql<CuratedEntry & { version: number }>`
      select split_part(subject_id, ':', 1) as kind, split_part(subject_id, ':', 2) as id, version from content_version
      where changed_at >= ${after} and subject_kind = 'curation' and note = ${mark} and changed_by = ${by}
      order by subject_id`.execute(trx),
  );
  return rows;
}
