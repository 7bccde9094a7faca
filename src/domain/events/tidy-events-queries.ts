import { sql } from "kysely";
import type { RegisterDb } from "../database.ts";
import type { Event } from "./event.ts";

/**
 * Living events that the register knows no time of that ended after the instant, and of which no living event is a part, by
 * id from the one after `after`. Those whose times are not known yet are left out.
 */
export async function listEventsWithoutRecentTimes(
  db: RegisterDb,
  instant: Date,
  after: string | null,
  limit: number,
): Promise<{ id: string; content: Event; fetchedAt: Date }[]> {
  const { rows } = await sql<{ id: string; content: Event; fetchedAt: Date }>`
    select id, content, fetched_at as "fetchedAt" from event e
    where removed_at is null and (${after}::uuid is null or id > ${after}::uuid)
      and content #>> '{schedule,kind}' <> 'unannounced'
      and not exists (select from event_occurrence o where o.event_id = e.id and coalesce(o.ends_at, o.starts_at) >= ${instant})
      and not exists (select from event part where part.series_id = e.id and part.removed_at is null)
      and not exists (select from event part where part.content->>'umbrellaId' = e.id::text and part.removed_at is null)
    order by id limit ${limit}`.execute(db);
  return rows;
}
