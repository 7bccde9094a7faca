import { addDays, weekdayOf } from "../../domain/catalogue/helsinki-time.ts";
import type { Schedule, TimeSlot, WallTime } from "../../domain/events/event.ts";
import { HORIZON_DAYS } from "../../domain/events/occurrences-of.ts";
import { repeatedStarts } from "../../domain/events/repeated-starts.ts";
import { laterBy, minutesBetween, toDates } from "./wall-time.ts";

/** Times that repeat by one rule and last equally long. A source may tell several of one event. */
export interface Series {
  readonly first: TimeSlot;
  /** An RRULE's value that also produces the first time. */
  readonly rule: string;
  /** Starts, or days. */
  readonly excluded: readonly WallTime[];
}

interface Split {
  /** Follow their rules in one schedule: the first of them is its beginning. */
  readonly together: readonly Series[];
  /** Have to be written out as single times. */
  readonly apart: readonly Series[];
}

/** Written out times reach so far beyond the horizon that a month may pass until they are written again. */
const WRITTEN_DAYS = HORIZON_DAYS + 31;
const MOST_WRITTEN = 500;
const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/**
 * One schedule of series and single times. A schedule has one beginning and one length, so series that agree in length, and
 * whose rules say the same when counted from the earliest of them, become its rules; times of day go along as BYHOUR and
 * BYMINUTE. The times of the others are written out from `today` (a plain date) for somewhat more than 400 days.
 */
export function joinSeries(
  series: readonly Series[],
  slots: readonly TimeSlot[],
  today: string,
  warn: (text: string) => void,
): Schedule {
  const { together, apart } = splitSeries(series);
  const [base] = together;
  if (!base) return toDates(slots);
  return {
    kind: "recurring",
    first: base.first,
    rules: together.map((each) => ruleFrom(base, each)),
    excluded: [...new Set(together.flatMap(excludedStarts))],
    added: [...slots, ...apart.flatMap((each) => writtenOut(each, today, warn))],
    changed: [],
  };
}

/** Whether some times have to be written out, so that the schedule must be made again as time goes by. */
export function isWrittenOut(series: readonly Series[]): boolean {
  return splitSeries(series).apart.length > 0;
}

function splitSeries(series: readonly Series[]): Split {
  const byLength = Map.groupBy(
    [...series].sort((a, b) => (a.first.start < b.first.start ? -1 : 1)),
    ({ first }) => `${first.start.length} ${first.end === null ? "" : minutesBetween(first.start, first.end)}`,
  );
  let together: readonly Series[] = [];
  for (const [base, ...others] of byLength.values()) {
    if (!base) continue;
    const agreeing = [base, ...others.filter((other) => saysTheSame(base, other))];
    if (agreeing.length > together.length) together = agreeing;
  }
  return { together, apart: series.filter((each) => !together.includes(each)) };
}

/** The rule as it is said of a schedule that begins with another series. */
function ruleFrom(base: Series, { first, rule }: Series): string {
  const isSameClock = first.start.slice(10) === base.first.start.slice(10);
  const [, hour, minute] = /T(\d{2}):(\d{2})/.exec(first.start) ?? [];
  const clock = isSameClock ? "" : `;BYHOUR=${Number(hour)};BYMINUTE=${Number(minute)}`;
  const isBareWeekly = /FREQ=WEEKLY/.test(rule) && !/BYDAY=/.test(rule);
  const day = isBareWeekly ? `;BYDAY=${DAYS[weekdayOf(first.start.slice(0, 10)) - 1]}` : "";
  return `${rule}${day}${clock}`;
}

/** Whether a rule has the same first times when it is counted from another beginning. */
function saysTheSame(base: Series, other: Series): boolean {
  const from = base.first.start.slice(0, 10);
  const to = addDays(other.first.start.slice(0, 10), HORIZON_DAYS);
  const own = repeatedStarts(other.first.start, [other.rule], from, to).starts.slice(0, 4);
  const counted = repeatedStarts(base.first.start, [ruleFrom(base, other)], from, to).starts.filter(
    (start) => start !== base.first.start || start === own[0],
  );
  return own.every((start, i) => counted[i] === start) && !/COUNT=/.test(other.rule);
}

/** A day that one series leaves out is not left out of the others. */
function excludedStarts({ first, excluded }: Series): WallTime[] {
  return excluded.map((wall) => (wall.length < first.start.length ? `${wall}${first.start.slice(10)}` : wall));
}

function writtenOut(series: Series, today: string, warn: (text: string) => void): TimeSlot[] {
  const { first, rule } = series;
  const left = new Set(excludedStarts(series));
  const { starts } = repeatedStarts(first.start, [rule], addDays(today, -1), addDays(today, WRITTEN_DAYS));
  if (starts.length > MOST_WRITTEN)
    warn("a series with times of another length has too many of them: the first were read");
  const minutes = first.end === null ? null : minutesBetween(first.start, first.end);
  return starts
    .filter((start) => !left.has(start))
    .slice(0, MOST_WRITTEN)
    .map((start) => ({ start, end: minutes === null ? null : laterBy(start, minutes) }));
}
