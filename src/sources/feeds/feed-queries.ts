import { sql } from "kysely";
import type { RegisterDb } from "../../domain/database.ts";

/** A source's living events that no longer take place: they had times, and the last one is over. */
export async function listOverEvents(
  db: RegisterDb,
  source: string,
  now: Date,
): Promise<{ readonly sourceIds: readonly string[]; readonly areAll: boolean }> {
  const { rows } = await sql<{ sourceId: string; isOver: boolean }>`
    select source_id as "sourceId", content #>> '{schedule,kind}' <> 'unannounced' and not exists (
      select from event_occurrence o where o.event_id = event.id and coalesce(o.ends_at, o.starts_at) >= ${now}) as "isOver"
    from event where source = ${source} and removed_at is null`.execute(db);
  const over = rows.filter(({ isOver }) => isOver);
  return { sourceIds: over.map(({ sourceId }) => sourceId), areAll: over.length === rows.length };
}

/** Sources that have living events and whose names begin so. */
export async function listEventSources(db: RegisterDb, prefix: string): Promise<string[]> {
  const { rows } = await sql<{ source: string }>`
    select distinct source from event where starts_with(source, ${prefix}) and removed_at is null order by 1`.execute(
    db,
  );
  return rows.map(({ source }) => source);
}
