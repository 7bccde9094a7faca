import assert from "node:assert/strict";
import type { Event } from "../../domain/events/event.ts";
import type { Place } from "../../domain/places/place.ts";
import type { MappingContext } from "./linked-events-context.ts";
import { mapRecord } from "./map-record.ts";
import { type RecordKind, trimRecord } from "./schema.ts";

/** Small raw records of Linked Events for tests, as empty as they may be. */

const CODES: { readonly [name: string]: string } = { porvoo: "638", borgå: "638", sipoo: "753", helsinki: "091" };

export function aContext(): MappingContext {
  return {
    source: "linkedevents:example.fi",
    findMunicipality: (name) => CODES[name.trim().toLowerCase()] ?? null,
  };
}

export const aRaw = {
  event: (fields: object = {}) => ({
    id: "porvoo:af1",
    name: { fi: "Lukupiiri", sv: "Läsecirkel" },
    event_status: "EventScheduled",
    type_id: "General",
    start_time: "2026-12-01T15:00:00Z",
    end_time: "2026-12-01T16:30:00Z",
    ...fields,
  }),
  place: (fields: object = {}) => ({
    id: "porvoo:1",
    name: { fi: "Porvoon pääkirjasto", sv: "Borgå huvudbibliotek" },
    street_address: { fi: "Papinkatu 20", sv: "Prästgatan 20" },
    postal_code: "06100",
    address_locality: { fi: "Porvoo", sv: "Borgå" },
    position: { type: "Point", coordinates: [25.665, 60.3932] },
    divisions: [{ type: "muni", ocd_id: "ocd-division/country:fi/kunta:porvoo", name: { fi: "Porvoo" } }],
    deleted: false,
    replaced_by: null,
    ...fields,
  }),
};

export interface Kept<Value> {
  readonly value: Value;
  readonly warnings: readonly string[];
}

/** What became of an event with these fields; fails the test when it was kept aside. */
export function mappedEvent(fields: object = {}): Kept<Event> {
  return kept("event", aRaw.event(fields)) as Kept<Event>;
}

export function mappedPlace(fields: object = {}): Kept<Place> {
  return kept("place", aRaw.place(fields)) as Kept<Place>;
}

function kept(kind: RecordKind, raw: object): Kept<Event | Place> {
  const mapping = mapRecord(kind, trimRecord(kind, raw), aContext());
  assert.ok(!mapping.isRejected, JSON.stringify(mapping));
  return { value: mapping.value.value, warnings: mapping.warnings };
}

/** Why a record was kept aside; fails the test when it was not. */
export function rejection(kind: RecordKind, raw: unknown): string {
  const mapping = mapRecord(kind, trimRecord(kind, raw), aContext());
  assert.ok(mapping.isRejected, JSON.stringify(mapping));
  return mapping.reason;
}
