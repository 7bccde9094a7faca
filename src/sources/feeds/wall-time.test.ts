import assert from "node:assert/strict";
import { test } from "node:test";
import { isWallTime, toDates, toSlot, wallTimeOfMs } from "./wall-time.ts";

const said: string[] = [];
const warn = (text: string) => void said.push(text);

test("only days and hours that a calendar has are times", () => {
  for (const text of ["2026-11-23", "2026-02-28T23:59", "2028-02-29"]) assert.ok(isWallTime(text), text);
  for (const text of [
    "2026-02-30",
    "2026-11-23T24:00",
    "0001-01-01",
    "9999-12-31",
    "23.11.2026",
    "",
    "2026-11-23T10",
  ]) {
    assert.ok(!isWallTime(text), text);
  }
  assert.equal(wallTimeOfMs(Date.parse("2026-11-23T15:00:00Z")), "2026-11-23T17:00");
  for (const ms of [Number.NaN, Number.POSITIVE_INFINITY, 9e15, 0, -1]) assert.equal(wallTimeOfMs(ms), null);
});

test("an end before its start is left out with a word", () => {
  said.length = 0;
  assert.deepEqual(toSlot("2026-11-23T17:00", "2026-11-23T16:00", warn), { start: "2026-11-23T17:00", end: null });
  assert.match(said.join(), /end before its start/);
  assert.deepEqual(toSlot("2026-11-23T17:00", "2026-11-23T17:00", warn).end, null);
});

test("midnight to midnight is a whole day", () => {
  assert.deepEqual(toSlot("2026-11-23T00:00", "2026-11-24T00:00", warn), { start: "2026-11-23", end: "2026-11-23" });
  assert.deepEqual(toSlot("2026-11-23T00:00", "2026-11-24T23:59", warn), { start: "2026-11-23", end: "2026-11-24" });
  assert.deepEqual(toSlot("2026-11-23T00:00", null, warn), { start: "2026-11-23T00:00", end: null });
});

test("days and hours do not mix in one time", () => {
  assert.deepEqual(toSlot("2026-11-23", "2026-11-24T12:00", warn), { start: "2026-11-23", end: "2026-11-24" });
  assert.deepEqual(toSlot("2026-11-23T17:00", "2026-11-23", warn), {
    start: "2026-11-23T17:00",
    end: "2026-11-23T23:59",
  });
});

test("what goes on for weeks is a period, and the same start is one time", () => {
  assert.deepEqual(toDates([{ start: "2001-01-01", end: "2050-12-31" }]), {
    kind: "period",
    from: "2001-01-01",
    until: "2050-12-31",
  });
  const slot = { start: "2026-11-23T17:00", end: null };
  assert.deepEqual(toDates([slot, slot]), { kind: "dates", slots: [slot] });
  assert.deepEqual(toDates([]), { kind: "unannounced" });
});
