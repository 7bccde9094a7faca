import { type RawBuilder, sql } from "kysely";
import type { RegionDb } from "../database.ts";
import { type CuratedEntry, NO_CURATION } from "./curation.ts";
import { wordPatterns } from "./fold-letters.ts";
import { HIDDEN, NO_THEME, WORK_PAGE_SIZE, type WorkEntry, type WorkFilter, type WorkPage } from "./work-list.ts";

/** What every curated entry's newest version says. Curations are few beside entries, so they are read once and joined. */
const SAID = sql`said as (
  select distinct on (subject_id) subject_id, version, content from content_version
  where subject_kind = 'curation' order by subject_id, version desc)`;

const COLUMNS = sql`
  t.kind, t.id, t.title, t.source, t.source_id as "sourceId", t.organization_id as "organizationId", t.organization,
  t.municipalities, t.is_nationwide as "isNationwide", t.languages, t.themes, t.needs, t.is_on as "isOn",
  t.off_code as "offCode", t.off_detail as "offDetail", t.next_time as "nextTime", t.modified_at as "modifiedAt",
  t.fetched_at as "fetchedAt", t.score, t.checks, said.content as curation, coalesce(said.version, 0) as version`;

type Row = { readonly total: number } & { readonly [column in keyof WorkEntry]: WorkEntry[column] | null };

/**
 * A page of the work list and how many there are in all, in one look.
 * @param review keys of entries whose own texts wait for a new look, for the state `texts`
 * @param today `YYYY-MM-DD`
 */
export async function listWorkEntries(
  db: RegionDb,
  filter: WorkFilter,
  {
    review,
    today,
    language,
  }: { readonly review: readonly string[]; readonly today: string; readonly language: "fi" | "sv" },
): Promise<WorkPage> {
  const other = language === "fi" ? "sv" : "fi";
  const title = sql`lower(translate(coalesce(said.content #>> ${`{texts,title,${language}}`}::text[], t.title->>${language}::text,
    t.title->>${other}::text, t.title->>'en', ''), 'ÅÄÖ', 'åäö'))`;
  const order = ORDERS[filter.sort];
  const { rows } = await db.run(async (trx) => {
    // Right after a build the tables' statistics are of the time before it, and loops within loops would be chosen by them.
    await sql`select set_config('enable_nestloop', 'off', true)`.execute(trx);
    return sql<Row>`
      with ${SAID}, matching as materialized (
        select t.kind, t.id, ${title} as title_key, t.score, t.modified_at, t.next_time
        from tray_entry t left join said on said.subject_id = t.kind || ':' || t.id
        where ${sql.join(conditionsOf(filter, review, today), sql` and `)})
      select (select count(*)::int from matching) as total, ${COLUMNS}
      from (select 1) one left join (
        select * from matching m order by ${order} limit ${WORK_PAGE_SIZE} offset ${(filter.page - 1) * WORK_PAGE_SIZE}
      ) m on true
      left join tray_entry t on t.kind = m.kind and t.id = m.id
      left join said on said.subject_id = m.kind || ':' || m.id
      order by ${order}`.execute(trx);
  });
  return {
    total: rows[0]?.total ?? 0,
    entries: rows.flatMap(({ total: _, ...row }) => (row.id === null ? [] : [row as unknown as WorkEntry])),
  };
}

const ORDERS: { readonly [sort in WorkFilter["sort"]]: RawBuilder<unknown> } = {
  title: sql`title_key, m.id`,
  worst: sql`m.score, title_key, m.id`,
  changed: sql`m.modified_at desc nulls last, title_key, m.id`,
  time: sql`m.next_time nulls last, title_key, m.id`,
};

function conditionsOf(filter: WorkFilter, review: readonly string[], today: string): RawBuilder<unknown>[] {
  const { kind, municipality, theme, state, organizationId, source, check, missing } = filter;
  const names = sql`concat_ws(' ', t.title->>'fi', t.title->>'sv', t.title->>'en', t.organization->>'fi',
    t.organization->>'sv', t.organization->>'en', said.content #>> '{texts,title,fi}',
    said.content #>> '{texts,title,sv}', said.content #>> '{texts,title,en}')`;
  return [
    sql`true`,
    ...wordPatterns(filter.text).map((word) => sql`${names} ~* ${word}::text`),
    ...(kind ? [sql`t.kind = ${kind}`] : []),
    ...(municipality ? [sql`t.municipalities @> array[${municipality}]::text[]`] : []),
    ...(theme ? [themeIs(theme)] : []),
    ...(state ? [stateIs(state, review, today)] : []),
    ...(organizationId ? [sql`t.organization_id = ${organizationId}::uuid`] : []),
    ...(source ? [sql`t.source = ${source}`] : []),
    ...(check ? [sql`t.checks @> ${JSON.stringify([{ code: check }])}::jsonb`] : []),
    ...(missing ? [sql`not t.languages @> array[${missing}]::text[]`] : []),
  ];
}

function themeIs(theme: string): RawBuilder<unknown> {
  const added = sql`coalesce(said.content #> '{themes,added}', '[]')`;
  const removed = sql`coalesce(said.content #> '{themes,removed}', '[]')`;
  if (theme === NO_THEME)
    return sql`jsonb_array_length(${added}) = 0 and not exists (
      select from unnest(t.themes) own where not ${removed} ? own)`;
  return sql`(${added} ? ${theme}::text or (t.themes @> array[${theme}]::text[] and not ${removed} ? ${theme}::text))`;
}

/** The same as `isOnNow`. */
const IS_ON = sql`case said.content->>'tray' when 'on' then true when 'off' then false
  else t.is_on or (t.off_code is not distinct from ${HIDDEN} and t.kind <> 'tool') end`;

function stateIs(state: NonNullable<WorkFilter["state"]>, review: readonly string[], today: string) {
  switch (state) {
    case "on":
      return IS_ON;
    case "off":
      return sql`not (${IS_ON})`;
    case "hidden":
      return sql`(said.content->>'tray' = 'off'
        or t.kind = 'tool' and t.off_code = ${HIDDEN} and said.content->>'tray' is null)`;
    case "curated":
      return sql`said.content <> ${JSON.stringify(NO_CURATION)}::jsonb`;
    case "texts":
      return sql`t.kind || ':' || t.id = any(${review}::text[])`;
    case "notices":
      return sql`exists (select from jsonb_array_elements(said.content->'notices') notice
        where coalesce(notice->>'from', '') <= ${today}::text and coalesce(notice->>'until', '9999') >= ${today}::text)`;
  }
}

/** One row; undefined when the entry does not concern the region, or was not there when the index was last built. */
export async function findWorkEntry(db: RegionDb, { kind, id }: CuratedEntry): Promise<WorkEntry | undefined> {
  const { rows } = await db.run((trx) =>
    sql<WorkEntry>`
      select ${COLUMNS} from tray_entry t
      left join lateral (
        select version, content from content_version
        where subject_kind = 'curation' and subject_id = t.kind || ':' || t.id order by version desc limit 1
      ) said on true
      where t.kind = ${kind} and t.id = ${id}::uuid`.execute(trx),
  );
  return rows[0];
}

export interface WorkChoices {
  readonly sources: readonly string[];
  readonly checks: readonly string[];
}

/** What the region's entries can be narrowed by. */
export async function listWorkChoices(db: RegionDb): Promise<WorkChoices> {
  const { rows } = await db.run((trx) =>
    sql<WorkChoices>`
      select array(select distinct source from tray_entry order by 1) as sources,
        array(select distinct found->>'code' from tray_entry, jsonb_array_elements(checks) found order by 1) as checks`.execute(
      trx,
    ),
  );
  return rows[0] ?? { sources: [], checks: [] };
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
