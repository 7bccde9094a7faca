import { wallTimeOf } from "../../domain/catalogue/helsinki-instant.ts";
import { addDays, daysBetween } from "../../domain/catalogue/helsinki-time.ts";
import type { Schedule, WallTime } from "../../domain/events/event.ts";
import { asText } from "../shared/read.ts";
import { quote, type Warn } from "../shared/warnings.ts";

/** What goes on for longer is open for a time rather than one long event: an exhibition, a season. */
const LONGEST_EVENT_DAYS = 60;
/** Ends such as 2050-12-31 are how organizers write that there is none. */
const ENDLESS_DAYS = 3653;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const ZONE = /(Z|[+-]\d{2}:?\d{2})$/i;

/** start_time, end_time (instants, or plain dates whose end is the last day itself, or null) → one time, a period, or none. */
export function mapSchedule(startTime: unknown, endTime: unknown, warn: Warn): Schedule {
  const start = toWall(startTime, "start_time", warn);
  const end = toWall(endTime, "end_time", warn);
  if (start === null && end === null) return { kind: "unannounced" };
  if (start === null) return { kind: "period", from: null, until: end?.slice(0, 10) ?? null };
  if (end !== null && end < start.slice(0, end.length)) {
    warn("an end before the start was left out");
    return { kind: "dates", slots: [{ start, end: null }] };
  }
  const slot = toSlot(start, end);
  const days = slot.end === null ? 0 : daysBetween(slot.start.slice(0, 10), slot.end.slice(0, 10));
  if (days <= LONGEST_EVENT_DAYS) return { kind: "dates", slots: [slot] };
  if (days > ENDLESS_DAYS) warn("an event of more than ten years is taken to have no end");
  return { kind: "period", from: slot.start.slice(0, 10), until: days > ENDLESS_DAYS ? null : lastDay(slot.end) };
}

/** Both of the same sort. Midnights are how days without an hour are often written. */
function toSlot(start: WallTime, end: WallTime | null): { start: WallTime; end: WallTime | null } {
  const [startDay, endDay] = [start.slice(0, 10), end?.slice(0, 10) ?? null];
  if (start.length === 10) return { start, end: endDay };
  const startsAtMidnight = start.endsWith("T00:00");
  if (end === null) return startsAtMidnight ? { start: startDay, end: null } : { start, end: null };
  if (end.length === 10) return endDay === startDay ? { start, end: null } : { start: startDay, end: endDay };
  if (startsAtMidnight && end.endsWith("T23:59")) return { start: startDay, end: endDay };
  if (startsAtMidnight && end.endsWith("T00:00")) {
    return { start: startDay, end: end === start ? startDay : addDays(end.slice(0, 10), -1) };
  }
  return { start, end: end === start ? null : end };
}

function lastDay(end: WallTime | null): string | null {
  return end?.endsWith("T00:00") ? addDays(end.slice(0, 10), -1) : (end?.slice(0, 10) ?? null);
}

/** An instant as the wall clock in Finland shows it; a plain date as it is; null for none and for what is no time. */
function toWall(value: unknown, field: string, warn: Warn): WallTime | null {
  const text = asText(value);
  if (text === null) return null;
  const year = Number(text.slice(0, 4));
  const isTime = DATE.test(text) || INSTANT.test(text);
  const instant = isTime ? Date.parse(DATE.test(text) || ZONE.test(text) ? text : `${text}Z`) : Number.NaN;
  if (Number.isNaN(instant) || year < 1900 || year > 2200) {
    warn(`${field}: ${quote(text)} is not a time`);
    return null;
  }
  if (DATE.test(text)) return new Date(instant).toISOString().slice(0, 10);
  // Without a zone it is the wall clock already.
  return ZONE.test(text) ? wallTimeOf(new Date(instant)) : new Date(instant).toISOString().slice(0, 16);
}
