import assert from "node:assert/strict";
import { test } from "node:test";
import { IMPORT_SCHEDULES, readSchedule, SCHEDULED_SOURCES, schedulesOf } from "./import-schedules.ts";
import { nextRunOf } from "./next-run.ts";
import { failureCode, KNOWN_REJECTIONS, REJECTION_CODES, rejectionCode, rejectionPattern } from "./reasons.ts";

test("every planned reading can be said in words, and every source has one", () => {
  for (const { schedule } of Object.values(IMPORT_SCHEDULES))
    assert.doesNotThrow(() => readSchedule(schedule), schedule);
  for (const source of SCHEDULED_SOURCES) assert.ok(schedulesOf(source).length > 0, source);
  assert.deepEqual(readSchedule("17 6-22/2 * * *"), { minute: 17, from: 6, to: 22, every: 2, days: null });
  assert.deepEqual(readSchedule("41 2 * * 2-7"), { minute: 41, from: 2, to: 2, every: 1, days: { from: 2, to: 7 } });
  assert.throws(() => readSchedule("*/5 * * * *"), /is not understood/);
});

test("the next reading is told in Finland's time, the earliest of a source's plans", () => {
  const evening = new Date("2026-11-23T20:30:00Z");
  assert.equal(nextRunOf(schedulesOf("ptv"), evening)?.toISOString(), "2026-11-24T01:23:00.000Z");
  assert.equal(nextRunOf([], evening), null);
});

test("the importers' reasons have sorts, and the database sorts them alike", () => {
  const reasons: Readonly<Record<string, string>> = {
    "the record has no name in any language": "noName",
    "the activity has no usable id": "noId",
    "the event has no time that can be read": "noTime",
    "the site is out of service for good": "outOfService",
    "the record could not be mapped: x is not a function": "unmappable",
    "something new": "other",
  };
  for (const [reason, code] of Object.entries(reasons)) {
    assert.equal(rejectionCode(reason), code, reason);
    assert.equal(new RegExp(KNOWN_REJECTIONS).test(reason), code !== "other", reason);
  }
  for (const code of REJECTION_CODES) if (code !== "other") assert.notEqual(rejectionPattern(code), "", code);
});

test("a run's error is told as what it means for the reader", () => {
  assert.equal(failureCode("the source answered 503 at /Service/list (attempt 5)"), "away");
  assert.equal(failureCode("the source answered 403 at /x (attempt 1)"), "refused");
  assert.equal(
    failureCode("ptv lists 2 of kind service but 100 are known and 98 would vanish; nothing was removed"),
    "tooFew",
  );
  assert.equal(failureCode("the program ended in the middle"), "cut");
  assert.equal(failureCode("the feed sent something other than a calendar"), "wrongForm");
  assert.equal(failureCode("?"), "other");
});
