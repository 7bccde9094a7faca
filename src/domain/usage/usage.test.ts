import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { CuratedEntry } from "../curation/curation.ts";
import { openedEntry } from "./opened-entry.ts";
import { createUsageCounter } from "./usage-counter.ts";
import { forgetUsage, listWordsOf, sumUses } from "./usage-queries.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const START = new Date("2026-11-23T10:00:00Z");
const aCounter = (clock = { now: START }) => createUsageCounter(database.db, () => clock.now);
const anEntry = (): CuratedEntry => ({ kind: "service", id: randomUUID() });
const hit = (entry: CuratedEntry, ...words: string[]) => ({
  ...entry,
  why: words.map((text) => ({ kind: "word", text })),
});

test("uses are summed by day, added to what was there, and another region sees none of them", async () => {
  const counter = aCounter();
  const entry = anEntry();
  for (let times = 0; times < 3; times++) counter.used("01", entry, "opened");
  counter.shown("01", [hit(entry)], []);
  await counter.flush();
  counter.used("01", entry, "opened");
  await Promise.all([counter.flush(), aCounter().flush()]);
  assert.deepEqual((await sumUses(database.db.forRegion("01"), [entry], "2026-11-01"))(entry), {
    shown: 1,
    opened: 4,
    handed: 0,
  });
  assert.equal((await sumUses(database.db.forRegion("02"), [entry], "2026-11-01"))(entry).opened, 0);
  assert.equal((await sumUses(database.db.forRegion("01"), [entry], "2026-11-24"))(entry).opened, 0);
});

test("a word is written only when five searches of the same day have had it", async () => {
  const clock = { now: START };
  const counter = aCounter(clock);
  const entry = anEntry();
  for (let times = 0; times < 4; times++) counter.shown("03", [hit(entry, "uinti")], []);
  await counter.flush();
  assert.deepEqual(await listWordsOf(database.db.forRegion("03"), entry, "2026-11-01"), []);
  counter.shown("03", [hit(entry, "Uinti")], []);
  await counter.flush();
  assert.deepEqual(await listWordsOf(database.db.forRegion("03"), entry, "2026-11-01"), [
    { word: "uinti", isNeed: false, count: 5 },
  ]);
  for (let times = 0; times < 4; times++) counter.shown("03", [hit(entry, "harvinainen")], []);
  clock.now = new Date("2026-11-24T10:00:00Z");
  counter.shown("03", [hit(entry, "harvinainen")], []);
  await counter.flush();
  assert.equal((await listWordsOf(database.db.forRegion("03"), entry, "2026-11-01")).length, 1);
});

test("what may be of a person is never written: numbers, addresses, long strings", async () => {
  const counter = aCounter();
  const entry = anEntry();
  const words = ["0401234567", "matti@example.fi", "010190-123A", "x".repeat(60), "'; drop table--"];
  for (let times = 0; times < 9; times++) counter.shown("04", [hit(entry, ...words)], ["loneliness"]);
  await counter.flush();
  assert.deepEqual(await listWordsOf(database.db.forRegion("04"), entry, "2026-11-01"), [
    { word: "loneliness", isNeed: true, count: 9 },
  ]);
});

test("a page of the tray counts when a person opens it, and not when a program does or the reader declines", () => {
  const id = "5d0d1d3e-0000-5000-8000-000000000001";
  const headers = { "user-agent": "Mozilla/5.0 (Android 14; Mobile)" };
  const opened = (url: string, more: Record<string, string> = {}, method = "GET") =>
    openedEntry({ method, url, headers: { ...headers, ...more } });
  assert.deepEqual(opened(`/esimerkkila/sv/tapahtumat/${id}?kunta=982`), {
    slug: "esimerkkila",
    entry: { kind: "event", id },
  });
  assert.equal(opened(`/esimerkkila/fi/palvelut/${id}`)?.entry.kind, "service");
  for (const [url, more, method] of [
    [`/esimerkkila/fi/palvelut/${id}`, { "user-agent": "Googlebot/2.1" }],
    [`/esimerkkila/fi/palvelut/${id}`, { "user-agent": "" }],
    [`/esimerkkila/fi/palvelut/${id}`, { "sec-gpc": "1" }],
    [`/esimerkkila/fi/palvelut/${id}`, { dnt: "1" }],
    [`/esimerkkila/fi/palvelut/${id}`, {}, "POST"],
    ["/esimerkkila/fi/palvelut/x", {}],
    [`/esimerkkila/tyotila/palvelut/${id}`, {}],
  ] as const)
    assert.equal(opened(url, more, method), null, url);
});

test("counts are forgotten when their time is over", async () => {
  const entry = anEntry();
  const counter = aCounter({ now: new Date("2024-01-15T10:00:00Z") });
  counter.shown("05", [hit(entry)], ["loneliness"]);
  await counter.flush();
  assert.equal(await forgetUsage(database.db.forRegion("05"), "2024-02-01"), 2);
});
