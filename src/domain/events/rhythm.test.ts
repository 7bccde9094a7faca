import assert from "node:assert/strict";
import { test } from "node:test";
import { rhythmOf } from "./rhythm.ts";

const at = (from: string | null, ...dates: string[]) => dates.map((date) => ({ date, from, until: null }));

test("weeks, second weeks and months are told apart, and one holiday does not break a rhythm", () => {
  assert.deepEqual(rhythmOf(at("17:00", "2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21", "2027-01-04")), {
    kind: "weekly",
    weekdays: [1],
    from: "17:00",
    until: null,
  });
  assert.equal(rhythmOf(at("17:00", "2026-11-30", "2026-12-14", "2026-12-28"))?.kind, "everySecondWeek");
  assert.equal(rhythmOf(at("17:00", "2026-12-07", "2027-01-04", "2027-02-01"))?.kind, "monthly");
});

test("several days of the week are one rhythm, and every day is daily", () => {
  const days = ["2026-11-30", "2026-12-03", "2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17"];
  assert.deepEqual(rhythmOf(at("10:00", ...days))?.weekdays, [1, 4]);
  const daily = Array.from({ length: 21 }, (_, i) => new Date(Date.UTC(2026, 11, 1 + i)).toISOString().slice(0, 10));
  assert.equal(rhythmOf(at("10:00", ...daily))?.kind, "daily");
});

test("hours that differ are not told, and what has no rhythm has none", () => {
  const mixed = [...at("10:00", "2026-11-30"), ...at("12:00", "2026-12-07"), ...at("10:00", "2026-12-14")];
  assert.equal(rhythmOf(mixed)?.from, null);
  assert.equal(rhythmOf(at("10:00", "2026-12-01", "2026-12-05", "2026-12-20", "2027-02-11")), null);
  assert.equal(rhythmOf(at("10:00", "2026-12-01", "2026-12-08")), null);
});
