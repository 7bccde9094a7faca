import { type Kysely, sql, type Transaction } from "kysely";
import type { RegisterTables } from "../database.ts";
import type { Event, Occurrence } from "./event.ts";

/** More parts than this of one whole are not told one by one. */
const MOST_PARTS = 500;

type Db = Kysely<RegisterTables> | Transaction<RegisterTables>;

/** Puts these times in the place of the events' earlier ones. */
export async function replaceOccurrences(
  db: Db,
  events: readonly { readonly id: string; readonly occurrences: readonly Occurrence[] }[],
): Promise<void> {
  if (events.length === 0) return;
  const ids = events.map(({ id }) => id);
  const rows = events.flatMap(({ id, occurrences }) =>
    occurrences.map(({ startsAt, endsAt, isAllDay, status }) => ({
      event_id: id,
      starts_at: startsAt,
      ends_at: endsAt,
      is_all_day: isAllDay,
      status,
    })),
  );
  await sql`delete from event_occurrence where event_id = any(${ids}::uuid[])`.execute(db);
  await sql`
    insert into event_occurrence (event_id, starts_at, ends_at, is_all_day, status)
    select * from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(event_id uuid, starts_at timestamptz, ends_at timestamptz, is_all_day boolean, status text)`.execute(db);
}

/** Living events whose schedule goes on after the day up to which their times have been made, a few at a time. */
export async function listEventsToExtend(
  db: Db,
  day: string,
  limit: number,
): Promise<{ id: string; content: Event }[]> {
  return db
    .selectFrom("event")
    .select(["id", "content"])
    .where("removed_at", "is", null)
    .where("repeats_until", "<", day)
    .orderBy("id")
    .limit(limit)
    .execute();
}

export async function setRepeatsUntil(db: Db, ids: readonly string[], day: string): Promise<void> {
  if (ids.length === 0) return;
  await sql`update event set repeats_until = ${day}::date where id = any(${ids}::uuid[])`.execute(db);
}

/** Lets go of times long past. @returns how many. */
export async function forgetOccurrencesBefore(db: Db, instant: Date): Promise<number> {
  const result = await sql`
    delete from event_occurrence where starts_at < ${instant} and (ends_at is null or ends_at < ${instant})`.execute(
    db,
  );
  return Number(result.numAffectedRows ?? 0);
}

export interface EventRow {
  readonly id: string;
  readonly content: Event;
  readonly fetchedAt: Date;
  readonly removedAt: Date | null;
}

export async function findEventRow(db: Db, id: string): Promise<EventRow | undefined> {
  return db
    .selectFrom("event")
    .select(["id", "content", "fetched_at as fetchedAt", "removed_at as removedAt"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Living events that are times of one series. */
export async function listSeriesIds(db: Db, seriesId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("event")
    .select("id")
    .where("series_id", "=", seriesId)
    .where("removed_at", "is", null)
    .limit(MOST_PARTS)
    .execute();
  return rows.map(({ id }) => id);
}

/** Living parts of a larger whole, the first ones. */
export async function listUmbrellaParts(db: Db, umbrellaId: string): Promise<Event[]> {
  const { rows } = await sql<{ content: Event }>`
    select content from event
    where content->>'umbrellaId' = ${umbrellaId} and removed_at is null order by id limit ${MOST_PARTS}`.execute(db);
  return rows.map(({ content }) => content);
}

/** Times of events that are not over, in order. */
export async function listComingTimes(
  db: Db,
  eventIds: readonly string[],
  now: Date,
  limit: number,
): Promise<Occurrence[]> {
  const { rows } = await sql<{ startsAt: Date; endsAt: Date | null; isAllDay: boolean; status: Event["status"] }>`
    select starts_at as "startsAt", ends_at as "endsAt", is_all_day as "isAllDay", status
    from event_occurrence
    where event_id = any(${eventIds}::uuid[]) and coalesce(ends_at, starts_at + interval '1 day') > ${now}
    order by starts_at limit ${limit}`.execute(db);
  return rows.map(({ startsAt, endsAt, ...rest }) => ({
    ...rest,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt?.toISOString() ?? null,
  }));
}

/** The next time of each of these events, or of a part of it, that is not over. Those that have none are not in it. */
export async function listNextTimes(db: Db, eventIds: readonly string[], now: Date): Promise<Map<string, Occurrence>> {
  if (eventIds.length === 0) return new Map();
  const { rows } = await sql<
    Omit<Occurrence, "startsAt" | "endsAt"> & { id: string; startsAt: Date; endsAt: Date | null }
  >`
    select distinct on (1) case when e.id = any(${eventIds}::uuid[]) then e.id else e.series_id end as id,
      o.starts_at as "startsAt", o.ends_at as "endsAt", o.is_all_day as "isAllDay", o.status
    from event e join event_occurrence o on o.event_id = e.id
    where e.removed_at is null and (e.id = any(${eventIds}::uuid[]) or e.series_id = any(${eventIds}::uuid[]))
      and coalesce(o.ends_at, o.starts_at + interval '1 day') > ${now}
    order by 1, o.starts_at`.execute(db);
  return new Map(
    rows.map(({ id, startsAt, endsAt, ...rest }) => [
      id,
      { ...rest, startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null },
    ]),
  );
}

/** Living events that take place at any of these places, by id. */
export async function listEventIdsAt(db: Db, placeIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct coalesce(series_id, id) as id from event
    where place_ids && ${placeIds}::uuid[] and removed_at is null order by 1 limit ${MOST_PARTS}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Living events with these ids, and those whose series they are. */
export async function listEventsWithParts(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; seriesId: string | null; content: Event; fetchedAt: Date }[]> {
  const { rows } = await sql<{ id: string; seriesId: string | null; content: Event; fetchedAt: Date }>`
    select id, series_id as "seriesId", content, fetched_at as "fetchedAt" from event
    where removed_at is null and (id = any(${ids}::uuid[]) or series_id = any(${ids}::uuid[])) order by id`.execute(db);
  return rows;
}

/** How many living events there are, and how many of their times are still to come. */
export async function countEvents(db: Db, now: Date): Promise<{ events: number; coming: number }> {
  const { rows } = await sql<{ events: number; coming: number }>`
    select (select count(*)::int from event where removed_at is null) as events,
      (select count(*)::int from event_occurrence where starts_at > ${now}) as coming`.execute(db);
  return rows[0] ?? { events: 0, coming: 0 };
}
