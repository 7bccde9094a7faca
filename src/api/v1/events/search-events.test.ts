import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTrayApi, type TrayApi } from "../../../../test/support/tray-api.ts";
import { anEvent, anEventPlace, onDates, onMondays } from "../../../domain/events/test-event.ts";
import { aPlace } from "../../../domain/places/test-place.ts";
import { SearchAnswer } from "../search/present-search.ts";

const mondays = anEvent({
  sourceId: "maanantai",
  type: "group",
  name: { fi: "Maanantaikerho" },
  schedule: onMondays(),
});
const evening = anEvent({
  sourceId: "ilta",
  name: { fi: "Iltamat" },
  schedule: onDates("2026-12-05T18:00/22:00"),
  offers: [],
  audience: { minAge: 18, maxAge: null, targetGroups: [], isRestricted: false, info: {} },
});
const children = anEvent({
  sourceId: "lapset",
  name: { fi: "Satutunti" },
  schedule: onDates("2026-12-05T10:00/11:00"),
  audience: { minAge: null, maxAge: 6, targetGroups: [], isRestricted: false, info: {} },
  languages: ["sv"],
  accessibility: ["stepFree"],
});
const online = anEvent({
  sourceId: "verkko",
  name: { fi: "Verkkoluento" },
  attendance: "online",
  onlineUrl: "https://example.fi/",
  places: [],
  schedule: onDates("2026-12-04T12:00/13:00"),
});
const market = anEvent({
  sourceId: "torit",
  name: { fi: "Joulutori" },
  schedule: onDates("2026-12-04/2026-12-06"),
  places: [anEventPlace({ municipality: "984", position: { lat: 61.6, lon: 20.2 } })],
});
const show = anEvent({
  sourceId: "nayttely",
  name: { fi: "Näyttely" },
  schedule: { kind: "period", from: "2026-10-01", until: "2027-01-31" },
});
const off = anEvent({
  sourceId: "peruttu",
  name: { fi: "Peruttu retki" },
  status: "cancelled",
  schedule: onDates("2026-12-05T12:00/13:00"),
});
const postponed = anEvent({
  sourceId: "siirretty",
  name: { fi: "Siirretty juhla" },
  status: "postponed",
  schedule: { kind: "unannounced" },
});
const over = anEvent({ sourceId: "ohi", name: { fi: "Mennyt" }, schedule: onDates("2026-11-20T09:00/10:00") });

let tray: TrayApi;

before(async () => {
  tray = await createTrayApi({
    events: [mondays, evening, children, online, market, show, off, postponed, over],
    places: [aPlace()],
  });
});
after(() => tray.database.close());

async function search(query: string) {
  const response = await tray.api.request(`/regions/99/search?kind=event&${query}`);
  assert.equal(response.status, 200, await response.clone().text());
  const body = await response.json();
  assert.deepEqual(SearchAnswer.parse(body), body, "nothing but what OpenAPI describes");
  return SearchAnswer.parse(body);
}

const titles = async (query: string) => (await search(query)).items.map(({ title }) => title);
const set = async (query: string) => new Set(await titles(query));

test("by date, what takes place next comes first and what is over not at all", async () => {
  assert.deepEqual(await titles("sort=date"), [
    "Näyttely",
    "Maanantaikerho",
    "Joulutori",
    "Verkkoluento",
    "Satutunti",
    "Peruttu retki",
    "Iltamat",
    "Siirretty juhla",
  ]);
});

test("every event tells when it is next; what has been open for long is open today", async () => {
  const { items } = await search("sort=date");
  const by = new Map(items.map((item) => [item.title, item]));
  assert.equal(by.get("Maanantaikerho")?.nextDate, "2026-11-23");
  assert.equal(by.get("Maanantaikerho")?.next?.startsAt, "2026-11-23T15:00:00.000Z");
  assert.equal(by.get("Näyttely")?.nextDate, "2026-11-20");
  assert.equal(by.get("Näyttely")?.next?.isOngoing, true);
  assert.deepEqual([by.get("Joulutori")?.nextDate, by.get("Joulutori")?.next?.lastDate], ["2026-12-04", "2026-12-06"]);
  assert.equal(by.get("Peruttu retki")?.next?.status, "cancelled");
  assert.deepEqual([by.get("Siirretty juhla")?.nextDate, by.get("Siirretty juhla")?.next], [null, undefined]);
  assert.equal(by.get("Verkkoluento")?.municipalities, "nationwide");
});

test("a day, days and instants narrow to what takes place then, with the time of then", async () => {
  assert.deepEqual(await set("when=2026-12-05"), new Set(["Näyttely", "Joulutori", "Satutunti", "Iltamat"]));
  assert.deepEqual(await set("when=2026-12-04/2026-12-04"), new Set(["Näyttely", "Joulutori", "Verkkoluento"]));
  assert.deepEqual(
    await set("when=2026-12-05T10:00:00%2B02:00/2026-12-05T11:00:00%2B02:00"),
    new Set(["Näyttely", "Joulutori", "Satutunti"]),
  );
  assert.deepEqual(
    await set("when=2026-12-05T09:00:00Z/2026-12-05T16:00:00Z"),
    new Set(["Näyttely", "Joulutori"]),
    "what ends as it begins and what begins as it ends are not in it",
  );
  const { items } = await search("when=2027-03-29&q=maanantaikerho");
  assert.equal(items[0]?.next?.startsAt, "2027-03-29T14:00:00.000Z", "in summer time");
  assert.deepEqual(await titles("when=2030-01-01"), []);
});

test("with days asked for, what has no days is left out", async () => {
  const response = await tray.api.request("/regions/99/search?when=2026-12-05&limit=100");
  const { items } = SearchAnswer.parse(await response.json());
  assert.deepEqual(new Set(items.map(({ kind }) => kind)), new Set(["event"]));
});

test("age, language, price and traits narrow", async () => {
  assert.ok(!(await set("age=5")).has("Iltamat") && (await set("age=5")).has("Satutunti"));
  assert.ok((await set("age=18")).has("Iltamat") && !(await set("age=18")).has("Satutunti"));
  assert.deepEqual(await titles("language=sv"), ["Satutunti"]);
  assert.deepEqual(await titles("trait=online"), ["Verkkoluento"]);
  assert.deepEqual(await titles("trait=group"), ["Maanantaikerho"]);
  assert.deepEqual(await titles("trait=stepFree"), ["Satutunti"]);
  assert.deepEqual(await titles("trait=stepFree,online"), [], "all of them must hold");
  assert.ok(!(await set("free=true")).has("Iltamat"), "a price that nobody told is not free");
  assert.deepEqual(await set("municipality=984"), new Set(["Joulutori", "Verkkoluento"]));
});

test("near a place events tell how far they are, and what is online is nowhere", async () => {
  const { items } = await search("near=61.5,20.0&sort=distance");
  const distances = new Map(items.map(({ title, distance }) => [title, distance]));
  assert.equal(distances.get("Iltamat"), 0);
  assert.ok((distances.get("Joulutori") ?? 0) > 10_000);
  assert.equal(distances.get("Verkkoluento"), null);
});

test("the facets count kinds of everything that fits", async () => {
  const response = await tray.api.request("/regions/99/search?q=&limit=1");
  const { facets } = SearchAnswer.parse(await response.json());
  const counts = new Map(facets.kind.map(({ value, count }) => [value, count]));
  assert.deepEqual([counts.get("event"), counts.get("place")], [8, 1]);
  assert.ok((counts.get("tool") ?? 0) > 60);
});
