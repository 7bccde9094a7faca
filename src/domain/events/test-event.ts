import type { Event, EventPlace, Schedule } from "./event.ts";
import { eventId } from "./event-ids.ts";

/** An event for a test: a free walk one Monday evening in the demo region's first municipality, just come along. */
export function anEvent(change: Partial<Event> = {}): Event {
  const source = change.source ?? "demo";
  const sourceId = change.sourceId ?? "iltakavely";
  return {
    id: eventId(source, sourceId),
    source,
    sourceId,
    modifiedAt: null,
    type: "event",
    name: { fi: "Iltakävely", sv: "Kvällspromenad", en: "Evening walk" },
    summary: { fi: "Kävellään yhdessä rannassa.", sv: "Vi promenerar längs stranden." },
    description: {},
    selkoSummary: null,
    status: "scheduled",
    schedule: onDates("2026-11-30T17:00/18:00"),
    seriesId: null,
    umbrellaId: null,
    attendance: "place",
    onlineUrl: null,
    places: [anEventPlace()],
    audience: { minAge: null, maxAge: null, targetGroups: [], isRestricted: false, info: {} },
    offers: [{ isFree: true, price: {}, info: {}, url: null }],
    registration: null,
    accessibility: [],
    languages: ["fi"],
    organizer: { organizationId: null, name: { fi: "Kulkijat ry" }, businessCode: null },
    contacts: { phones: [], emails: [], webPages: [], addresses: [] },
    keywords: [],
    serviceClasses: ["P27.1"],
    webPages: [],
    images: [],
    ...change,
  };
}

export function anEventPlace(change: Partial<EventPlace> = {}): EventPlace {
  return {
    placeId: null,
    name: { fi: "Rantapuisto", sv: "Strandparken" },
    address: null,
    municipality: "982",
    position: { lat: 61.5, lon: 20 },
    info: {},
    ...change,
  };
}

/** Single times: `2026-11-30T17:00/18:00`, `2026-11-30T17:00` with no end told, `2026-12-01/2026-12-02` for whole days. */
export function onDates(...times: readonly string[]): Schedule {
  return {
    kind: "dates",
    slots: times.map((time) => {
      const [start = "", end] = time.split("/");
      return { start, end: end === undefined ? null : end.length === 5 ? `${start.slice(0, 11)}${end}` : end };
    }),
  };
}

/** A group that meets on Mondays from five to six, since the second of November 2026. */
export function onMondays(change: Partial<Extract<Schedule, { kind: "recurring" }>> = {}): Schedule {
  return {
    kind: "recurring",
    first: { start: "2026-11-02T17:00", end: "2026-11-02T18:00" },
    rules: ["FREQ=WEEKLY;BYDAY=MO"],
    excluded: [],
    added: [],
    changed: [],
    ...change,
  };
}
