import { weekdayOf } from "../../domain/catalogue/helsinki-time.ts";
import type { WallTime } from "../../domain/events/event.ts";
import { wallTimeOfMs } from "../feeds/wall-time.ts";
import { asText, type Raw } from "../shared/read.ts";
import { quote, type Warn } from "../shared/warnings.ts";

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const PERIOD = /^P([1-9]\d?)([DWM])$/;

/**
 * `recurrence` as an RRULE for times that begin so: `period` (P1D, P1W, P2W, P1M), `gap` (how many weeks lie between when the
 * period is a week) and `end`, whose day still counts. Monthly means the same weekday of the month as the first time, such
 * as the second Tuesday, or the last one when the first is the fifth: `daySpecificTimes` name weekdays, and the source says
 * nothing of dates.
 */
export function repeatOf(
  recurrence: Raw,
  first: WallTime,
  warn: Warn,
): { readonly rule: string; readonly lastDay: string | null } {
  const date = first.slice(0, 10);
  const day = DAYS[weekdayOf(date) - 1];
  const told = asText(recurrence.period);
  const [, count, unit] = PERIOD.exec(told ?? "P1W") ?? [];
  if (count === undefined) warn(`events: the period ${quote(told)} is not known and was read as weekly`);
  const [, gap] = /^P([1-9]\d?)W$/.exec(asText(recurrence.gap) ?? asText(recurrence.recurrenceGap) ?? "") ?? [];
  const times = Number((count === "1" && unit === "W" ? gap : undefined) ?? count ?? 1);
  const place = Math.ceil(Number(date.slice(8)) / 7);
  const isDaily = unit === "D" && !hasWeekdays(recurrence);
  const parts =
    unit === "M"
      ? ["FREQ=MONTHLY", `BYDAY=${place === 5 ? -1 : place}${day}`]
      : isDaily
        ? ["FREQ=DAILY"]
        : ["FREQ=WEEKLY", `BYDAY=${day}`];
  if (times > 1 && (unit !== "D" || isDaily)) parts.push(`INTERVAL=${times}`);
  const lastDay = lastDayOf(recurrence.end);
  if (lastDay !== null) parts.push(`UNTIL=${lastDay.replaceAll("-", "")}${first.length === 10 ? "" : "T235959"}`);
  return { rule: parts.join(";"), lastDay };
}

const hasWeekdays = ({ daySpecificTimes }: Raw) => Array.isArray(daySpecificTimes) && daySpecificTimes.length > 0;

function lastDayOf(end: unknown): string | null {
  const text = asText(end) ?? "";
  return /^\d{9,16}$/.test(text) ? (wallTimeOfMs(Number(text))?.slice(0, 10) ?? null) : null;
}
