import type { OpeningInterval, ServiceHours, Weekday } from "../../domain/catalogue/catalogue.ts";
import { helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import { asText } from "../shared/read.ts";

/** What both versions of PTV say about hours, in the catalogue's words. */

const TIME = /^(?:(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d{1,9})?)?|1\.00:00:00)$/;
const DATE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;
/** Midnight in Finland as UTC tells it, in summer and in winter. */
const MIDNIGHT_IN_UTC: ReadonlySet<string> = new Set(["21:00", "22:00"]);

/** `08:00:00` → `08:00`. A day's end is `24:00`, however it is written (.NET writes a whole day as `1.00:00:00`). */
export function toTime(value: unknown): string | null {
  const match = TIME.exec(asText(value) ?? "");
  if (!match) return null;
  if (match[1] === undefined) return "24:00";
  const time = `${match[1].padStart(2, "0")}:${match[2]}`;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) || time === "24:00" ? time : null;
}

/**
 * The plain date of a day in Finland. PTV writes local midnight without a zone, or the same midnight in UTC, with or
 * without saying so (`2026-12-23T22:00:00` is the 24th).
 */
export function toPlainDate(value: unknown): string | null {
  const text = asText(value);
  const match = DATE.exec(text ?? "");
  if (text === null || !match) return null;
  const [, date = "", time, zone] = match;
  const isInstant = zone !== undefined || (time !== undefined && MIDNIGHT_IN_UTC.has(time));
  const instant = new Date(isInstant && zone === undefined ? `${text}Z` : zone === undefined ? date : text);
  if (Number.isNaN(instant.getTime())) return null;
  if (isInstant) return helsinkiTime(instant).date;
  return instant.toISOString().startsWith(date) ? date : null;
}

/** Null when the times make no interval. One that ends before it begins passes midnight. */
export function toInterval(
  day: Weekday | null,
  toDay: Weekday | null,
  from: string,
  to: string,
): OpeningInterval | null {
  if (from === "24:00") return null;
  const end = to === "00:00" ? "24:00" : to;
  if (from === end) return null;
  if (day === null) return { day: null, from, toDay: null, to: end };
  const passesMidnight = end < from;
  return { day, from, toDay: toDay ?? (passesMidnight ? nextDay(day) : day), to: end };
}

export function nextDay(day: Weekday): Weekday {
  return ((day % 7) + 1) as Weekday;
}

/** Monday to Friday, or Saturday to Monday: every day from the first to the last. */
export function daysBetween(first: Weekday, last: Weekday): readonly Weekday[] {
  const count = ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (((first - 1 + index) % 7) + 1) as Weekday);
}

/** The whole of every day of an exception's dates. */
export const ALL_DAY: OpeningInterval = { day: null, from: "00:00", toDay: null, to: "24:00" };

/** Plain dates, both inclusive. */
export interface Dates {
  readonly validFrom: string;
  readonly validTo: string;
}

export type HoursKind = ServiceHours["kind"];
