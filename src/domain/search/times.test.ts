import assert from "node:assert/strict";
import { test } from "node:test";
import { createIndexBuilder } from "./build-index.ts";
import { analysersWith } from "./language-analysers.ts";
import { openIndex, type SearchIndex } from "./search-index.ts";
import type { SearchQuery } from "./search-query.ts";
import { aDocument, aTime } from "./test-documents.ts";
import { daysWindow, minutesOf, type TimeWindow } from "./time-window.ts";

const analysers = analysersWith(null);
const NOW = minutesOf("2026-11-28T12:00");

function anIndex(...documents: Parameters<typeof aDocument>[0][]): SearchIndex {
  const builder = createIndexBuilder(analysers);
  for (const document of documents) builder.add(aDocument(document));
  return openIndex(builder.finish(), analysers);
}

function namesFor(index: SearchIndex, change: Partial<SearchQuery>): string[] {
  const query: SearchQuery = { text: "", language: "fi", sort: "date", limit: 50, offset: 0, now: NOW, ...change };
  return index.search(query).hits.map(({ card }) => (JSON.parse(card) as { title: string }).title);
}

const then = (window: TimeWindow, keepsUndated = false) => ({ when: { window, keepsUndated } });
const event = (name: string, ...times: ReturnType<typeof aTime>[]) =>
  ({ name, kind: "event", isDated: true, times }) as const;

test("what is over is not found, and the soonest comes first", () => {
  const index = anIndex(
    event("Eilen", aTime("2026-11-27T10:00")),
    event("Huomenna", aTime("2026-11-29T10:00")),
    event("Parhaillaan", aTime("2026-11-28T11:30")),
    event("Toistuva", aTime("2026-11-21T18:00"), aTime("2026-11-28T18:00")),
  );
  assert.deepEqual(namesFor(index, {}), ["Parhaillaan", "Toistuva", "Huomenna"]);
});

test("a time that was called off does not take place, but its event is still found", () => {
  const index = anIndex(
    event("Peruttu", aTime("2026-11-30T10:00", { status: "cancelled" })),
    event("Kerho", aTime("2026-11-30T12:00", { status: "cancelled" }), aTime("2026-12-07T12:00")),
  );
  const { hits } = index.search({ text: "", language: "fi", sort: "date", limit: 9, offset: 0, now: NOW });
  assert.deepEqual(
    hits.map(({ next }) => `${next?.date} ${next?.status}`),
    ["2026-11-30 cancelled", "2026-12-07 scheduled"],
  );
  assert.deepEqual(namesFor(index, then(daysWindow("2026-11-30", "2026-11-30"))), []);
});

test("days, days of the week and times of day are held together", () => {
  const index = anIndex(
    event("Maanantaiaamu", aTime("2026-11-30T09:00")),
    event("Maanantai-ilta", aTime("2026-11-30T18:00")),
    event("Lauantai-ilta", aTime("2026-12-05T18:00")),
    event("Koko päivä", aTime("2026-12-05")),
    event("Näyttely", aTime("2026-11-01", { end: minutesOf("2027-01-01"), isOngoing: true })),
  );
  const week = daysWindow("2026-11-30", "2026-12-06");
  const evening = [{ from: 17 * 60, to: 24 * 60 }];
  assert.deepEqual(namesFor(index, then({ ...week, hours: evening })).sort(), [
    "Koko päivä",
    "Lauantai-ilta",
    "Maanantai-ilta",
    "Näyttely",
  ]);
  assert.deepEqual(namesFor(index, then({ ...week, weekdays: [1], hours: evening })).sort(), [
    "Maanantai-ilta",
    "Näyttely",
  ]);
  const ends = [{ from: 5 * 60, to: 12 * 60 }, ...evening];
  assert.ok(namesFor(index, then({ ...week, hours: ends })).includes("Maanantaiaamu"));
});

test("a time that was understood keeps what has no dates; one that was chosen does not", () => {
  const index = anIndex(event("Kuoro", aTime("2026-11-30T18:00")), { name: "Kuoroneuvonta", kind: "service" });
  const window = daysWindow("2026-11-30", "2026-12-06");
  assert.deepEqual(namesFor(index, { ...then(window, true), sort: "relevance" }), ["Kuoro", "Kuoroneuvonta"]);
  assert.deepEqual(namesFor(index, then(window, false)), ["Kuoro"]);
});

test("what was put off without a new time is found until a time is asked for", () => {
  const index = anIndex(event("Siirtynyt"));
  assert.deepEqual(namesFor(index, {}), ["Siirtynyt"]);
  assert.deepEqual(namesFor(index, then(daysWindow("2026-11-28", "2027-11-28"))), []);
});

test("ages, languages and traits filter; what does not tell its language stays", () => {
  const index = anIndex(
    { name: "Nuorille", ages: { min: 13, max: 17 }, languages: ["fi"], traits: ["group"] },
    { name: "Kaikille", languages: ["sv"], traits: ["group", "online"] },
    { name: "Tuntematon" },
  );
  assert.deepEqual(namesFor(index, { age: 40, sort: "name" }), ["Kaikille", "Tuntematon"]);
  assert.deepEqual(namesFor(index, { age: 17, sort: "name" }), ["Kaikille", "Nuorille", "Tuntematon"]);
  assert.deepEqual(namesFor(index, { languages: ["sv"], sort: "name" }), ["Kaikille", "Tuntematon"]);
  assert.deepEqual(namesFor(index, { traits: ["group", "online"] }), ["Kaikille"]);
  assert.deepEqual(namesFor(index, { traits: ["printing"] }), []);
});

test("a calendar tells each time once, day by day, and what repeats apart", () => {
  const weekly = ["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21"].map((day) => aTime(`${day}T17:00`));
  const index = anIndex(
    event("Viikkoryhmä", ...weekly),
    event("Konsertti", aTime("2026-12-05T19:00", { status: "cancelled" })),
    event("Kaksi iltaa", aTime("2026-12-01T18:00"), aTime("2026-12-02T18:00")),
    event("Näyttely", aTime("2026-11-01", { end: minutesOf("2027-01-01"), isOngoing: true })),
    { name: "Palvelu", kind: "service" },
  );
  const query = { text: "", language: "fi", now: NOW, ...then(daysWindow("2026-11-28", "2026-12-28")) } as const;
  const month = index.calendar(query, { limit: 10, offset: 0, foldFrom: 3, repeated: { limit: 10, offset: 0 } });
  assert.deepEqual(
    month.items.map(({ card, time }) => `${time.date} ${(JSON.parse(card) as { title: string }).title} ${time.status}`),
    ["2026-12-01 Kaksi iltaa scheduled", "2026-12-02 Kaksi iltaa scheduled", "2026-12-05 Konsertti cancelled"],
  );
  assert.deepEqual(
    month.repeated.map(({ card, count }) => `${(JSON.parse(card) as { title: string }).title} ${count}`),
    ["Näyttely 1", "Viikkoryhmä 4"],
  );
  assert.deepEqual(month.days, [
    { date: "2026-12-01", count: 1 },
    { date: "2026-12-02", count: 1 },
    { date: "2026-12-05", count: 1 },
  ]);
  const second = index.calendar(query, { limit: 1, offset: 2, foldFrom: 3, repeated: { limit: 1, offset: 1 } });
  assert.equal(second.total, 3);
  assert.equal(second.items[0]?.time.date, "2026-12-05");
  assert.equal(second.repeatedTotal, 2);
  assert.deepEqual(
    second.repeated.map(({ times }) => times.map(({ date }) => date)),
    [["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21"]],
  );
});

test("a snapshot carries the times", () => {
  const index = anIndex(event("Kerho", aTime("2026-11-30T23:00", { end: minutesOf("2026-12-01T01:00") })));
  const { hits } = index.search({ text: "kerho", language: "fi", sort: "relevance", limit: 1, offset: 0 });
  assert.deepEqual(hits[0]?.next, {
    date: "2026-11-30",
    lastDate: "2026-12-01",
    from: "23:00",
    until: "01:00",
    isOngoing: false,
    status: "scheduled",
  });
});
