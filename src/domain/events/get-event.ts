import { listOrganizations } from "../catalogue/details-queries.ts";
import type { RegisterDb } from "../database.ts";
import type { Event, Occurrence } from "./event.ts";
import type { EventDetails, EventOfSeries, EventPart, RemovedEvent } from "./event-details.ts";
import { findEventRow, listComingTimes, listNextTimes, listSeriesIds, listUmbrellaParts } from "./event-queries.ts";
import { toEventTime } from "./event-time.ts";
import { timeWordsOf, withTimeWords } from "./time-words.ts";

const MOST_TIMES = 100;

/** @returns undefined for an id that was never known. */
export async function findEvent(
  db: RegisterDb,
  id: string,
  now: Date,
): Promise<EventDetails | RemovedEvent | EventOfSeries | undefined> {
  const row = await findEventRow(db, id);
  if (!row) return undefined;
  if (row.removedAt) return { removedAt: row.removedAt.toISOString() };
  const { content: event } = row;
  if (event.seriesId) {
    const series = await findEventRow(db, event.seriesId);
    // A source may name two events as each other's series: then neither stands for the other.
    if (series && !series.removedAt && !series.content.seriesId) return { seriesId: event.seriesId };
  }
  const { organizationId } = event.organizer;
  const [seriesIds, umbrella, parts, organizations] = await Promise.all([
    listSeriesIds(db, event.seriesId ?? id),
    event.umbrellaId ? findEventRow(db, event.umbrellaId) : undefined,
    listUmbrellaParts(db, id),
    listOrganizations(db, organizationId ? [organizationId] : []),
  ]);
  const occurrences = await listComingTimes(db, [...new Set([id, ...seriesIds])], now, MOST_TIMES);
  const words = timeWordsOf(event.schedule);
  return {
    event,
    times: eachStartOnce(occurrences).map((occurrence) => withTimeWords(toTime(event, occurrence), words)),
    umbrella: umbrella && !umbrella.removedAt ? umbrella.content : null,
    parts: await listParts(db, parts, now),
    organization: (organizationId && organizations.get(organizationId)) || null,
    fetchedAt: row.fetchedAt.toISOString(),
  };
}

function toTime({ schedule }: Event, occurrence: Occurrence) {
  return toEventTime(occurrence, schedule.kind === "period");
}

/** A series and a part of it may tell of the same time; that it was called off or moved is told by one of them only. */
function eachStartOnce(occurrences: readonly Occurrence[]): Occurrence[] {
  const byStart = new Map<string, Occurrence>();
  for (const occurrence of occurrences) {
    const told = byStart.get(occurrence.startsAt);
    if (!told || told.status === "scheduled") byStart.set(occurrence.startsAt, occurrence);
  }
  return [...byStart.values()];
}

async function listParts(db: RegisterDb, parts: readonly Event[], now: Date): Promise<EventPart[]> {
  const next = await listNextTimes(
    db,
    parts.map(({ id }) => id),
    now,
  );
  const startOf = ({ id }: Event) => next.get(id)?.startsAt ?? "9999";
  return parts
    .filter(({ id, schedule }) => next.has(id) || schedule.kind === "unannounced")
    .toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
    .map((event) => {
      const occurrence = next.get(event.id);
      return { event, next: occurrence ? toTime(event, occurrence) : null };
    });
}
