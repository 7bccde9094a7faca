import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ServiceHours, Weekday } from "./catalogue.ts";
import { laterExceptions, openState, weekOf } from "./opening-hours.ts";

// 2026-11-23 is a Monday; Finland is two hours ahead of UTC in winter.
const at = (local: string) => new Date(`${local}:00+02:00`);
const atSummer = (local: string) => new Date(`${local}:00+03:00`);

function hours(changes: Partial<ServiceHours>): ServiceHours {
  return { kind: "weekly", validFrom: null, validTo: null, isClosed: false, intervals: [], note: {}, ...changes };
}
const on = (day: Weekday, from: string, to: string, toDay: Weekday = day) => ({ day, from, toDay, to });
const anyDay = (from: string, to: string) => ({ day: null, from, toDay: null, to });
const office = hours({ intervals: ([1, 2, 3, 4, 5] as const).map((day) => on(day, "09:00", "16:00")) });
const exception = (date: string, changes: Partial<ServiceHours> = {}) =>
  hours({ kind: "exception", validFrom: date, validTo: date, isClosed: true, ...changes });

describe("is it open now", () => {
  test("without hours it is not known", () => {
    assert.deepEqual(openState([], at("2026-11-23T10:00")), { state: "unknown" });
  });

  test("within an interval it is open until the interval ends; the last minute is closed", () => {
    assert.deepEqual(openState([office], at("2026-11-23T09:00")), {
      state: "open",
      until: { date: "2026-11-23", time: "16:00" },
    });
    assert.equal(openState([office], at("2026-11-23T15:59")).state, "open");
    assert.equal(openState([office], at("2026-11-23T16:00")).state, "closed");
  });

  test("before opening it says today's time, after closing tomorrow's, on Friday evening Monday's", () => {
    assert.deepEqual(openState([office], at("2026-11-23T08:00")), {
      state: "closed",
      opensAt: { date: "2026-11-23", time: "09:00" },
    });
    assert.deepEqual(openState([office], at("2026-11-23T18:00")), {
      state: "closed",
      opensAt: { date: "2026-11-24", time: "09:00" },
    });
    assert.deepEqual(openState([office], at("2026-11-27T18:00")), {
      state: "closed",
      opensAt: { date: "2026-11-30", time: "09:00" },
    });
  });

  test("a lunch break closes in between; touching intervals do not", () => {
    const broken = hours({ intervals: [on(1, "08:00", "11:00"), on(1, "12:00", "15:00")] });
    assert.deepEqual(openState([broken], at("2026-11-23T11:30")), {
      state: "closed",
      opensAt: { date: "2026-11-23", time: "12:00" },
    });
    const touching = hours({ intervals: [on(1, "11:00", "15:00"), on(1, "08:00", "11:00")] });
    assert.deepEqual(openState([touching], at("2026-11-23T09:00")), {
      state: "open",
      until: { date: "2026-11-23", time: "15:00" },
    });
  });

  test("day and night means always", () => {
    assert.deepEqual(openState([hours({ kind: "always" })], at("2026-11-23T03:00")), { state: "always" });
    const everyDay = hours({ intervals: ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => on(day, "00:00", "24:00")) });
    assert.deepEqual(openState([everyDay], at("2026-11-23T03:00")), { state: "always" });
    const monToSun = hours({ intervals: [on(1, "00:00", "24:00", 7)] });
    assert.deepEqual(openState([monToSun], at("2026-11-28T03:00")), { state: "always" });
  });

  test("by appointment is its own state, but weekly hours stand before it", () => {
    assert.deepEqual(openState([hours({ kind: "reservation" })], at("2026-11-23T10:00")), { state: "byReservation" });
    assert.equal(openState([hours({ kind: "reservation" }), office], at("2026-11-23T10:00")).state, "open");
  });
});

describe("over midnight", () => {
  const night = hours({ intervals: [on(5, "20:00", "02:00", 6)] });

  test("Friday evening is open until the small hours of Saturday, also when asked after midnight", () => {
    const until = { date: "2026-11-28", time: "02:00" };
    assert.deepEqual(openState([night], at("2026-11-27T21:00")), { state: "open", until });
    assert.deepEqual(openState([night], at("2026-11-28T01:59")), { state: "open", until });
    assert.equal(openState([night], at("2026-11-28T02:00")).state, "closed");
    assert.equal(openState([night], at("2026-11-27T01:00")).state, "closed");
  });

  test("an end before the start on the same day means the next morning", () => {
    assert.equal(openState([hours({ intervals: [on(5, "20:00", "02:00")] })], at("2026-11-28T01:00")).state, "open");
  });

  test("Sunday night reaches Monday", () => {
    assert.equal(openState([hours({ intervals: [on(7, "22:00", "06:00", 1)] })], at("2026-11-23T05:00")).state, "open");
  });

  test("24:00 closes at the end of the same day", () => {
    const late = hours({ intervals: [on(1, "18:00", "24:00")] });
    assert.deepEqual(openState([late], at("2026-11-23T23:59")), {
      state: "open",
      until: { date: "2026-11-23", time: "24:00" },
    });
    assert.equal(openState([late], at("2026-11-24T00:00")).state, "closed");
  });

  test("an interval of several days is open all through them", () => {
    const days = hours({ intervals: [on(1, "08:00", "16:00", 5)] });
    assert.deepEqual(openState([days], at("2026-11-25T03:00")), {
      state: "open",
      until: { date: "2026-11-27", time: "16:00" },
    });
    assert.equal(openState([days], at("2026-11-28T03:00")).state, "closed");
    assert.equal(openState([days, exception("2026-11-25")], at("2026-11-25T12:00")).state, "closed");
  });

  test("a day's closing does not send away those who came the evening before", () => {
    assert.equal(openState([night, exception("2026-11-28")], at("2026-11-28T01:00")).state, "open");
  });
});

describe("exceptions", () => {
  test("a closed day wins over the weekly hours, and the next opening skips it", () => {
    const closed = [office, exception("2026-11-24")];
    assert.deepEqual(openState(closed, at("2026-11-24T10:00")), {
      state: "closed",
      opensAt: { date: "2026-11-25", time: "09:00" },
    });
    assert.deepEqual(openState(closed, at("2026-11-23T17:00")), {
      state: "closed",
      opensAt: { date: "2026-11-25", time: "09:00" },
    });
  });

  test("it wins over always and over appointments too", () => {
    assert.equal(
      openState([hours({ kind: "always" }), exception("2026-11-24")], at("2026-11-24T10:00")).state,
      "closed",
    );
    assert.equal(
      openState([hours({ kind: "reservation" }), exception("2026-11-24")], at("2026-11-24T10:00")).state,
      "closed",
    );
  });

  test("other hours replace the day's own", () => {
    const short = exception("2026-11-24", { isClosed: false, intervals: [anyDay("10:00", "12:00")] });
    assert.deepEqual(openState([office, short], at("2026-11-24T11:00")), {
      state: "open",
      until: { date: "2026-11-24", time: "12:00" },
    });
    assert.equal(openState([office, short], at("2026-11-24T13:00")).state, "closed");
  });

  test("the narrower of two exceptions holds", () => {
    const christmas = exception("2026-12-21", {
      validTo: "2027-01-03",
      isClosed: false,
      intervals: [anyDay("10:00", "12:00")],
    });
    assert.equal(openState([office, christmas, exception("2026-12-24")], at("2026-12-24T11:00")).state, "closed");
    assert.equal(openState([office, christmas, exception("2026-12-24")], at("2026-12-23T11:00")).state, "open");
  });

  test("an exception with nothing but a note changes nothing", () => {
    assert.equal(
      openState([office, exception("2026-11-24", { isClosed: false })], at("2026-11-24T11:00")).state,
      "open",
    );
  });
});

describe("validity", () => {
  const summer = hours({ validFrom: "2026-06-01", validTo: "2026-08-31", intervals: [on(1, "10:00", "14:00")] });

  test("season's hours stand before the ordinary ones while they last, both dates included", () => {
    assert.equal(openState([office, summer], atSummer("2026-06-01T15:00")).state, "closed");
    assert.equal(openState([office, summer], atSummer("2026-08-31T13:00")).state, "open");
    assert.equal(openState([office, summer], atSummer("2026-09-01T15:00")).state, "open");
  });

  test("hours that have run out leave it unknown; hours to come tell when it opens", () => {
    assert.deepEqual(openState([summer], at("2026-11-23T11:00")), { state: "unknown" });
    assert.deepEqual(openState([summer], atSummer("2026-05-20T11:00")), {
      state: "closed",
      opensAt: { date: "2026-06-01", time: "10:00" },
    });
  });

  test("broken times are left out", () => {
    assert.equal(openState([hours({ intervals: [on(1, "xx", "")] })], at("2026-11-23T11:00")).state, "closed");
  });
});

describe("summer time", () => {
  const sunday = hours({ intervals: [on(7, "02:00", "05:00")] });

  test("wall-clock hours hold on the day the clocks go forward and back", () => {
    // 2026-03-29: 03:00 becomes 04:00. 2026-10-25: 04:00 becomes 03:00.
    assert.equal(openState([sunday], new Date("2026-03-29T00:59:00Z")).state, "open");
    assert.equal(openState([sunday], new Date("2026-03-29T01:30:00Z")).state, "open");
    assert.equal(openState([sunday], new Date("2026-03-29T02:00:00Z")).state, "closed");
    assert.equal(openState([sunday], new Date("2026-10-25T02:59:00Z")).state, "open");
    assert.equal(openState([sunday], new Date("2026-10-25T03:00:00Z")).state, "closed");
  });

  test("next week's opening is said in next week's time", () => {
    const state = openState([office], new Date("2026-10-23T15:00:00Z"));
    assert.deepEqual(state, { state: "closed", opensAt: { date: "2026-10-26", time: "09:00" } });
  });
});

describe("the week", () => {
  test("today comes first and there are seven days", () => {
    const week = weekOf([office], "2026-11-25");
    assert.deepEqual(
      week.map((day) => day.weekday),
      [3, 4, 5, 6, 7, 1, 2],
    );
    assert.equal(week[0]?.date, "2026-11-25");
    assert.deepEqual(week[0]?.intervals, [{ from: "09:00", to: "16:00", endsNextDay: false }]);
    assert.deepEqual(week[3]?.intervals, []);
    assert.ok(week[3]?.isKnown);
  });

  test("an exception is marked and keeps its words", () => {
    const [day] = weekOf([office, exception("2026-11-25", { note: { fi: "Juhla" } })], "2026-11-25");
    assert.ok(day?.isException);
    assert.deepEqual(day?.intervals, []);
    assert.deepEqual(day?.note, { fi: "Juhla" });
  });

  test("days nobody has told about are unknown, not closed", () => {
    const winter = hours({ validFrom: null, validTo: "2026-11-26", intervals: [on(4, "10:00", "12:00")] });
    assert.deepEqual(
      weekOf([winter], "2026-11-25").map((day) => day.isKnown),
      [true, true, false, false, false, false, false],
    );
  });

  test("over midnight belongs to the evening it begins", () => {
    const [friday, saturday] = weekOf([hours({ intervals: [on(5, "20:00", "02:00", 6)] })], "2026-11-27");
    assert.deepEqual(friday?.intervals, [{ from: "20:00", to: "02:00", endsNextDay: true }]);
    assert.deepEqual(saturday?.intervals, []);
  });

  test("exceptions after the week are listed by date, far ones are not", () => {
    const later = [exception("2026-12-24"), exception("2026-12-06"), exception("2026-11-24"), exception("2027-06-20")];
    assert.deepEqual(
      laterExceptions(later, "2026-11-23").map((entry) => entry.validFrom),
      ["2026-12-06", "2026-12-24"],
    );
  });
});
