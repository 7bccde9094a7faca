import type { Weekday } from "../catalogue/catalogue.ts";

export const MINUTES_OF_DAY = 1440;

/** Some stretch of time, and what of each day fits. All in Finnish wall-clock minutes. */
export interface TimeWindow {
  /** Since 1970-01-01; the first minute, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Only these days of the week. */
  readonly weekdays?: readonly Weekday[];
  /** Only what begins inside any of these stretches of the day, in minutes; the first belongs to it, the last does not. */
  readonly hours?: readonly { readonly from: number; readonly to: number }[];
}

/** The days from one plain date to another, both whole. */
export function daysWindow(first: string, last: string): TimeWindow {
  return { from: minutesOf(first), to: minutesOf(last) + MINUTES_OF_DAY };
}

/** Wall-clock minutes of `2026-11-23` or `2026-11-23T17:00`. */
export function minutesOf(wall: string): number {
  return Math.floor(Date.parse(wall.length === 10 ? wall : `${wall.slice(0, 16)}Z`) / 60_000);
}

// Calendars say the same few hundred days over and over, and writing a date out takes microseconds.
const dates = new Map<number, string>();
const MOST_DATES = 5000;

export function dateOfMinutes(minutes: number): string {
  const day = Math.floor(minutes / MINUTES_OF_DAY);
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * MINUTES_OF_DAY * 60_000).toISOString().slice(0, 10);
  if (dates.size >= MOST_DATES) dates.clear();
  dates.set(day, date);
  return date;
}

/** `17:05` */
export function clockOfMinutes(minutes: number): string {
  const ofDay = minutes - Math.floor(minutes / MINUTES_OF_DAY) * MINUTES_OF_DAY;
  return `${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`;
}

const twoDigits = (value: number) => String(value).padStart(2, "0");

export function weekdayOfMinutes(minutes: number): Weekday {
  return (((Math.floor(minutes / MINUTES_OF_DAY) + 3) % 7) + 1) as Weekday;
}

/** Whether a time from `start` to `end` fits; `hasHour` is false of what goes on all day. */
export function fitsWindow(window: TimeWindow, start: number, end: number, hasHour: boolean): boolean {
  if (start >= window.to || end <= window.from) return false;
  return fitsWeekday(window, start, end) && (!hasHour || fitsHours(window, start));
}

function fitsHours({ hours }: TimeWindow, start: number): boolean {
  if (hours === undefined) return true;
  const minute = start % MINUTES_OF_DAY;
  return hours.some(({ from, to }) => minute >= from && minute < to);
}

/** Any of its days inside the window is one of the weekdays. */
function fitsWeekday({ weekdays, from, to }: TimeWindow, start: number, end: number): boolean {
  if (weekdays === undefined) return true;
  const first = Math.max(start, from);
  const last = Math.min(end, to) - 1;
  // A week or more has every day in it.
  for (let day = 0; day < 7; day++) {
    const minute = (Math.floor(first / MINUTES_OF_DAY) + day) * MINUTES_OF_DAY;
    if (minute > last) return false;
    if (weekdays.includes(weekdayOfMinutes(minute))) return true;
  }
  return true;
}
