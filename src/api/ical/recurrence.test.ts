import assert from "node:assert/strict";
import { test } from "node:test";
import type { Event, Schedule } from "../../domain/events/event.ts";
import { occurrencesOf } from "../../domain/events/occurrences-of.ts";
import { anEvent, onMondays } from "../../domain/events/test-event.ts";
import { aCalendar, linesOf, shownTimes } from "./test-calendar.ts";

type Recurring = Extract<Schedule, { kind: "recurring" }>;

const FROM = "2026-11-09";
const TO = "2027-11-30";

/** A calendar program must show what our own pages show, for a year. */
function assertSameTimes(event: Event, from = FROM, to = TO): number {
  const own = occurrencesOf(event, from, to).occurrences.map(({ startsAt, endsAt, isAllDay, status }) => ({
    start: isAllDay ? dayOf(startsAt) : startsAt,
    end: endsAt !== null && isAllDay ? dayOf(endsAt) : endsAt,
    status: status === "cancelled" ? "CANCELLED" : "CONFIRMED",
  }));
  const inDays = (start: string) => start.slice(0, 10) >= from && start.slice(0, 10) <= to;
  const shown = shownTimes(aCalendar([event], { from }), new Date(`${from}T00:00:00Z`), new Date(`${to}T23:59:59Z`));
  assert.deepEqual(
    shown.filter(({ start }) => inDays(start)),
    own.filter(({ start }) => inDays(start)),
    JSON.stringify(event.schedule),
  );
  return shown.length;
}

const dayOf = (instant: string) => new Date(Date.parse(instant) + 3 * 3_600_000).toISOString().slice(0, 10);

test("a group that meets at five meets at five in summer and in winter, also in a calendar", () => {
  const text = aCalendar([anEvent({ schedule: onMondays() })]);
  assert.deepEqual(linesOf(text, "RRULE"), ["RRULE:FREQ=WEEKLY;BYDAY=MO"]);
  const hours = shownTimes(text, new Date("2027-03-20"), new Date("2027-04-10")).map(({ start }) => start.slice(0, 16));
  assert.deepEqual(hours, ["2027-03-22T15:00", "2027-03-29T14:00", "2027-04-05T14:00"]);
});

test("rules with days left out, added, moved and called off come to the same times", () => {
  const schedules: Record<string, Partial<Recurring>> = {
    plain: {},
    "until a last day": { rules: ["FREQ=WEEKLY;BYDAY=MO;UNTIL=20261214T235959"] },
    "until a plain date": { rules: ["FREQ=WEEKLY;BYDAY=MO;UNTIL=20261214"] },
    "until an instant": { rules: ["FREQ=WEEKLY;BYDAY=MO;UNTIL=20261214T150000Z"] },
    "so many times": { rules: ["FREQ=WEEKLY;INTERVAL=2;COUNT=5"] },
    "days and starts left out": { excluded: ["2026-12-21", "2026-12-28T17:00", "2026-12-29", "2027-06-07T09:00"] },
    "several hours a day, a day left out": {
      rules: ["FREQ=WEEKLY;BYDAY=MO;BYHOUR=10,17"],
      excluded: ["2026-12-07", "2026-12-14T10:00"],
    },
    added: {
      added: [
        { start: "2026-12-09T12:00", end: "2026-12-09T14:00" },
        { start: "2026-12-24", end: "2026-12-24" },
      ],
    },
    "added on a time of the rule, longer": { added: [{ start: "2026-12-14T17:00", end: "2026-12-14T20:00" }] },
    "added on a time that was left out": {
      excluded: ["2026-12-14T17:00"],
      added: [{ start: "2026-12-14T17:00", end: "2026-12-14T20:00" }],
    },
    moved: {
      changed: [
        { original: "2026-12-07T17:00", slot: { start: "2026-12-08T18:00", end: null, status: "rescheduled" } },
        {
          original: "2026-12-14T17:00",
          slot: { start: "2026-12-14T17:00", end: "2026-12-14T18:00", status: "cancelled" },
        },
      ],
    },
    "moved from a time that is none": {
      changed: [{ original: "2026-12-08T17:00", slot: { start: "2026-12-10T17:00", end: "2026-12-10T18:00" } }],
    },
    "moved and left out": {
      excluded: ["2026-12-07T17:00"],
      changed: [{ original: "2026-12-07T17:00", slot: { start: "2026-12-10T17:00", end: "2026-12-10T18:00" } }],
    },
    "the first time is none of the rule's": {
      first: { start: "2026-11-11T17:00", end: "2026-11-11T18:00" },
      rules: ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"],
    },
    "the first time is none of the rule's, and is moved": {
      first: { start: "2026-11-11T17:00", end: "2026-11-11T18:00" },
      changed: [{ original: "2026-11-11T17:00", slot: { start: "2026-11-12T17:00", end: "2026-11-12T18:00" } }],
    },
    "two rules, the first time of the first": {
      rules: ["FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=TH;BYHOUR=10"],
      excluded: ["2026-12-07", "2026-12-10T10:00"],
      changed: [{ original: "2026-12-17T10:00", slot: { start: "2026-12-18T10:00", end: "2026-12-18T11:00" } }],
    },
    "two rules, the first time of the second": { rules: ["FREQ=WEEKLY;BYDAY=TH", "FREQ=MONTHLY;BYDAY=1MO"] },
    "whole days": {
      first: { start: "2026-11-02", end: "2026-11-03" },
      rules: ["FREQ=WEEKLY;BYDAY=MO;UNTIL=20270301"],
      excluded: ["2026-11-16"],
    },
    monthly: { rules: ["FREQ=MONTHLY;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=-1FR"] },
    "the thirty-first": {
      first: { start: "2026-10-31T12:00", end: "2026-10-31T13:00" },
      rules: ["FREQ=MONTHLY;BYMONTHDAY=31"],
    },
    yearly: { first: { start: "2019-12-06T12:00", end: "2019-12-06T13:00" }, rules: ["FREQ=YEARLY"] },
    "over midnight": { first: { start: "2026-11-02T22:00", end: "2026-11-03T02:00" } },
    "no end told": { first: { start: "2026-11-02T17:00", end: null } },
    "a rule that cannot be read beside one that can": { rules: ["FREQ=SOMETIMES", "FREQ=WEEKLY;BYDAY=MO"] },
    "a rule that nothing fits": { rules: ["FREQ=DAILY;INTERVAL=7;BYDAY=TU"] },
    "for decades": { first: { start: "1999-01-04T10:00", end: "1999-01-04T11:00" } },
  };
  for (const [name, schedule] of Object.entries(schedules)) {
    const count = assertSameTimes(anEvent({ schedule: onMondays(schedule) }));
    if (name !== "a rule that nothing fits") assert.ok(count > 0, name);
  }
});

test("around the hours that summer time skips and repeats a calendar shows what we show", () => {
  const nights = (start: string) =>
    anEvent({
      schedule: onMondays({ first: { start: `2027-03-21T${start}`, end: null }, rules: ["FREQ=WEEKLY;BYDAY=SU"] }),
    });
  for (const start of ["02:59", "04:00"]) assertSameTimes(nights(start), "2027-03-01", "2027-04-30");
  for (const start of ["02:59", "04:00"]) assertSameTimes(nights(start), "2027-10-01", "2027-11-15");
});

test("a called off series is called off at all its times", () => {
  const event = anEvent({ schedule: onMondays(), status: "cancelled" });
  assertSameTimes(event);
  const statuses = shownTimes(aCalendar([event]), new Date("2026-12-01"), new Date("2027-01-01")).map(
    ({ status }) => status,
  );
  assert.deepEqual(new Set(statuses), new Set(["CANCELLED"]));
});

test("schedules of every make come to the same times", () => {
  const random = seeded(20261128);
  for (let made = 0; made < 60; made++) assertSameTimes(anEvent({ schedule: aSchedule(random) }));
});

/** The same numbers from 0 to 1 on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function aSchedule(random: () => number): Schedule {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const day = () =>
    new Date(Date.UTC(2026, 9, 15) + Math.floor(random() * 300) * 86_400_000).toISOString().slice(0, 10);
  const clock = pick(["09:00", "17:30", "23:15"]);
  const at = (date: string) => `${date}T${clock}`;
  const ending = () => pick(["", "", ";COUNT=9", ";UNTIL=20270315", ";UNTIL=20270601T235959"]);
  const weekly = (days: readonly string[]) =>
    `FREQ=WEEKLY;INTERVAL=${pick([1, 1, 2, 3])};BYDAY=${pick(days)}${ending()}`;
  const rules = [
    pick([
      weekly(["MO", "MO,WE", "WE"]),
      `FREQ=DAILY;INTERVAL=${pick([1, 2, 5])};BYDAY=MO,TU,WE${ending()}`,
      `FREQ=MONTHLY;BYDAY=${pick(["1MO", "-1TU", "2WE"])}${ending()}`,
    ]),
    // On other days, so that the two have no time in common.
    ...(random() < 0.4 ? [weekly(["FR", "FR,SA", "SU"])] : []),
  ];
  const first = { start: at(`2026-10-${pick([12, 13, 14, 16])}`), end: null };
  const made = occurrencesOf({ schedule: onMondays({ first, rules }), status: "scheduled" }, FROM, TO).occurrences;
  const start = () => (made.length > 0 && random() < 0.8 ? at(dayOf(pick(made).startsAt)) : at(day()));
  const several = <T>(make: () => T) => Array.from({ length: Math.floor(random() * 4) }, make);
  const originals = new Set(several(start));
  return onMondays({
    first: { ...first, end: random() < 0.5 ? null : `${first.start.slice(0, 11)}23:50` },
    rules,
    excluded: several(() => (random() < 0.5 ? start() : start().slice(0, 10))),
    added: several(() => ({ start: `${day()}T12:34`, end: null })),
    changed: [...originals].map((original, i) => ({
      original,
      slot: { start: `${day()}T13:0${i}`, end: null, ...(random() < 0.3 && { status: "cancelled" as const }) },
    })),
  });
}
