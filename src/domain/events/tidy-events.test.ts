import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { saveTray } from "../../../test/support/save-tray.ts";
import type { Event, Schedule } from "./event.ts";
import { eventId } from "./event-ids.ts";
import { extendOccurrences } from "./extend-occurrences.ts";
import { anEvent, onDates, onMondays } from "./test-event.ts";
import { isLongOver, tidyEvents } from "./tidy-events.ts";

const THEN = new Date("2026-11-23T10:00:00Z");
const days = (count: number) => new Date(THEN.getTime() + count * 86_400_000);

describe("what is long over", () => {
  const isOver = (schedule: Schedule) => isLongOver({ schedule, status: "scheduled" }, "2026-11-23");
  const period = (from: string | null, until: string | null): Schedule => ({ kind: "period", from, until });

  test("is what had its last time more than four hundred days ago", () => {
    assert.ok(isOver(onDates("2025-10-18T17:00/18:00")));
    assert.ok(!isOver(onDates("2025-10-19T17:00/18:00")));
    assert.ok(!isOver(onDates("2020-01-01T17:00", "2026-11-30T17:00")), "one of its times is still to come");
    assert.ok(!isOver(onDates("2035-01-01T17:00")), "and another's only in years");
    assert.ok(!isOver(onDates("2020-01-01/2026-12-31")), "it goes on");
    assert.ok(isOver(period("2020-01-01", "2025-10-18")));
    assert.ok(!isOver(period("2020-01-01", null)));
  });

  test("is not what goes on, or has no times of its own", () => {
    const began = { first: { start: "2020-01-06T17:00", end: "2020-01-06T18:00" } };
    assert.ok(isOver(onMondays({ ...began, rules: ["FREQ=WEEKLY;BYDAY=MO;UNTIL=20250101T235959"] })));
    assert.ok(isOver(onMondays({ ...began, rules: ["FREQ=WEEKLY;COUNT=10"] })));
    assert.ok(
      !isOver(
        onMondays({ ...began, rules: ["FREQ=WEEKLY;COUNT=10"], added: [{ start: "2026-12-01T17:00", end: null }] }),
      ),
    );
    assert.ok(!isOver(onMondays(began)));
    assert.ok(!isOver(onMondays({ ...began, rules: ["FREQ=YEARLY;INTERVAL=9;COUNT=2"] })), "again in 2029");
    assert.ok(!isOver({ kind: "unannounced" }));
    assert.ok(!isOver({ kind: "dates", slots: [] }), "the times of a series are those of its parts");
  });
});

describe("tidying up what is over", () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database?.close());
  beforeEach(() => database.db.pool.query("delete from event"));

  const save = (...events: readonly Event[]) => saveTray(database, { events }, THEN);
  const living = async () =>
    (await database.db.pool.query("select source_id from event where removed_at is null order by source_id")).rows.map(
      (row) => row.source_id as string,
    );
  const versionOf = async () => (await database.db.pool.query("select version from catalogue_version")).rows[0].version;
  const event = (sourceId: string, change: Partial<Event> = {}) => anEvent({ sourceId, ...change });
  const idOf = (sourceId: string) => eventId("demo", sourceId);

  test("leaves an event for four hundred days and then a tombstone", async () => {
    await save(
      event("kavely", { schedule: onDates("2026-11-30T17:00/18:00") }),
      event("kerho", { schedule: onMondays() }),
    );
    const version = await versionOf();
    assert.equal(await tidyEvents(database.db.register, days(400)), 0);
    assert.equal(await versionOf(), version, "nothing to tell of");
    assert.equal(await tidyEvents(database.db.register, days(410)), 1);
    assert.deepEqual(await living(), ["kerho"]);
    const { rows } = await database.db.pool.query("select removed_reason from event where source_id = 'kavely'");
    assert.deepEqual(rows, [{ removed_reason: "gone" }]);
    assert.notEqual(await versionOf(), version);
  });

  test("keeps what something living refers to, and what nobody knows the time of", async () => {
    const old = { schedule: onDates("2026-11-30T17:00/18:00") };
    await save(
      event("viikko", old),
      event("viikon-osa", { umbrellaId: idOf("viikko"), schedule: onDates("2028-02-01T17:00") }),
      event("toinen-viikko", old),
      event("toisen-osa", { ...old, umbrellaId: idOf("toinen-viikko") }),
      event("avoin", { status: "postponed", schedule: { kind: "unannounced" } }),
    );
    await tidyEvents(database.db.register, days(450));
    await tidyEvents(database.db.register, days(451));
    assert.deepEqual(await living(), ["avoin", "viikko", "viikon-osa"]);
  });

  test("takes a series without times of its own when the last of its parts has gone", async () => {
    const series = (sourceId: string) => event(sourceId, { schedule: { kind: "dates", slots: [] } });
    const part = (sourceId: string, of: string, date: string) =>
      event(sourceId, { seriesId: idOf(of), schedule: onDates(`${date}T17:00`) });
    await save(
      series("sarja"),
      part("sarjan-1", "sarja", "2026-11-30"),
      series("jatkuva"),
      part("jatkuvan-1", "jatkuva", "2026-11-30"),
      part("jatkuvan-2", "jatkuva", "2028-02-01"),
    );
    await tidyEvents(database.db.register, days(10));
    assert.equal((await living()).length, 5, "a series that is new is not over, whatever is known of it");
    for (const night of [450, 451]) await tidyEvents(database.db.register, days(night));
    assert.deepEqual(await living(), ["jatkuva", "jatkuvan-2"]);
  });

  test("is part of the night's work, and times that are past go with it", async () => {
    await save(
      event("kavely", { schedule: onDates("2026-11-30T17:00/18:00", "2027-11-30T17:00/18:00") }),
      event("kerho", { schedule: onMondays({ rules: ["FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231T235959"] }) }),
    );
    await extendOccurrences(database.db.register, days(450));
    assert.deepEqual(await living(), ["kavely"]);
    const { rows } = await database.db.pool.query(
      "select starts_at as at from event_occurrence o join event e on e.id = o.event_id where removed_at is null",
    );
    assert.deepEqual(rows, [{ at: new Date("2027-11-30T15:00:00Z") }]);
  });

  test("looks at thousands in little time and ends", async () => {
    const old = Array.from({ length: 3000 }, (_, i) => event(`vanha-${i}`, { schedule: onDates("2026-11-30T17:00") }));
    await save(...old, event("uusi", { schedule: onDates("2028-02-01T17:00") }));
    const started = performance.now();
    assert.equal(await tidyEvents(database.db.register, days(450)), 3000);
    assert.ok(performance.now() - started < 20_000);
    assert.deepEqual(await living(), ["uusi"]);
  });

  test("is not undone by a source that still tells of what is over, nor does that make it write every time", async () => {
    const old = event("kavely", { schedule: onDates("2026-11-30T17:00/18:00") });
    await save(old);
    await tidyEvents(database.db.register, days(450));
    const version = await versionOf();
    await saveTray(database, { events: [old] }, days(450));
    assert.deepEqual([await living(), await versionOf()], [[], version]);
    await saveTray(database, { events: [{ ...old, schedule: onDates("2028-02-20T17:00") }] }, days(450));
    assert.deepEqual(await living(), ["kavely"], "with a new time it is back");
    await saveTray(database, { events: [old] }, days(450));
    assert.deepEqual(await living(), [], "and goes when that was a mistake");
  });
});
