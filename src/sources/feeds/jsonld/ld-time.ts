import type { WallTime } from "../../../domain/events/event.ts";
import { isWallTime, wallTimeOfMs } from "../wall-time.ts";
import { toFinnishTime } from "../zones.ts";
import { plainOf } from "./ld-values.ts";

const DATE = /^(\d{4}-\d{2}-\d{2})$/;
const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
const DURATION = /^P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d{1,6}S)?)?$/;

/** A date or time on the Finnish clock. One without an offset is in `zone`, or already Finnish. Null when it is none. */
export function readLdTime(value: unknown, zone: string | null = null): WallTime | null {
  const text = plainOf(value) ?? "";
  const [date] = DATE.exec(text) ?? [];
  if (date !== undefined) return isWallTime(date) ? date : null;
  const [, day, hour, minute, offset] = TIME.exec(text) ?? [];
  if (day === undefined) return null;
  const wall = `${day}T${hour}:${minute}`;
  if (!isWallTime(wall)) return null;
  if (offset === undefined) return zone === null ? wall : toFinnishTime(wall, zone);
  return wallTimeOfMs(Date.parse(`${wall}:00Z`) - minutesOfOffset(offset) * 60_000);
}

function minutesOfOffset(offset: string): number {
  const [, sign, hours, minutes = "00"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes);
  return sign === "-" ? -size : size;
}

/** Minutes of an ISO 8601 duration of weeks, days, hours and minutes; null when it is none of those. */
export function readLdDuration(value: unknown): number | null {
  const parts = DURATION.exec(plainOf(value) ?? "");
  if (!parts) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const total = ((weeks * 7 + days) * 24 + hours) * 60 + minutes;
  return total > 0 ? total : null;
}
