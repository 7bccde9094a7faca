import assert from "node:assert/strict";
import { test } from "node:test";
import { fi, mapped } from "../test-fixtures.ts";

const opening = (dayFrom: string | null, dayTo: string | null, from: string, to: string) => ({
  dayFrom,
  dayTo,
  from,
  to,
});
const weekly = (...openingHour: object[]) => ({ serviceHourType: "DaysOfTheWeek", validForNow: true, openingHour });
const hoursOf = (...serviceHours: object[]) => mapped("channel", { serviceHours }).value.hours;
const warningsOf = (...serviceHours: object[]) => mapped("channel", { serviceHours }).warnings;

test("a range of days is open at the same times on each; dayTo is empty or null for a single day", () => {
  const [hours] = hoursOf(
    weekly(
      opening("Monday", "Wednesday", "08:00:00", "16:15:00"),
      opening("Friday", "", "10:00:00", "15:00:00"),
      opening("Saturday", null, "9:00", "12:00"),
    ),
  );
  assert.deepEqual(hours, {
    kind: "weekly",
    validFrom: null,
    validTo: null,
    isClosed: false,
    note: {},
    intervals: [
      { day: 1, from: "08:00", toDay: 1, to: "16:15" },
      { day: 2, from: "08:00", toDay: 2, to: "16:15" },
      { day: 3, from: "08:00", toDay: 3, to: "16:15" },
      { day: 5, from: "10:00", toDay: 5, to: "15:00" },
      { day: 6, from: "09:00", toDay: 6, to: "12:00" },
    ],
  });
});

test("a range of days may pass the end of the week", () => {
  const [hours] = hoursOf(weekly(opening("Saturday", "Monday", "10:00", "12:00")));
  assert.deepEqual(
    hours?.intervals.map(({ day }) => day),
    [6, 7, 1],
  );
});

test("over midnight is one stretch from a day to another", () => {
  const [hours] = hoursOf({
    ...weekly(opening("Friday", "Saturday", "20:00:00", "01:00:00"), opening("Sunday", "", "22:00:00", "06:00:00")),
    serviceHourType: "OverMidnight",
  });
  assert.deepEqual(hours?.intervals, [
    { day: 5, from: "20:00", toDay: 6, to: "01:00" },
    { day: 7, from: "22:00", toDay: 1, to: "06:00" },
  ]);
});

test("ordinary times that end before they begin pass midnight, and midnight is the end of the day", () => {
  const [hours] = hoursOf(
    weekly(
      opening("Friday", "", "18:00", "02:00"),
      opening("Saturday", "", "18:00", "00:00"),
      opening("Sunday", "", "00:00:00", "00:00:00"),
      opening("Monday", "", "00:00:00", "1.00:00:00"),
    ),
  );
  assert.deepEqual(hours?.intervals, [
    { day: 5, from: "18:00", toDay: 6, to: "02:00" },
    { day: 6, from: "18:00", toDay: 6, to: "24:00" },
    { day: 7, from: "00:00", toDay: 7, to: "24:00" },
    { day: 1, from: "00:00", toDay: 1, to: "24:00" },
  ]);
});

test("always open has no times, and by reservation keeps those it has", () => {
  const [always, reservation] = hoursOf(
    { serviceHourType: "DaysOfTheWeek", validForNow: true, isAlwaysOpen: true, openingHour: [] },
    { ...weekly(opening("Monday", "", "09:00", "10:00")), isReservation: true },
  );
  assert.deepEqual([always?.kind, always?.intervals], ["always", []]);
  assert.deepEqual([reservation?.kind, reservation?.intervals.length], ["reservation", 1]);
  assert.equal(hoursOf({ ...weekly(), isReservation: true })[0]?.kind, "reservation");
});

test("an exception is open on its dates, with or without a weekday, or closed", () => {
  const exception = { serviceHourType: "Exceptional", validForNow: false };
  const hours = hoursOf(
    {
      ...exception,
      validFrom: "2026-12-24T00:00:00",
      validTo: "2026-12-26T00:00:00",
      isClosed: true,
      openingHour: [],
      additionalInformation: fi("Joulu"),
    },
    {
      ...exception,
      validFrom: "2026-12-05T00:00:00",
      validTo: null,
      openingHour: [opening("", "", "10:00:00", "13:00:00")],
    },
    { ...exception, validFrom: "2026-12-31", isAlwaysOpen: true },
  );
  assert.deepEqual(hours, [
    {
      kind: "exception",
      validFrom: "2026-12-24",
      validTo: "2026-12-26",
      isClosed: true,
      note: { fi: "Joulu" },
      intervals: [],
    },
    {
      kind: "exception",
      validFrom: "2026-12-05",
      validTo: "2026-12-05",
      isClosed: false,
      note: {},
      intervals: [{ day: null, from: "10:00", toDay: null, to: "13:00" }],
    },
    {
      kind: "exception",
      validFrom: "2026-12-31",
      validTo: "2026-12-31",
      isClosed: false,
      note: {},
      intervals: [{ day: null, from: "00:00", toDay: null, to: "24:00" }],
    },
  ]);
});

test("hours may hold for a part of the year, and closed for that part is an exception", () => {
  const dates = { validForNow: false, validFrom: "2026-06-01T00:00:00", validTo: "2026-08-31T00:00:00" };
  const [summer, closed] = hoursOf(
    { ...weekly(opening("Monday", "", "09:00", "10:00")), ...dates },
    { ...weekly(), ...dates, isClosed: true },
  );
  assert.deepEqual([summer?.kind, summer?.validFrom, summer?.validTo], ["weekly", "2026-06-01", "2026-08-31"]);
  assert.deepEqual([closed?.kind, closed?.isClosed], ["exception", true]);
});

test("dates are days in Finland, also where PTV writes local midnight as UTC", () => {
  const exception = { serviceHourType: "Exceptional", isClosed: true };
  const dateOf = (validFrom: string) => hoursOf({ ...exception, validFrom })[0]?.validFrom;
  assert.equal(dateOf("2026-12-23T22:00:00"), "2026-12-24");
  assert.equal(dateOf("2026-12-23T22:00:00Z"), "2026-12-24");
  assert.equal(dateOf("2026-06-18T21:00:00.000Z"), "2026-06-19");
  assert.equal(dateOf("2026-12-24T23:59:59"), "2026-12-24");
});

test("validForNow makes dates void", () => {
  const [hours] = hoursOf({ ...weekly(opening("Monday", "", "09:00", "10:00")), validFrom: "2019-01-01T00:00:00" });
  assert.equal(hours?.validFrom, null);
});

test("what cannot be right is left out with a warning, and the rest stays", () => {
  const good = opening("Monday", "", "09:00", "10:00");
  const [hours] = hoursOf(
    weekly(
      good,
      opening("Monday", "", "25:00", "26:00"),
      opening("Maanantai", "", "09:00", "10:00"),
      opening("Monday", "", "08:00", "08:00"),
    ),
  );
  assert.equal(hours?.intervals.length, 1);
  assert.deepEqual(warningsOf(weekly(good, opening("Monday", "", "25:00", "26:00"))), [
    'serviceHours: a time from "25:00" to "26:00" was left out',
  ]);
  assert.deepEqual(warningsOf({ serviceHourType: "Exceptional", isClosed: true }), [
    "serviceHours: an exception without a date was left out",
  ]);
  assert.deepEqual(warningsOf({ serviceHourType: "Exceptional", isClosed: true, validFrom: "2026-02-30" }), [
    'serviceHours: "2026-02-30" is not a date',
    "serviceHours: an exception without a date was left out",
  ]);
  assert.deepEqual(
    warningsOf({ ...weekly(good), validForNow: false, validFrom: "2026-06-01", validTo: "2026-05-01" }),
    ['serviceHours: hours valid from "2026-06-01" to "2026-05-01" were left out'],
  );
  assert.deepEqual(warningsOf(weekly()), ["serviceHours: a week without any times was left out"]);
  assert.deepEqual(
    hoursOf({ ...weekly(), additionalInformation: fi("Sopimuksen mukaan") }).length,
    1,
    "a note says something",
  );
});
