import ICAL from "ical.js";
import { isWallTime } from "../wall-time.ts";
import type { ComponentLines } from "./scan-calendar.ts";

export interface Property {
  readonly parameters: { readonly [name: string]: string | undefined };
  /** `date-time`, `date`, `period`, `text`, … */
  readonly type: string;
  /** As ical.js gives them: texts unescaped. */
  readonly values: readonly unknown[];
}

const WANTED = new Set([
  ...["uid", "recurrence-id", "dtstart", "dtend", "duration", "rdate", "exdate", "status", "summary", "description"],
  ...["x-alt-desc", "location", "geo", "url", "conference", "x-google-conference", "categories", "last-modified"],
]);
/** As many as a text may reasonably have; a series that leaves out a thousand times is no series. */
const MOST_OF_A_NAME = 500;

/** The properties that Polku keeps, by name. One that cannot be read is left out with a word about it. */
export function readProperties(
  lines: ComponentLines,
  warn: (text: string) => void,
): ReadonlyMap<string, readonly Property[]> {
  const properties = new Map<string, Property[]>();
  for (const line of lines) {
    const name = (/^[A-Za-z0-9-]+/.exec(line)?.[0] ?? "").toLowerCase();
    if (!WANTED.has(name)) continue;
    const found = properties.get(name) ?? [];
    if (found.length >= MOST_OF_A_NAME) continue;
    try {
      const [, parameters, type, ...values] = ICAL.parse.property(line);
      found.push({ parameters, type, values });
      properties.set(name, found);
    } catch {
      warn(`a broken ${name} was left out`);
    }
  }
  return properties;
}

export interface ToldTime {
  /** A plain date or a wall time in the zone. */
  readonly wall: string;
  /** `UTC`, a name that the calendar gives, or null. */
  readonly zone: string | null;
}

const TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{0,2})?(Z)?)?/;

/** A value of a date or a time; null when it is none. Programs that forget to say VALUE=DATE are understood. */
export function toldTime(value: unknown, { parameters }: Pick<Property, "parameters">): ToldTime | null {
  const [, date, clock, utc] = TIME.exec(typeof value === "string" ? value : "") ?? [];
  if (date === undefined) return null;
  const wall = clock === undefined ? date : `${date}T${clock}`;
  if (!isWallTime(wall)) return null;
  return { wall, zone: utc ? "UTC" : (parameters.tzid ?? null) };
}

/** Minutes of a DURATION; null when it is none or runs backwards. */
export function minutesOfDuration(value: unknown): number | null {
  if (typeof value !== "string" || !/^\+?P[\dWDTHMS]{2,30}$/.test(value)) return null;
  const seconds = ICAL.Duration.fromString(value).toSeconds();
  return Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds / 60) : null;
}
