import { sql } from "kysely";
import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { Db } from "./comparable-queries.ts";
import type { EntryRecord } from "./merged-entries.ts";

/** What choosing a primary needs of these records, living ones only. */
export async function listEntryRecords(db: Db, ids: readonly string[], now: Date): Promise<Map<string, EntryRecord>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<EntryRecord & { id: string }>`
    select id, 'place' as kind, source, false as "hasComingTimes", false as "isPushed"
    from place where id = any(${ids}::uuid[]) and removed_at is null
    union all
    select id, 'channel', source, false, content ? 'originId'
    from service_channel where id = any(${ids}::uuid[]) and removed_at is null
    union all
    select id, 'service', source, false, content ? 'originId'
    from service where id = any(${ids}::uuid[]) and removed_at is null
    union all
    select id, 'organization', source, false, content ? 'originId'
    from organization where id = any(${ids}::uuid[]) and removed_at is null
    union all
    select id, 'event', source,
      exists (select from event_occurrence o where o.event_id = event.id and o.starts_at >= ${now})
      or exists (
        select from event part join event_occurrence o on o.event_id = part.id
        where part.series_id = event.id and part.removed_at is null and o.starts_at >= ${now}),
      false
    from event where id = any(${ids}::uuid[]) and removed_at is null`.execute(db);
  return new Map(rows.map(({ id, ...record }) => [id, record]));
}

export interface RecordLabel {
  readonly id: string;
  readonly name: LocalizedText;
  readonly source: string;
  readonly sourceId: string;
  readonly isRemoved: boolean;
}

/** What these records are called and where they come from; removed ones as well, for decisions on them stay. */
export async function listRecordLabels(db: Db, ids: readonly string[]): Promise<Map<string, RecordLabel>> {
  const tables = ["place", "service_channel", "event", "service", "organization"];
  const selects = tables.map(
    (table) => sql`
      select id, content->'name' as name, source, source_id as "sourceId", removed_at is not null as "isRemoved"
      from ${sql.table(table)} where id = any(${ids}::uuid[])`,
  );
  const { rows } = await sql<RecordLabel>`${sql.join(selects, sql` union all `)}`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
