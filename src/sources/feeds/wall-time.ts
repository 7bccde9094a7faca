import { wallTimeOf } from "../../domain/catalogue/helsinki-instant.ts";
import { addDays, daysBetween } from "../../domain/catalogue/helsinki-time.ts";
import type { Schedule, TimeSlot, WallTime } from "../../domain/events/event.ts";

const WALL = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;
/** No event that a feed tells of is outside these years; a year of 0001 or 9999 stands for "not known". */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
/** What goes on longer without a break is a season, not an occasion. */
const LONGEST_OCCASION_DAYS = 31;
const MINUTE_MS = 60_000;

/** Whether it is a plain date or a wall time that a calendar has. */
export function isWallTime(text: string): boolean {
  const parts = WALL.exec(text);
  if (!parts) return false;
  const [, year, , , hour, minute] = parts.map(Number);
  const ms = Date.parse(text.slice(0, 10));
  const isDay = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text.slice(0, 10));
  return (
    isDay && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR && !(Number(hour) > 23 || Number(minute) > 59)
  );
}

/** An instant (ms) on the Finnish clock; null when it is outside the years of events. */
export function wallTimeOfMs(ms: number): WallTime | null {
  if (!Number.isFinite(ms) || Math.abs(ms) > 8e15) return null;
  const wall = wallTimeOf(new Date(ms));
  return isWallTime(wall) ? wall : null;
}

const wallMs = (wall: WallTime) => Date.parse(wall.length === 10 ? wall : `${wall}:00Z`);

/** So many minutes later on the wall clock. */
export function laterBy(wall: WallTime, minutes: number): WallTime {
  return new Date(wallMs(wall) + minutes * MINUTE_MS).toISOString().slice(0, wall.length);
}

/** Minutes between two wall times. */
export function minutesBetween(start: WallTime, end: WallTime): number {
  return Math.round((wallMs(end) - wallMs(start)) / MINUTE_MS);
}

/** Times of their own as a schedule: a single one that goes on for weeks is a period. In order, each start once. */
export function toDates(slots: readonly TimeSlot[]): Schedule {
  const byStart = new Map(slots.map((slot) => [slot.start, slot]));
  const sorted = [...byStart.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
  const [only] = sorted;
  if (!only) return { kind: "unannounced" };
  if (sorted.length === 1 && only.end !== null) {
    const [from, until] = [only.start.slice(0, 10), only.end.slice(0, 10)];
    if (daysBetween(from, until) > LONGEST_OCCASION_DAYS) return { kind: "period", from, until };
  }
  return { kind: "dates", slots: sorted };
}

/**
 * A slot from what a source tells of its beginning and end. An end before its start is left out, and so is one of another
 * sort (a day for an hour), save that a day's end of a time is the end of that day.
 */
export function toSlot(start: WallTime, end: WallTime | null, warn: (text: string) => void): TimeSlot {
  if (end === null) return { start, end: null };
  const sameSort = end.length === start.length ? end : start.length === 10 ? end.slice(0, 10) : `${end}T23:59`;
  if (sameSort < start) {
    warn("an end before its start was left out");
    return { start, end: null };
  }
  return asDays({ start, end: sameSort === start && start.length > 10 ? null : sameSort });
}

/** From midnight to the last minute of a day, or to the next midnight, is how programs without all-day events write one. */
function asDays(slot: TimeSlot): TimeSlot {
  const { start, end } = slot;
  if (end === null || !start.endsWith("T00:00")) return slot;
  const [from, last] = [start.slice(0, 10), end.slice(0, 10)];
  if (end.endsWith("T23:59")) return { start: from, end: last };
  return end.endsWith("T00:00") && last > from ? { start: from, end: addDays(last, -1) } : slot;
}
