import type { Weekday } from "../catalogue/catalogue.ts";
import { wallTimeOf } from "../catalogue/helsinki-instant.ts";
import { addDays, weekdayOf } from "../catalogue/helsinki-time.ts";
import { daysWindow, minutesOf, type TimeWindow } from "../search/time-window.ts";

/** Parts of the day, by when something begins: the last minute does not belong. */
export const DAY_PARTS = {
  morning: { from: 5 * 60, to: 12 * 60 },
  afternoon: { from: 12 * 60, to: 17 * 60 },
  evening: { from: 17 * 60, to: 24 * 60 },
} as const;
export type DayPart = keyof typeof DAY_PARTS;

/** With no day named, this far ahead. */
const AHEAD_DAYS = 399;
const WEEKDAYS: readonly string[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Now in Finnish wall-clock minutes, as the index reckons time. */
export function wallMinutes(now: Date): number {
  return minutesOf(wallTimeOf(now));
}

/**
 * The time that names of times mean together (`understood.ts` tells the names): days narrow down to their common reach, weekdays
 * and parts of the day say which of it. Null when there is nothing that can be understood.
 */
export function windowOfWhen(names: readonly string[], now: Date): TimeWindow | null {
  const today = wallTimeOf(now).slice(0, 10);
  const spans = names.map((name) => spanOf(name, today)).filter((span) => span !== null);
  const weekdays = names.flatMap((name) => weekdaysOf(name));
  const parts = names.flatMap((name) => partOf(name) ?? []);
  if (spans.length === 0 && weekdays.length === 0 && parts.length === 0) return null;
  const first = spans.length > 0 ? earliest(spans.map(([from]) => from)) : today;
  const last = spans.length > 0 ? latest(spans.map(([, to]) => to)) : addDays(today, AHEAD_DAYS);
  return {
    ...daysWindow(first, last),
    ...(weekdays.length > 0 && { weekdays }),
    ...(parts.length > 0 && { hours: parts }),
  };
}

const earliest = (dates: readonly string[]) => dates.reduce((a, b) => (a < b ? a : b));
const latest = (dates: readonly string[]) => dates.reduce((a, b) => (a > b ? a : b));

/** First and last plain date. */
function spanOf(name: string, today: string): readonly [string, string] | null {
  const weekday = weekdayOf(today);
  switch (name) {
    case "today":
      return [today, today];
    case "tomorrow":
      return [addDays(today, 1), addDays(today, 1)];
    case "weekend":
      // On a Sunday the weekend is what is left of it.
      return [weekday >= 6 ? today : addDays(today, 6 - weekday), addDays(today, 7 - weekday)];
    case "week":
      return [today, addDays(today, 6)];
    case "next-week":
      return [addDays(today, 8 - weekday), addDays(today, 14 - weekday)];
    case "month":
      return [today, addDays(today, 30)];
    default:
      return readInterval(name);
  }
}

const INTERVAL = /^(\d{4}-\d\d-\d\d)(?:T[^/]*)?(?:\/(\d{4}-\d\d-\d\d)(?:T[^/]*)?)?$/;

function readInterval(text: string): readonly [string, string] | null {
  const [, from, to = from] = INTERVAL.exec(text) ?? [];
  if (!from || !to || Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(to)) || from > to) return null;
  return [from, to];
}

function weekdaysOf(name: string): Weekday[] {
  if (name === "weekday-evening") return [1, 2, 3, 4, 5];
  const place = WEEKDAYS.indexOf(name);
  return place < 0 ? [] : [(place + 1) as Weekday];
}

function partOf(name: string): { readonly from: number; readonly to: number } | null {
  if (name === "weekday-evening") return DAY_PARTS.evening;
  return name in DAY_PARTS ? DAY_PARTS[name as DayPart] : null;
}
