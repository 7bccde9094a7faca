import assert from "node:assert/strict";
import { test } from "node:test";
import { occurrencesOf } from "../../domain/events/occurrences-of.ts";
import { DemoWhen } from "./demo-when.ts";
import { scheduleOf } from "./map-demo-when.ts";

const MONDAY = "2026-11-23";
const weekly = { every: "week", on: ["mon"], at: "17:00", lasts: 60, fromWeek: -2, untilWeek: 10 } as const;

/** Wall-clock-like starts in UTC between two days. */
function starts(when: DemoWhen, monday: string, from: string, to: string): string[] {
  const schedule = scheduleOf(DemoWhen.parse(when), monday);
  return occurrencesOf({ schedule, status: "scheduled" }, from, to).occurrences.map(({ startsAt }) =>
    startsAt.slice(0, 16),
  );
}

test("Once: a weekday of a week, on the Finnish wall clock", () => {
  assert.deepEqual(scheduleOf({ week: 1, on: "sat", at: "22:30", lasts: 120 }, MONDAY), {
    kind: "dates",
    slots: [{ start: "2026-12-05T22:30", end: "2026-12-06T00:30" }],
  });
  assert.deepEqual(scheduleOf({ yearly: "12-13" }, MONDAY), {
    kind: "dates",
    slots: [{ start: "2026-12-13", end: "2026-12-13" }],
  });
});

test("Weekly: begins some weeks ago, ends with a Sunday, and pauses", () => {
  const schedule = scheduleOf({ ...weekly, on: ["mon"], breaks: [["12-23", "01-01"]] }, MONDAY);
  assert.ok(schedule.kind === "recurring");
  assert.deepEqual(schedule.first, { start: "2026-11-09T17:00", end: "2026-11-09T18:00" });
  assert.deepEqual(schedule.rules, ["FREQ=WEEKLY;BYDAY=MO;UNTIL=20270207T235959"]);
  assert.deepEqual(schedule.excluded, ["2026-12-28T17:00"], "only times that there would have been");
});

test("Every second week keeps its turn, whichever week the demo is loaded in", () => {
  const when = { ...weekly, on: ["thu"], every: "twoWeeks", turn: 0 } as const;
  const seen = ["2026-11-23", "2026-11-30", "2026-12-07"].map((monday) =>
    starts({ ...when, on: ["thu"] }, monday, "2026-12-10", "2027-01-20"),
  );
  assert.deepEqual(seen[1], seen[0]);
  assert.deepEqual(seen[2], seen[0]);
  const other = starts({ ...when, on: ["thu"], turn: 1 }, MONDAY, "2026-12-10", "2027-01-20");
  assert.equal(other.filter((start) => seen[0]?.includes(start)).length, 0);
  assert.equal(new Set([...other, ...(seen[0] ?? [])]).size, 6);
});

test("Monthly: the first Monday, the last Thursday", () => {
  const first = { ...weekly, on: ["mon"], every: "month", nth: 1 } as const;
  assert.deepEqual(starts({ ...first, on: ["mon"] }, MONDAY, MONDAY, "2027-01-31"), [
    "2026-12-07T15:00",
    "2027-01-04T15:00",
  ]);
  assert.deepEqual(starts({ ...first, on: ["thu"], nth: -1 }, MONDAY, MONDAY, "2026-12-31"), [
    "2026-11-26T15:00",
    "2026-12-31T15:00",
  ]);
});

test("A course has its number of times", () => {
  const { untilWeek: _, ...course } = weekly;
  assert.deepEqual(starts({ ...course, on: ["tue"], fromWeek: 1, times: 3 }, MONDAY, MONDAY, "2027-06-01"), [
    "2026-12-01T15:00",
    "2026-12-08T15:00",
    "2026-12-15T15:00",
  ]);
});

test("A single time is moved, another cancelled, counted from those that are left", () => {
  const schedule = scheduleOf(
    {
      ...weekly,
      on: ["mon"],
      breaks: [["11-30", "11-30"]],
      changes: [
        { coming: 1, status: "cancelled" },
        { coming: 2, daysLater: 1, at: "18:00" },
        { coming: 20, status: "cancelled" },
      ],
    },
    MONDAY,
  );
  assert.ok(schedule.kind === "recurring");
  assert.deepEqual(schedule.changed, [
    {
      original: "2026-11-23T17:00",
      slot: { start: "2026-11-23T17:00", end: "2026-11-23T18:00", status: "cancelled" },
    },
    {
      original: "2026-12-07T17:00",
      slot: { start: "2026-12-08T18:00", end: "2026-12-08T19:00", status: "rescheduled" },
    },
  ]);
});

test("Open for long, and not yet known", () => {
  assert.deepEqual(scheduleOf({ openFromWeek: -1, openUntilWeek: 1 }, MONDAY), {
    kind: "period",
    from: "2026-11-16",
    until: "2026-12-06",
  });
  assert.deepEqual(scheduleOf({ openSeason: ["06-01", "08-31"] }, MONDAY), {
    kind: "period",
    from: "2027-06-01",
    until: "2027-08-31",
  });
  assert.deepEqual(scheduleOf({ unannounced: true }, MONDAY), { kind: "unannounced" });
});

test("A rule that says too little or too much is refused", () => {
  const { untilWeek: _, ...endless } = weekly;
  for (const wrong of [
    endless,
    { ...weekly, times: 3 },
    { ...weekly, every: "month" },
    { ...weekly, nth: 1 },
    { ...weekly, on: [] },
    { ...weekly, at: "25:00" },
    { ...weekly, extra: 1 },
    { week: 1 },
  ]) {
    assert.ok(!DemoWhen.safeParse(wrong).success, JSON.stringify(wrong));
  }
});
