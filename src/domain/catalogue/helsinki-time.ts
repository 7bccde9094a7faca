import type { Weekday } from "./catalogue.ts";

/** Wall-clock time in Finland. Opening hours are written in it, so comparing in it needs no thought of summer time. */
export interface LocalTime {
  /** `2026-11-23` */
  readonly date: string;
  /** Minutes since midnight. */
  readonly minutes: number;
}

const FORMAT = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Helsinki",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

// A page asks about the same minute many times, and Intl is slow.
let lastMinute = Number.NaN;
let lastTime: LocalTime = { date: "1970-01-01", minutes: 0 };

/** The instant as a clock on a Finnish wall shows it. */
export function helsinkiTime(instant: Date): LocalTime {
  const minute = Math.floor(instant.getTime() / 60_000);
  if (minute !== lastMinute) {
    const text = FORMAT.format(instant);
    lastTime = { date: text.slice(0, 10), minutes: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) };
    lastMinute = minute;
  }
  return lastTime;
}

const DAY_MS = 86_400_000;

/** The plain date so many days later (or earlier). */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}

// Lists of opening hours ask for the same few weeks over and over, and writing a date out is slow.
const datesByDay = new Map<number, string>();
const MOST_DATES = 2000;

function dateOfDay(day: number): string {
  const known = datesByDay.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (datesByDay.size < MOST_DATES) datesByDay.set(day, date);
  return date;
}

/** Days since 1970-01-01. */
function dayNumber(date: string): number {
  return Math.floor(Date.parse(date) / DAY_MS);
}

/** Days from one plain date to another. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday of a plain date. */
export function weekdayOf(date: string): Weekday {
  return (((dayNumber(date) + 3) % 7) + 1) as Weekday;
}
