import { sql } from "kysely";
import type { RegisterDb } from "../../domain/database.ts";

/** Source ids of a source's living events that no longer take place: they had times, and the last one is over. */
export async function listOverEventIds(db: RegisterDb, source: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ source_id: string }>`
    select source_id from event
    where source = ${source} and removed_at is null and content #>> '{schedule,kind}' <> 'unannounced'
      and not exists (
        select from event_occurrence o where o.event_id = event.id and coalesce(o.ends_at, o.starts_at) >= ${now})`.execute(
    db,
  );
  return rows.map(({ source_id }) => source_id);
}

/** Sources that have living events and whose names begin so. */
export async function listEventSources(db: RegisterDb, prefix: string): Promise<string[]> {
  const { rows } = await sql<{ source: string }>`
    select distinct source from event where starts_with(source, ${prefix}) and removed_at is null order by 1`.execute(
    db,
  );
  return rows.map(({ source }) => source);
}
