import { listOrganizations } from "../catalogue/details-queries.ts";
import type { RegisterDb } from "../database.ts";
import type { EventDetails, EventOfSeries, RemovedEvent } from "./event-details.ts";
import { findEventRow, listComingTimes, listSeriesIds, listUmbrellaParts } from "./event-queries.ts";
import { toEventTime } from "./event-time.ts";

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
    if (series && !series.removedAt) return { seriesId: event.seriesId };
  }
  const { organizationId } = event.organizer;
  const [seriesIds, umbrella, parts, organizations] = await Promise.all([
    listSeriesIds(db, event.seriesId ?? id),
    event.umbrellaId ? findEventRow(db, event.umbrellaId) : undefined,
    listUmbrellaParts(db, id),
    listOrganizations(db, organizationId ? [organizationId] : []),
  ]);
  const occurrences = await listComingTimes(db, [...new Set([id, ...seriesIds])], now, MOST_TIMES);
  return {
    event,
    times: occurrences.map((occurrence) => toEventTime(occurrence, event.schedule.kind === "period")),
    umbrella: umbrella && !umbrella.removedAt ? umbrella.content : null,
    parts,
    organization: (organizationId && organizations.get(organizationId)) || null,
    fetchedAt: row.fetchedAt.toISOString(),
  };
}
