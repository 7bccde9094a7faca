import assert from "node:assert/strict";
import ICAL from "ical.js";
import type { Event } from "../../domain/events/event.ts";
import { type CalendarEvent, type CalendarSettings, toICalendar } from "./to-icalendar.ts";

/** For tests: a calendar of these events, as it is sent. */
export function aCalendar(
  events: readonly (Event | Partial<CalendarEvent>)[],
  change: Partial<CalendarSettings> = {},
): string {
  const whole = events.map((each): CalendarEvent => {
    const told: Partial<CalendarEvent> = "schedule" in each ? { event: each } : each;
    if (!told.event) throw new Error("an event is needed");
    const url = `https://polku.example.fi/esimerkkila/fi/tapahtumat/${told.event.id}`;
    return { event: told.event, parts: [], url, fetchedAt: new Date("2026-11-20T10:00:00.123Z"), ...told };
  });
  return toICalendar(whole, { name: "Esimerkkilä", language: "fi", from: "2026-11-09", ...change });
}

/** Parses it as a calendar program does, after holding its form against RFC 5545. */
export function readCalendar(text: string): ICAL.Component {
  assertForm(text);
  return new ICAL.Component(ICAL.parse(text));
}

function assertForm(text: string): void {
  assert.ok(text.endsWith("END:VCALENDAR\r\n"), "it ends with a whole line");
  assert.doesNotMatch(
    text.replaceAll("\r\n", ""),
    /[\r\n\v\f\u0085\u2028\u2029]/,
    "lines end with CRLF and nothing else does",
  );
  for (const line of text.slice(0, -2).split("\r\n")) {
    const octets = new TextEncoder().encode(line).length;
    assert.ok(octets <= 75 && octets > 0, `${octets} octets: ${line}`);
    assert.match(line, /^(?: |[A-Z-]+[:;])/, "each line begins a property or goes on with the one before");
  }
}

/** Values of one property of all events, as they are written and unfolded. */
export function linesOf(text: string, name: string): string[] {
  const events = text.replaceAll("\r\n ", "").replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, "");
  return events.split("\r\n").filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));
}

export interface ShownTime {
  /** ISO instants. */
  readonly start: string;
  readonly end: string | null;
  readonly status: string;
}

/** What a calendar program shows between two instants, the rules followed, in order. */
export function shownTimes(text: string, from: Date, to: Date): ShownTime[] {
  const calendar = readCalendar(text);
  const zone = calendar.getFirstSubcomponent("vtimezone");
  assert.ok(zone);
  ICAL.TimezoneService.register(zone);
  const byUid = Map.groupBy(
    calendar
      .getAllSubcomponents("vevent")
      .map((component) => new ICAL.Event(component, { strictExceptions: true, exceptions: [] })),
    ({ uid }) => uid,
  );
  const shown: ShownTime[] = [];
  for (const [uid, events] of byUid) {
    const masters = events.filter((event) => !event.isRecurrenceException());
    assert.equal(masters.length, 1, `one event has the uid ${uid}`);
    const [master] = masters as [ICAL.Event];
    for (const exception of events) if (exception !== master) master.relateException(exception);
    if (!master.isRecurring()) shown.push(toShown(master, master.startDate, master.endDate));
    else {
      const times = master.iterator();
      for (let time = times.next(); time; time = times.next()) {
        if (time.toJSDate() > to) break;
        const { item, startDate, endDate } = master.getOccurrenceDetails(time);
        shown.push(toShown(item, startDate, endDate));
      }
    }
  }
  return shown
    .filter(({ start, end }) => new Date(end ?? start) >= from && new Date(start) <= to)
    .sort((a, b) => (a.start < b.start ? -1 : 1));
}

function toShown({ component }: ICAL.Event, start: ICAL.Time, end: ICAL.Time): ShownTime {
  const hasEnd = component.getFirstProperty("dtend") !== null;
  return {
    start: toInstant(start),
    end: hasEnd ? toInstant(end) : null,
    status: String(component.getFirstPropertyValue("status")),
  };
}

/** Of whole days the day itself. */
function toInstant(time: ICAL.Time): string {
  return time.isDate ? time.toString() : time.toJSDate().toISOString();
}
