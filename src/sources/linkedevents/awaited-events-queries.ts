import { sql } from "kysely";
import type { RegisterDb } from "../../domain/database.ts";

/**
 * The source ids of a source's living events that its list of what has not ended must have: those with a time that ends
 * after the instant, those without any time yet, and the series of such. The others have ended; nobody lists them any more.
 */
export async function listAwaitedEventIds(db: RegisterDb, source: string, instant: Date): Promise<string[]> {
  const { rows } = await sql<{ source_id: string }>`
    with awaited as (
      select id, source_id, series_id from event e
      where source = ${source} and removed_at is null and (
        content #>> '{schedule,kind}' = 'unannounced'
        or exists (select from event_occurrence o where o.event_id = e.id and coalesce(o.ends_at, o.starts_at) >= ${instant})))
    select source_id from awaited
    union
    select source_id from event
    where source = ${source} and removed_at is null and id in (select series_id from awaited)`.execute(db);
  return rows.map((row) => row.source_id);
}
