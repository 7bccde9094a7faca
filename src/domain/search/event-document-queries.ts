import { sql } from "kysely";
import type { RegisterDb } from "../database.ts";
import type { Event, EventStatus } from "../events/event.ts";

const PAGE = 500;

export interface EventRow {
  readonly id: string;
  readonly seriesId: string | null;
  readonly content: Event;
  readonly fetchedAt: Date;
}

/** A series with its parts, or an event alone. */
export interface EventGroup {
  /** The series itself when the register has it, else its first part, else the event. */
  readonly main: EventRow;
  /** All whose times are the group's, `main` among them. */
  readonly members: readonly EventRow[];
}

/** Living events that take place in any of the municipalities or online, each series together, in order of ids. */
export async function* listEventGroups(
  db: RegisterDb,
  municipalities: readonly string[],
): AsyncGenerator<readonly EventGroup[]> {
  let after: { key: string; id: string } = {
    key: "00000000-0000-0000-0000-000000000000",
    id: "00000000-0000-0000-0000-000000000000",
  };
  let open: EventRow[] = [];
  for (;;) {
    const { rows } = await sql<EventRow>`
      select id, series_id as "seriesId", content, fetched_at as "fetchedAt" from event
      where removed_at is null and (coalesce(series_id, id), id) > (${after.key}::uuid, ${after.id}::uuid)
        and (is_online or municipalities && ${municipalities}::text[])
      order by coalesce(series_id, id), id limit ${PAGE}`.execute(db);
    const isLast = rows.length < PAGE;
    const groups = [...Map.groupBy([...open, ...rows], keyOf)];
    // The last group of a page may go on in the next one.
    open = isLast ? [] : (groups.pop()?.[1] ?? []);
    if (groups.length > 0) yield await completed(db, groups);
    const last = rows.at(-1);
    if (isLast || !last) return;
    after = { key: keyOf(last), id: last.id };
  }
}

const keyOf = ({ id, seriesId }: EventRow) => seriesId ?? id;

/** A series may name no place of its own, so it is fetched by the id that its parts know. */
async function completed(db: RegisterDb, groups: readonly (readonly [string, EventRow[]])[]): Promise<EventGroup[]> {
  const missing = groups.filter(([key, rows]) => !rows.some(({ id }) => id === key)).map(([key]) => key);
  const series = new Map<string, EventRow>();
  if (missing.length > 0) {
    const { rows } = await sql<EventRow>`
      select id, series_id as "seriesId", content, fetched_at as "fetchedAt" from event
      where id = any(${missing}::uuid[]) and removed_at is null`.execute(db);
    for (const row of rows) series.set(row.id, row);
  }
  return groups.map(([key, rows]) => {
    const own = rows.find(({ id }) => id === key) ?? series.get(key);
    const main = own ?? (rows[0] as EventRow);
    return { main, members: own && !rows.includes(own) ? [own, ...rows] : rows };
  });
}

export interface OccurrenceRow {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly isAllDay: boolean;
  readonly status: EventStatus;
}

/** The times of events that are not over, by event, in order. */
export async function listComingOccurrences(
  db: RegisterDb,
  eventIds: readonly string[],
  now: Date,
): Promise<Map<string, OccurrenceRow[]>> {
  const { rows } = await sql<OccurrenceRow & { eventId: string }>`
    select event_id as "eventId", starts_at as "startsAt", ends_at as "endsAt", is_all_day as "isAllDay", status
    from event_occurrence
    where event_id = any(${eventIds}::uuid[]) and coalesce(ends_at, starts_at + interval '1 day') > ${now}
    order by event_id, starts_at`.execute(db);
  return Map.groupBy(rows, ({ eventId }) => eventId);
}
