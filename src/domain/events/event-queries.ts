import { type Kysely, sql, type Transaction } from "kysely";
import type { RegisterTables } from "../database.ts";
import type { Event, Occurrence } from "./event.ts";

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

export async function findEvent(db: Db, id: string): Promise<EventRow | undefined> {
  return db
    .selectFrom("event")
    .select(["id", "content", "fetched_at as fetchedAt", "removed_at as removedAt"])
    .where("id", "=", id)
    .executeTakeFirst();
}
