import assert from "node:assert/strict";
import { test } from "node:test";
import type { ServiceHours, Weekday } from "../catalogue/catalogue.ts";
import { regularHours } from "./regular-hours.ts";

/** A Wednesday. */
const DATE = "2026-11-25";

const weekly = (
  days: readonly Weekday[],
  from: string,
  to: string,
  change: Partial<ServiceHours> = {},
): ServiceHours => ({
  kind: "weekly",
  validFrom: null,
  validTo: null,
  isClosed: false,
  intervals: days.map((day) => ({ day, from, toDay: day, to })),
  note: {},
  ...change,
});

test("days with the same hours are told together, though others stand between them", () => {
  const hours = [weekly([1, 3, 4, 5], "09:00", "16:00"), weekly([2], "12:00", "19:00")];
  assert.deepEqual(regularHours(hours, DATE), {
    kind: "week",
    days: [
      {
        runs: [
          { from: 1, to: 1 },
          { from: 3, to: 5 },
        ],
        intervals: [{ from: "09:00", to: "16:00" }],
      },
      { runs: [{ from: 2, to: 2 }], intervals: [{ from: "12:00", to: "19:00" }] },
    ],
  });
});

test("one closed day does not change the ordinary week", () => {
  const closed: ServiceHours = {
    ...weekly([], "", ""),
    kind: "exception",
    validFrom: DATE,
    validTo: DATE,
    isClosed: true,
  };
  const hours = [weekly([3], "09:00", "16:00")];
  assert.deepEqual(regularHours([...hours, closed], DATE), regularHours(hours, DATE));
});

test("of two seasons the one that holds on the day is told, for all of its week", () => {
  const winter = weekly([1, 5], "10:00", "15:00", { validFrom: DATE, validTo: "2027-03-31" });
  const summer = weekly([1], "08:00", "20:00", { validFrom: "2026-06-01", validTo: "2026-11-24" });
  assert.deepEqual(regularHours([summer, winter], DATE), {
    kind: "week",
    days: [
      {
        runs: [
          { from: 1, to: 1 },
          { from: 5, to: 5 },
        ],
        intervals: [{ from: "10:00", to: "15:00" }],
      },
    ],
  });
});

test("what is not known is not called closed", () => {
  assert.deepEqual(regularHours([], DATE), { kind: "unknown" });
  assert.deepEqual(regularHours([weekly([1], "09:00", "16:00", { validFrom: null, validTo: "2025-01-01" })], DATE), {
    kind: "unknown",
  });
  assert.deepEqual(regularHours([weekly([], "", "", { kind: "reservation" })], DATE), { kind: "byReservation" });
  assert.deepEqual(regularHours([weekly([], "", "", { kind: "always" })], DATE), { kind: "always" });
});
