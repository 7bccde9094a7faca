import assert from "node:assert/strict";
import { test } from "node:test";
import type ICAL from "ical.js";
import { anEvent, anEventPlace, onDates, onMondays } from "../../domain/events/test-event.ts";
import { aCalendar, linesOf, readCalendar } from "./test-calendar.ts";

const eventsOf = (text: string) => readCalendar(text).getAllSubcomponents("vevent");
const said = (component: ICAL.Component | undefined, name: string) =>
  String(component?.getFirstPropertyValue(name) ?? "");

test("an empty calendar is a calendar", () => {
  const calendar = readCalendar(aCalendar([]));
  assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
  assert.match(said(calendar, "prodid"), /Polku/);
  assert.equal(calendar.getAllSubcomponents("vevent").length, 0);
});

test("an event tells what, when, where and where to read more", () => {
  const address = {
    kind: "visiting" as const,
    street: { fi: "Rantatie 3" },
    postalCode: "99910",
    postOffice: { fi: "Esimerkkilä" },
    municipality: "982",
    info: {},
    position: null,
    accessibility: [],
  };
  const event = anEvent({ places: [anEventPlace({ address })] });
  const [vevent] = eventsOf(aCalendar([event]));
  assert.equal(said(vevent, "uid"), `${event.id}@polku`);
  assert.equal(said(vevent, "summary"), "Iltakävely");
  assert.equal(said(vevent, "description"), `Kävellään yhdessä rannassa.\n\n${said(vevent, "url")}`);
  assert.equal(said(vevent, "location"), "Rantapuisto, Rantatie 3, 99910 Esimerkkilä");
  assert.equal(said(vevent, "status"), "CONFIRMED");
  const text = aCalendar([event]);
  assert.deepEqual(linesOf(text, "DTSTART"), ["DTSTART;TZID=Europe/Helsinki:20261130T170000"]);
  assert.deepEqual(linesOf(text, "DTEND"), ["DTEND;TZID=Europe/Helsinki:20261130T180000"]);
  assert.deepEqual(linesOf(text, "GEO"), ["GEO:61.5;20"]);
  assert.deepEqual(linesOf(text, "DTSTAMP"), ["DTSTAMP:20261120T100000Z"]);
});

test("the texts are in the language that was asked for, or the nearest that exists", () => {
  const [swedish] = eventsOf(aCalendar([anEvent()], { language: "sv" }));
  assert.equal(said(swedish, "summary"), "Kvällspromenad");
  const [english] = eventsOf(aCalendar([anEvent()], { language: "en" }));
  assert.equal(said(english, "summary"), "Evening walk");
  assert.match(said(english, "description"), /Kävellään/);
});

test("what was called off is told as called off, one time by itself too", () => {
  const schedule = onMondays({
    changed: [
      {
        original: "2026-12-07T17:00",
        slot: { start: "2026-12-07T17:00", end: "2026-12-07T18:00", status: "cancelled" },
      },
      { original: "2026-12-14T17:00", slot: { start: "2026-12-15T12:00", end: null, status: "rescheduled" } },
    ],
  });
  const text = aCalendar([anEvent({ schedule }), anEvent({ sourceId: "b", status: "cancelled" })]);
  assert.deepEqual(linesOf(text, "STATUS"), [
    "STATUS:CONFIRMED",
    "STATUS:CANCELLED",
    "STATUS:CONFIRMED",
    "STATUS:CANCELLED",
  ]);
  assert.deepEqual(linesOf(text, "RECURRENCE-ID"), [
    "RECURRENCE-ID;TZID=Europe/Helsinki:20261207T170000",
    "RECURRENCE-ID;TZID=Europe/Helsinki:20261214T170000",
  ]);
  const [put] = linesOf(aCalendar([anEvent({ status: "postponed" })]), "STATUS");
  assert.equal(put, "STATUS:TENTATIVE");
});

test("whole days end with the first day that does not belong, and take nobody's whole day", () => {
  const text = aCalendar([anEvent({ schedule: onDates("2026-12-24/2026-12-26", "2026-12-31/2026-12-31") })]);
  assert.deepEqual(linesOf(text, "DTSTART"), ["DTSTART;VALUE=DATE:20261224", "DTSTART;VALUE=DATE:20261231"]);
  assert.deepEqual(linesOf(text, "DTEND"), ["DTEND;VALUE=DATE:20261227", "DTEND;VALUE=DATE:20270101"]);
  assert.equal(linesOf(text, "TRANSP").length, 2);
});

test("an end that is not known, comes before the start or falls together with it is left untold", () => {
  const odd = onDates("2026-12-01T10:00", "2026-12-02T10:00/09:00", "2026-12-03T10:00/10:00", "2027-03-28T03:30/04:30");
  assert.deepEqual(linesOf(aCalendar([anEvent({ schedule: odd })]), "DTEND"), []);
});

test("a period is one entry of whole days; with one end told it is that day, with none it is in no calendar", () => {
  const days = (from: string | null, until: string | null) => {
    const text = aCalendar([anEvent({ schedule: { kind: "period", from, until } })]);
    return [...linesOf(text, "DTSTART"), ...linesOf(text, "DTEND")].map((line) => line.slice(-8));
  };
  assert.deepEqual(days("2026-11-01", "2027-01-31"), ["20261101", "20270201"]);
  assert.deepEqual(days(null, "2027-01-31"), ["20270131", "20270201"]);
  assert.deepEqual(days("2026-12-01", null), ["20261201", "20261202"]);
  assert.deepEqual(days(null, null), []);
  assert.deepEqual(days("2026-01-01", "2026-03-01"), [], "it is over");
});

test("what has no time yet is in no calendar, and a rule that cannot be followed leaves its first time", () => {
  assert.equal(eventsOf(aCalendar([anEvent({ schedule: { kind: "unannounced" }, status: "postponed" })])).length, 0);
  const unreadable = onMondays({
    first: { start: "2026-11-30T17:00", end: "2026-11-30T18:00" },
    rules: ["FREQ=SOMETIMES", "FREQ=MINUTELY"],
  });
  const [vevent, ...others] = eventsOf(aCalendar([anEvent({ schedule: unreadable })]));
  assert.equal(others.length, 0);
  assert.equal(vevent?.getFirstProperty("rrule"), null);
  assert.match(said(vevent, "dtstart"), /^2026-11-30T17:00/);
});

test("a series with parts tells each part's own time once, under one event's page", () => {
  const series = anEvent({ sourceId: "sarja", name: { fi: "Kerho" }, schedule: onDates("2026-12-01T17:00/18:00") });
  const parts = [
    anEvent({
      sourceId: "osa1",
      seriesId: series.id,
      name: {},
      places: [],
      schedule: onDates("2026-12-01T17:00/19:00"),
    }),
    anEvent({
      sourceId: "osa2",
      seriesId: series.id,
      status: "cancelled",
      schedule: onDates("2026-12-08T17:00/18:00"),
    }),
  ];
  const text = aCalendar([{ event: series, parts }]);
  const [first, second, ...others] = eventsOf(text);
  assert.equal(others.length, 0);
  assert.equal(said(first, "summary"), "Kerho", "a part without a name has that of its series");
  assert.equal(said(first, "location"), "Rantapuisto");
  assert.deepEqual(linesOf(text, "GEO").length, 2);
  assert.match(said(first, "dtend"), /T19:00/, "the part knows more than the series");
  assert.deepEqual([said(second, "summary"), said(second, "status")], ["Iltakävely", "CANCELLED"]);
  assert.equal(new Set(linesOf(text, "UID")).size, 2);
});

test("the same events give the same bytes, whatever day it is", () => {
  const events = [
    anEvent({ schedule: onMondays({ excluded: ["2026-12-21"] }) }),
    anEvent({ sourceId: "b", schedule: onDates("2026-12-01T10:00/11:00", "2026-12-02T10:00/11:00") }),
    anEvent({ sourceId: "c", schedule: { kind: "period", from: null, until: "2027-05-01" } }),
  ];
  assert.equal(aCalendar(events), aCalendar(events));
  assert.equal(aCalendar(events), aCalendar(events, { from: "2026-11-28" }));
});

test("an event keeps its uid when the first of its times is over", () => {
  const event = anEvent({ schedule: onDates("2026-11-10T10:00/11:00", "2026-12-02T10:00/11:00") });
  const before = linesOf(aCalendar([event]), "UID");
  const after = linesOf(aCalendar([event], { from: "2026-11-28" }), "UID");
  assert.equal(before.length, 2);
  assert.deepEqual(after, before.slice(1));
});

const INJECTION = "Kahvit\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:paha";

test("hostile texts stay texts", () => {
  const event = anEvent({
    name: { fi: INJECTION },
    summary: { fi: 'rivi\u2028toinen\u0085kolmas\u0000\u0007\ud800 \\n ; , : "lainaus"\n\n\nja viimeinen' },
    attendance: "online",
    places: [],
    onlineUrl: "https://example.fi/\r\nATTENDEE:mailto:x@example.fi",
  });
  const text = aCalendar([event], { name: `Haku: ${INJECTION}` });
  const calendar = readCalendar(text);
  const vevents = calendar.getAllSubcomponents("vevent");
  assert.equal(vevents.length, 1);
  assert.equal(said(vevents[0], "summary"), "Kahvit END:VEVENT BEGIN:VEVENT UID:paha");
  assert.match(
    said(vevents[0], "description"),
    /^rivi\ntoinen\nkolmas {2}\ufffd \\n ; , : "lainaus"\n\n\nja viimeinen/,
  );
  assert.equal(said(vevents[0], "location"), "https://example.fi/ ATTENDEE:mailto:x@example.fi");
  assert.deepEqual(linesOf(text, "X-WR-CALNAME"), ["X-WR-CALNAME:Haku: Kahvit END:VEVENT BEGIN:VEVENT UID:paha"]);
});

test("long names in any script are folded between characters and come back whole", () => {
  const names = ["ä".repeat(5000), "👩‍🚒🏳️‍🌈".repeat(400), "а, б; в\\ ".repeat(1000).trim(), "x".repeat(10_240)];
  const vevents = eventsOf(aCalendar(names.map((fi, i) => anEvent({ sourceId: `n${i}`, name: { fi } }))));
  assert.deepEqual(
    vevents.map((vevent) => said(vevent, "summary")),
    names,
  );
});

test("a name of nothing, a place of nothing and numbers that are none leave nothing broken", () => {
  const event = anEvent({
    name: {},
    summary: {},
    places: [anEventPlace({ name: {}, position: null, municipality: null })],
  });
  const [vevent] = eventsOf(aCalendar([event]));
  assert.equal(vevent?.getFirstProperty("location"), null);
  assert.equal(vevent?.getFirstProperty("geo"), null);
});
