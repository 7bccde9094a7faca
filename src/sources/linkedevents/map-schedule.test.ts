import assert from "node:assert/strict";
import { test } from "node:test";
import { mapSchedule } from "./map-schedule.ts";

function schedule(start: unknown, end: unknown) {
  const warnings: string[] = [];
  return { ...mapSchedule(start, end, (warning) => warnings.push(warning)), warnings };
}
const dates = (start: string, end: string | null, ...warnings: string[]) => ({
  kind: "dates",
  slots: [{ start, end }],
  warnings,
});

test("Times are kept as the wall clock in Finland shows them, in winter and in summer", () => {
  assert.deepEqual(
    schedule("2026-12-01T15:00:00Z", "2026-12-01T16:30:00Z"),
    dates("2026-12-01T17:00", "2026-12-01T18:30"),
  );
  assert.deepEqual(schedule("2026-07-01T18:00:00+03:00", null), dates("2026-07-01T18:00", null));
  assert.deepEqual(
    schedule("2026-07-01T18:00:00", null),
    dates("2026-07-01T18:00", null),
    "without a zone it is local",
  );
});

test("A bare date is a day without an hour, and its end is the last day itself", () => {
  assert.deepEqual(schedule("2026-12-01", "2026-12-03"), dates("2026-12-01", "2026-12-03"));
  assert.deepEqual(schedule("2026-12-01", null), dates("2026-12-01", null));
  assert.deepEqual(schedule("2026-12-01T15:00:00Z", "2026-12-01"), dates("2026-12-01T17:00", null));
  assert.deepEqual(schedule("2026-12-01T15:00:00Z", "2026-12-03"), dates("2026-12-01", "2026-12-03"));
  assert.deepEqual(schedule("2026-12-01", "2026-12-03T18:00:00Z"), dates("2026-12-01", "2026-12-03"));
});

test("From midnight to midnight is whole days, too", () => {
  assert.deepEqual(schedule("2026-11-30T22:00:00Z", "2026-12-01T22:00:00Z"), dates("2026-12-01", "2026-12-01"));
  assert.deepEqual(schedule("2026-11-30T22:00:00Z", "2026-12-03T21:59:59Z"), dates("2026-12-01", "2026-12-03"));
  assert.deepEqual(schedule("2026-11-30T22:00:00Z", null), dates("2026-12-01", null));
});

test("An end before the start is left out with a warning; one at the start says nothing", () => {
  const warning = "an end before the start was left out";
  assert.deepEqual(schedule("2026-12-01T15:00:00Z", "2026-12-01T14:00:00Z"), dates("2026-12-01T17:00", null, warning));
  assert.deepEqual(schedule("2026-12-02", "2026-12-01"), dates("2026-12-02", null, warning));
  assert.deepEqual(schedule("2026-12-01T15:00:00Z", "2026-12-01T15:00:00Z"), dates("2026-12-01T17:00", null));
});

test("Without any time it is not announced yet", () => {
  assert.deepEqual(schedule(null, null), { kind: "unannounced", warnings: [] });
  assert.deepEqual(schedule("", undefined), { kind: "unannounced", warnings: [] });
});

test("What goes on for longer than two months is a period", () => {
  assert.deepEqual(schedule("2026-10-01T07:00:00Z", "2027-01-31T16:00:00Z"), {
    kind: "period",
    from: "2026-10-01",
    until: "2027-01-31",
    warnings: [],
  });
  assert.deepEqual(schedule("2026-10-01", "2026-11-15"), dates("2026-10-01", "2026-11-15"));
  assert.deepEqual(schedule(null, "2027-01-31T22:00:00Z"), {
    kind: "period",
    from: null,
    until: "2027-02-01",
    warnings: [],
  });
});

test("A permanent exhibition from 2001 to 2050 is a period without an end", () => {
  assert.deepEqual(schedule("2001-01-01T00:00:00Z", "2050-12-31T22:00:00Z"), {
    kind: "period",
    from: "2001-01-01",
    until: null,
    warnings: ["an event of more than ten years is taken to have no end"],
  });
});

test("What is no time is left out with a warning", () => {
  for (const wrong of ["huomenna", "2026-13-45T10:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31", 5]) {
    const { kind, warnings } = schedule(wrong, null);
    assert.equal(kind, "unannounced", String(wrong));
    assert.equal(warnings.length, 1, String(wrong));
  }
});
