import assert from "node:assert/strict";
import { test } from "node:test";
import type { Schedule } from "./event.ts";
import { MOST_OCCURRENCES, occurrencesOf } from "./occurrences-of.ts";
import { isReadableRule } from "./repeated-starts.ts";

type Recurring = Extract<Schedule, { kind: "recurring" }>;

function recurring(change: Partial<Recurring>): { schedule: Schedule; status: "scheduled" } {
  const schedule: Recurring = {
    kind: "recurring",
    first: { start: "2026-11-02T17:00", end: "2026-11-02T18:00" },
    rules: ["FREQ=WEEKLY;BYDAY=MO"],
    excluded: [],
    added: [],
    changed: [],
    ...change,
  };
  return { schedule, status: "scheduled" };
}

const startsOf = (event: Parameters<typeof occurrencesOf>[0], from: string, to: string) =>
  occurrencesOf(event, from, to).occurrences.map(({ startsAt }) => startsAt);

test("a group that meets at five meets at five in summer and in winter", () => {
  assert.deepEqual(startsOf(recurring({}), "2027-03-22", "2027-03-31"), [
    "2027-03-22T15:00:00.000Z",
    "2027-03-29T14:00:00.000Z",
  ]);
});

test("a time that summer time skips is the hour after it, and one that it repeats is the first of the two", () => {
  const night = recurring({
    first: { start: "2026-11-01T03:30", end: "2026-11-01T04:30" },
    rules: ["FREQ=DAILY"],
  });
  const spring = occurrencesOf(night, "2027-03-28", "2027-03-28").occurrences[0];
  assert.equal(spring?.startsAt, "2027-03-28T01:30:00.000Z");
  assert.equal(spring?.endsAt, null);
  assert.deepEqual(startsOf(night, "2027-10-31", "2027-10-31"), ["2027-10-31T00:30:00.000Z"]);
});

test("days and single starts that are left out are left out, and a moved time stands in its new place", () => {
  const event = recurring({
    excluded: ["2026-12-21", "2026-12-28T17:00"],
    added: [{ start: "2026-12-29T12:00", end: "2026-12-29T13:00" }],
    changed: [
      { original: "2026-12-07T17:00", slot: { start: "2026-12-08T18:00", end: null, status: "rescheduled" } },
      {
        original: "2026-12-14T17:00",
        slot: { start: "2026-12-14T17:00", end: "2026-12-14T18:00", status: "cancelled" },
      },
    ],
  });
  const { occurrences } = occurrencesOf(event, "2026-12-01", "2027-01-04");
  assert.deepEqual(
    occurrences.map(({ startsAt, status }) => `${startsAt.slice(0, 16)} ${status}`),
    [
      "2026-12-08T16:00 rescheduled",
      "2026-12-14T15:00 cancelled",
      "2026-12-29T10:00 scheduled",
      "2027-01-04T15:00 scheduled",
    ],
  );
});

test("a rule that has gone on for decades is followed from near today", () => {
  const old = recurring({
    first: { start: "1985-01-07T10:00", end: null },
    rules: ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"],
  });
  const starts = startsOf(old, "2026-11-23", "2026-12-20");
  assert.deepEqual(
    starts.map((start) => start.slice(0, 10)),
    ["2026-11-30", "2026-12-14"],
  );
});

test("a series every minute for ten years is no rule, and one every hour is cut", () => {
  assert.equal(isReadableRule("FREQ=MINUTELY;UNTIL=20360101T000000"), false);
  assert.equal(isReadableRule("FREQ=NONSENSE"), false);
  const minutely = recurring({ rules: ["FREQ=MINUTELY"] });
  assert.deepEqual(startsOf(minutely, "2026-11-01", "2027-12-01"), ["2026-11-02T15:00:00.000Z"]);
  const hourly = occurrencesOf(recurring({ rules: ["FREQ=HOURLY"] }), "2026-11-01", "2027-12-01");
  assert.equal(hourly.wasCut, true);
  assert.equal(hourly.occurrences.length, MOST_OCCURRENCES);
});

test("an end before the start is not known, and whole days end with the last of them", () => {
  const schedule: Schedule = {
    kind: "dates",
    slots: [
      { start: "2026-12-01T10:00", end: "2026-12-01T09:00" },
      { start: "2026-12-24", end: "2026-12-26" },
    ],
  };
  assert.deepEqual(occurrencesOf({ schedule, status: "soldOut" }, "2026-11-28", "2027-01-01").occurrences, [
    { startsAt: "2026-12-01T08:00:00.000Z", endsAt: null, isAllDay: false, status: "soldOut" },
    {
      startsAt: "2026-12-23T22:00:00.000Z",
      endsAt: "2026-12-26T22:00:00.000Z",
      isAllDay: true,
      status: "soldOut",
    },
  ]);
});

test("what is open for years is one period, and what has no new time yet has none", () => {
  const period: Schedule = { kind: "period", from: "2001-01-01", until: "2050-12-31" };
  const [open] = occurrencesOf({ schedule: period, status: "scheduled" }, "2026-11-28", "2027-12-31").occurrences;
  assert.equal(open?.startsAt.slice(0, 10), "2000-12-31");
  assert.equal(open?.endsAt?.slice(0, 10), "2050-12-31");
  const unannounced = occurrencesOf(
    { schedule: { kind: "unannounced" }, status: "postponed" },
    "2026-11-28",
    "2027-12-31",
  );
  assert.deepEqual(unannounced.occurrences, []);
});

test("a rule that nothing ever fits comes to an end, and one that cannot be followed is no rule", () => {
  for (const rule of [
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    // The first day is a Monday, and every seventh day after it too.
    "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
    "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9",
  ])
    assert.deepEqual(startsOf(recurring({ rules: [rule] }), "2026-11-01", "2027-12-01"), ["2026-11-02T15:00:00.000Z"]);
  for (const rule of ["FREQ=WEEKLY;BYMONTHDAY=1", "FREQ=DAILY;INTERVAL=1000000000", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO"])
    assert.equal(isReadableRule(rule), false, rule);
});

test("the last day of a rule counts whole, and an instant as its end is read on the Finnish clock", () => {
  for (const until of ["20261116", "20261116T235959", "20261116T170000", "20261116T150000Z"]) {
    const starts = startsOf(recurring({ rules: [`FREQ=WEEKLY;UNTIL=${until}`] }), "2026-11-01", "2027-12-01");
    assert.equal(starts.at(-1), "2026-11-16T15:00:00.000Z", until);
  }
});
