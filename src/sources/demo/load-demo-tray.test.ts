import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { Event } from "../../domain/events/event.ts";
import { eventId } from "../../domain/events/event-ids.ts";
import { findEventRow } from "../../domain/events/event-queries.ts";
import { loadRegionDirectory } from "../../domain/regions/load-region-directory.ts";
import { clockFrom } from "../../platform/clock.ts";
import { createTrayStore } from "../shared/tray-store.ts";
import { loadDemo } from "./load-demo.ts";
import { loadDemoTray } from "./load-demo-tray.ts";

const MONDAY = clockFrom(new Date("2026-11-23T08:00:00Z"));
const SUNDAY = clockFrom(new Date("2026-11-29T20:00:00Z"));
const NEXT_WEEK = clockFrom(new Date("2026-11-30T08:00:00Z"));

let database: TestDatabase;

before(async () => {
  database = await createTestDatabase();
});

after(async () => {
  await database.close();
});

test("Without the demo region's services there are no events of it either", async () => {
  assert.equal(await loadDemoTray(database.db.register, MONDAY), 0);
});

test("The demo is loaded with its events and places, and meeting places say what help they give", async () => {
  const { register } = database.db;
  await loadDemo(register, MONDAY, await loadRegionDirectory(register, { isDemo: true }));
  const store = createTrayStore(register, MONDAY, "demo", null);
  assert.ok((await store.listLivingIds("event")).length >= 120);
  assert.ok((await store.listLivingIds("place")).length >= 55);
  const lucia = await findEventRow(register, eventId("demo", "e-lucia"));
  assert.deepEqual(lucia?.content.schedule, {
    kind: "dates",
    slots: [{ start: "2026-12-13T17:00", end: "2026-12-13T18:30" }],
  });
  const { content } = await register
    .selectFrom("service_channel")
    .select("content")
    .where("source_id", "=", "b-olohuone-ankkuri")
    .executeTakeFirstOrThrow();
  assert.deepEqual(content.help, ["meeting", "guidance", "food", "warmth"]);
});

test("A second time in the same week writes nothing", async () => {
  assert.equal(await loadDemoTray(database.db.register, MONDAY), 0);
  assert.equal(await loadDemoTray(database.db.register, SUNDAY), 0);
});

test("In the next week the dates move on", async () => {
  assert.ok((await loadDemoTray(database.db.register, NEXT_WEEK)) > 100);
  assert.equal(await loadDemoTray(database.db.register, NEXT_WEEK), 0);
  const concert = await findEventRow(database.db.register, eventId("demo", "e-kahvikonsertti"));
  assert.deepEqual(concert?.content.schedule, {
    kind: "dates",
    slots: [{ start: "2026-12-13T15:00", end: "2026-12-13T16:00" }],
  });
});

test("What the files no longer have is taken off", async () => {
  const { register } = database.db;
  const store = createTrayStore(register, NEXT_WEEK, "demo", null);
  const lucia = (await findEventRow(register, eventId("demo", "e-lucia")))?.content as Event;
  const value: Event = { ...lucia, id: eventId("demo", "e-old"), sourceId: "e-old" };
  await store.saveBatch({
    kind: "event",
    changed: [{ sourceId: "e-old", value: { kind: "event", value }, hash: "1" }],
    rejected: [],
    after: null,
  });
  assert.equal(await loadDemoTray(register, NEXT_WEEK), 1);
  assert.ok((await findEventRow(register, eventId("demo", "e-old")))?.removedAt);
});
