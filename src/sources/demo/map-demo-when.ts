import { addDays, daysBetween } from "../../domain/catalogue/helsinki-time.ts";
import type { Schedule, TimeSlot, WallTime } from "../../domain/events/event.ts";
import {
  dayInWeek,
  firstWeekday,
  isAmongDays,
  mondayOf,
  mondayOfWeek,
  nextSeason,
  nextYearly,
} from "./demo-calendar.ts";
import type { DemoOneTime, DemoRepeating, DemoWhen, DemoYearly } from "./demo-when.ts";

/** Any Monday will do; weeks are counted from it so that every second week stays the same one whenever the demo is loaded. */
const SOME_MONDAY = "1970-01-05";
const LONGEST_COURSE_DAYS = 420;

/** When something takes place, for a demo loaded in the week of this Monday. */
export function scheduleOf(when: DemoWhen, monday: string): Schedule {
  if ("every" in when) return recurring(when, monday);
  if ("dates" in when) return { kind: "dates", slots: when.dates.map((each) => oneTime(each, monday)) };
  if ("openSeason" in when) {
    const { from, to } = nextSeason(monday, when.openSeason);
    return { kind: "period", from, until: to };
  }
  if ("openFromWeek" in when) {
    const { openFromWeek, openUntilWeek } = when;
    const until = addDays(mondayOfWeek(monday, openUntilWeek), 6);
    return { kind: "period", from: mondayOfWeek(monday, openFromWeek), until };
  }
  if ("unannounced" in when) return { kind: "unannounced" };
  return { kind: "dates", slots: [oneTime(when, monday)] };
}

function oneTime(when: DemoOneTime | DemoYearly, monday: string): TimeSlot {
  const date = "yearly" in when ? nextYearly(monday, when.yearly, when.on) : dayInWeek(monday, when.week, when.on);
  if (when.at === undefined) return { start: date, end: date };
  return slotAt(`${date}T${when.at}`, when.lasts);
}

function recurring(when: DemoRepeating, monday: string): Schedule {
  const begins = beginsOn(when, mondayOfWeek(monday, when.fromWeek));
  const first = slotAt(`${begins}T${when.at}`, when.lasts);
  const ends = when.untilWeek === undefined ? null : addDays(monday, 7 * when.untilWeek + 6);
  const rules = [ruleOf(when, ends)];
  const starts = startsOf(when, begins, ends ?? addDays(begins, LONGEST_COURSE_DAYS));
  const isBreak = (start: WallTime) => (when.breaks ?? []).some((days) => isAmongDays(start.slice(0, 10), days));
  const coming = starts.filter((start) => start.slice(0, 10) >= monday && !isBreak(start));
  return {
    kind: "recurring",
    first,
    rules,
    excluded: starts.filter(isBreak),
    added: [],
    changed: (when.changes ?? []).flatMap(({ coming: nth, daysLater = 0, at, status }) => {
      const original = coming[nth - 1];
      if (original === undefined) return [];
      const start = `${addDays(original.slice(0, 10), daysLater)}T${at ?? original.slice(11)}`;
      return [{ original, slot: { ...slotAt(start, when.lasts), status: status ?? "rescheduled" } }];
    }),
  };
}

/** What the rule gives between two days, without the slowness of following rules in general. */
function startsOf({ every, on, nth, at, times }: DemoRepeating, begins: string, ends: string): WallTime[] {
  const isItsWeek = (date: string) => Math.floor(daysBetween(mondayOf(begins), date) / 7) % 2 === 0;
  const starts: WallTime[] = [];
  for (let date = begins; date <= ends; date = firstWeekday(addDays(date, 1), on)) {
    if (every === "twoWeeks" && !isItsWeek(date)) continue;
    if (every === "month" && !isNthOfMonth(date, nth ?? 1)) continue;
    starts.push(`${date}T${at}`);
    if (starts.length === times) break;
  }
  return starts;
}

/** The first time at or after the day: RFC 5545 counts a first start that the rule itself would not give. */
function beginsOn({ every, on, nth, turn = 0 }: DemoRepeating, from: string): string {
  if (every === "week") return firstWeekday(from, on);
  if (every === "twoWeeks") {
    const isItsTurn = (daysBetween(SOME_MONDAY, from) / 7) % 2 === turn;
    return firstWeekday(isItsTurn ? from : addDays(from, 7), on);
  }
  let day = firstWeekday(from, on);
  while (!isNthOfMonth(day, nth ?? 1)) day = firstWeekday(addDays(day, 1), on);
  return day;
}

function isNthOfMonth(date: string, nth: number): boolean {
  if (nth === -1) return addDays(date, 7).slice(5, 7) !== date.slice(5, 7);
  return Math.ceil(Number(date.slice(8)) / 7) === nth;
}

function ruleOf({ every, on, nth, times }: DemoRepeating, ends: string | null): string {
  const days = on.map((day) => `${nth ?? ""}${day.slice(0, 2).toUpperCase()}`).join(",");
  const frequency = { week: "FREQ=WEEKLY", twoWeeks: "FREQ=WEEKLY;INTERVAL=2", month: "FREQ=MONTHLY" }[every];
  const end = ends === null ? `COUNT=${times}` : `UNTIL=${ends.replaceAll("-", "")}T235959`;
  return `${frequency};BYDAY=${days};${end}`;
}

function slotAt(start: WallTime, minutes: number | undefined): TimeSlot {
  if (minutes === undefined) return { start, end: null };
  return { start, end: new Date(Date.parse(`${start}Z`) + minutes * 60_000).toISOString().slice(0, 16) };
}
