import type { RegisterDb } from "../database.ts";
import type { Event } from "./event.ts";
import { listEventsWithParts } from "./event-queries.ts";

/** A living event with the events that are its times. */
export interface EventWithParts {
  readonly event: Event;
  readonly parts: readonly Event[];
  readonly fetchedAt: Date;
}

/** Events by id with their parts, in the order of the ids; those that are gone are left out. */
export async function listEvents(db: RegisterDb, ids: readonly string[]): Promise<EventWithParts[]> {
  const rows = await listEventsWithParts(db, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const parts = Map.groupBy(rows, ({ seriesId }) => seriesId);
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const own = (parts.get(id) ?? []).map(({ content }) => content);
    return [{ event: row.content, parts: own, fetchedAt: row.fetchedAt }];
  });
}
