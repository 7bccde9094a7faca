import assert from "node:assert/strict";
import { test } from "node:test";
import {
  dayInWeek,
  firstWeekday,
  isAmongDays,
  MonthDay,
  mondayOf,
  mondayOfWeek,
  nextSeason,
  nextYearly,
} from "./demo-calendar.ts";

const MONDAY = "2026-11-23";

test("Weeks are counted from the Monday, the same on every day of the week", () => {
  for (const day of ["2026-11-23", "2026-11-26", "2026-11-29"]) assert.equal(mondayOf(day), MONDAY);
  assert.equal(dayInWeek(MONDAY, 0, "sat"), "2026-11-28");
  assert.equal(dayInWeek(MONDAY, 2, "mon"), "2026-12-07");
  assert.equal(dayInWeek(MONDAY, -1, "sun"), "2026-11-22");
});

test("Weeks of Christmas and New Year are passed over", () => {
  assert.equal(mondayOfWeek(MONDAY, 3), "2026-12-14");
  assert.equal(mondayOfWeek(MONDAY, 4), "2027-01-04");
  assert.equal(mondayOfWeek("2027-01-04", -3), "2026-12-14");
});

test("A day that comes every year is the next one, and the one in the week itself counts", () => {
  assert.equal(nextYearly(MONDAY, "12-13", undefined), "2026-12-13");
  assert.equal(nextYearly(MONDAY, "11-22", undefined), "2027-11-22");
  assert.equal(nextYearly(MONDAY, "11-23", undefined), "2026-11-23");
  assert.equal(nextYearly(MONDAY, "02-07", "sun"), "2027-02-07");
  assert.equal(nextYearly(MONDAY, "05-08", "sat"), "2027-05-08");
  assert.equal(nextYearly("2026-12-28", "12-30", "sat"), "2027-01-02", "the weekday may fall in the next year");
});

test("A season is the one that is on, also over the New Year, or the next one", () => {
  assert.deepEqual(nextSeason(MONDAY, ["11-15", "03-31"]), { from: "2026-11-15", to: "2027-03-31" });
  assert.deepEqual(nextSeason("2027-02-01", ["11-15", "03-31"]), { from: "2026-11-15", to: "2027-03-31" });
  assert.deepEqual(nextSeason("2027-04-05", ["11-15", "03-31"]), { from: "2027-11-15", to: "2028-03-31" });
  assert.deepEqual(nextSeason(MONDAY, ["06-10", "08-15"]), { from: "2027-06-10", to: "2027-08-15" });
});

test("Days of the year may go over the New Year", () => {
  assert.ok(isAmongDays("2026-12-24", ["12-23", "01-01"]));
  assert.ok(isAmongDays("2027-01-01", ["12-23", "01-01"]));
  assert.ok(!isAmongDays("2027-01-02", ["12-23", "01-01"]));
  assert.ok(isAmongDays("2027-07-31", ["07-01", "07-31"]));
});

test("The first weekday may be the day itself", () => {
  assert.equal(firstWeekday("2026-11-24", ["tue", "fri"]), "2026-11-24");
  assert.equal(firstWeekday("2026-11-25", ["tue", "fri"]), "2026-11-27");
});

test("A day that does not come every year is refused", () => {
  for (const day of ["02-29", "13-01", "06-31", "6-1"]) assert.ok(!MonthDay.safeParse(day).success, day);
  assert.ok(MonthDay.safeParse("02-28").success);
});
