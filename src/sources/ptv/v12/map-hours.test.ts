import assert from "node:assert/strict";
import { test } from "node:test";
import { mapped } from "./test-fixtures.ts";

const hoursOf = (...hours: object[]) =>
  mapped("channel", { serviceChannelType: "ServiceLocation", serviceHours: { hours } }).value.hours;
const time = (start: string, end: string, openingStatus = "Open", repetition = "Weekly") => ({
  start,
  end,
  openingStatus,
  repetition,
});

test("a week's hours are told apart by reservation and by fortnight", () => {
  const hours = hoursOf({
    type: "WeeklyUntilFurtherNoticeServiceHour",
    heading: { fi: "Kassa" },
    weeklyHours: {
      monday: { hours: [time("08:00", "12:00"), time("13:00", "15:00", "OpenOnReservation")] },
      friday: { hours: [time("22:00", "02:00"), time("10:00", "11:00", "Open", "OddWeeks")] },
      sunday: { hours: [time("", "", "Closed")] },
    },
  });
  assert.deepEqual(
    hours.map(({ kind, note, intervals }) => [kind, note.fi, intervals]),
    [
      [
        "weekly",
        "Kassa",
        [
          { day: 1, from: "08:00", toDay: 1, to: "12:00" },
          { day: 5, from: "22:00", toDay: 6, to: "02:00" },
        ],
      ],
      ["reservation", "Kassa", [{ day: 1, from: "13:00", toDay: 1, to: "15:00" }]],
      ["weekly", "Kassa\nParittomilla viikoilla", [{ day: 5, from: "10:00", toDay: 5, to: "11:00" }]],
    ],
  );
});

test("hours of a date range, exceptions, and stretches over days", () => {
  const dates = { fromDate: "2026-12-24", toDate: "2026-12-26" };
  const week = { monday: { hours: [time("10:00", "12:00")] } };
  const [range] = hoursOf({ type: "WeeklyDateRangeServiceHour", ...dates, weeklyHours: week });
  assert.deepEqual([range?.kind, range?.validFrom, range?.validTo], ["weekly", "2026-12-24", "2026-12-26"]);
  const [closed] = hoursOf({
    type: "ExceptionalDateRangeServiceHour",
    ...dates,
    weeklyHours: { thursday: { hours: [{ openingStatus: "Closed" }] } },
  });
  assert.deepEqual([closed?.kind, closed?.isClosed, closed?.intervals], ["exception", true, []]);
  const stretch = hoursOf({
    type: "ContinuousDateRangeServiceHour",
    ...dates,
    fromTime: "18:00",
    toTime: "06:00",
    openingStatus: "Open",
  });
  assert.deepEqual(
    stretch.map(({ validFrom, validTo, intervals }) => [validFrom, validTo, intervals[0]?.from, intervals[0]?.to]),
    [
      ["2026-12-24", "2026-12-24", "18:00", "24:00"],
      ["2026-12-25", "2026-12-25", "00:00", "24:00"],
      ["2026-12-26", "2026-12-26", "00:00", "06:00"],
    ],
  );
  const [days] = hoursOf({
    type: "ContinuousWeekdaysUntilFurtherNoticeServiceHour",
    fromDay: "Friday",
    fromTime: "20:00",
    toDay: "Saturday",
    toTime: "01:00",
    openingStatus: "Open",
  });
  assert.deepEqual(days?.intervals, [{ day: 5, from: "20:00", toDay: 6, to: "01:00" }]);
});

test("hours that cannot be kept are told of", () => {
  const { warnings } = mapped("channel", {
    serviceChannelType: "ServiceLocation",
    serviceHours: {
      hours: [{ type: "MoonPhaseServiceHour" }, { type: "WeeklyDateRangeServiceHour", fromDate: "huomenna" }],
      holidayServiceHours: { holidays: [{ holidayName: "ChristmasEve", hours: [time("10:00", "12:00")] }] },
    },
  });
  assert.deepEqual(warnings, [
    "serviceHours: hours of public holidays were left out",
    'kind of service hours "MoonPhaseServiceHour" is not known',
    'serviceHours: hours valid from "huomenna" to "nothing" were left out',
  ]);
});
