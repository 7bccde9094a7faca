import ICAL from "ical.js";
import { wallTimeOf } from "../catalogue/helsinki-instant.ts";
import { addDays, daysBetween } from "../catalogue/helsinki-time.ts";
import type { WallTime } from "./event.ts";

/** A rule that repeats every hour, or is odd in some other way, is followed this far and no further. */
const MOST_STEPS = 4000;
/** Times that are looked at and do not fit the rule count too: a rule that nothing fits would be looked through for ever. */
const MOST_TRIES = 5000;
/** No event that a person could go to repeats so often. */
const TOO_OFTEN = new Set(["SECONDLY", "MINUTELY"]);
/** The library walks through an interval day by day. */
const LONGEST_INTERVAL = 1000;
/** A start that any sound rule can be counted from. */
const ANY_START = "2026-01-01T12:00";

/**
 * When RFC 5545 rules repeat between two plain dates, both inclusive, on the wall clock. The first start counts even when no
 * rule produces it. A rule that cannot be read gives nothing: sources check rules with `isReadableRule` when they map.
 */
export function repeatedStarts(
  first: WallTime,
  rules: readonly string[],
  from: string,
  to: string,
): { readonly starts: readonly WallTime[]; readonly wasCut: boolean } {
  const starts = new Set<WallTime>();
  if (first.slice(0, 10) >= from && first.slice(0, 10) <= to) starts.add(first);
  let wasCut = false;
  for (const text of rules) {
    const made = startsOfRule(first, text, from, to);
    for (const start of made.starts) starts.add(start);
    wasCut ||= made.wasCut;
  }
  return { starts: [...starts].sort(), wasCut };
}

/** When one rule by itself repeats, in order; the first start only when the rule produces it. */
export function startsOfRule(
  first: WallTime,
  text: string,
  from: string,
  to: string,
): { readonly starts: readonly WallTime[]; readonly wasCut: boolean } {
  const rule = readRule(text);
  const starts: WallTime[] = [];
  if (rule === null) return { starts, wasCut: false };
  setUntilOnWall(rule, first);
  try {
    let steps = 0;
    for (const start of walk(rule, first, nearerStart(first, rule, from))) {
      if (start.slice(0, 10) > to) break;
      if (start.slice(0, 10) >= from) starts.push(start);
      if (++steps >= MOST_STEPS) return { starts, wasCut: true };
    }
    return { starts, wasCut: false };
  } catch {
    // The library tells of some rules only on the way that they cannot be followed.
    return { starts, wasCut: true };
  }
}

/** The first start that a rule itself produces, the given one or a later; null when none does in its first years. */
export function firstOfRule(first: WallTime, text: string): WallTime | null {
  const rule = readRule(text);
  if (rule === null) return null;
  setUntilOnWall(rule, first);
  try {
    return walk(rule, first, first).next().value ?? null;
  } catch {
    return null;
  }
}

/** The rule's starts without end. @throws when it cannot be followed, or nothing fits it for long. */
function* walk(rule: ICAL.Recur, first: WallTime, from: WallTime): Generator<WallTime, undefined> {
  const iterator = rule.iterator(toFloating(from));
  const fits = iterator.check_contracting_rules.bind(iterator);
  let tries = 0;
  iterator.check_contracting_rules = () => {
    if (++tries > MOST_TRIES) throw new Error("nothing fits the rule");
    return fits();
  };
  for (let time = iterator.next(); time; time = iterator.next()) {
    if (fits()) {
      if (isDayOfRule(time, rule)) yield toWall(time, first.length);
      continue;
    }
    // The library gives the start that it counts from unseen, and counts it.
    if (rule.count) rule.count++;
  }
  return undefined;
}

/** The library takes the thirtieth of February for a day in March. */
function isDayOfRule(time: ICAL.Time, { parts }: ICAL.Recur): boolean {
  const days = (parts as { readonly BYMONTHDAY?: readonly number[] }).BYMONTHDAY;
  if (days === undefined) return true;
  const last = ICAL.Time.daysInMonth(time.month, time.year);
  return days.some((day) => (day > 0 ? day : last + day + 1) === time.day);
}

/** A plain last day counts whole, and an instant is the hour that Finnish clocks then show. */
function setUntilOnWall(rule: ICAL.Recur, first: WallTime): void {
  const { until } = rule;
  if (!until || first.length === 10) return;
  if (until.isDate) rule.until = toFloating(`${toWall(until, 10)}T23:59`);
  else if (until.zone === ICAL.Timezone.utcTimezone) rule.until = toFloating(wallTimeOf(until.toJSDate()));
}

const DAYS: { readonly [frequency: string]: number } = { DAILY: 1, WEEKLY: 7 };

/** A start some whole periods later, not long before `from`: a rule that has gone on for decades need not be walked through. */
function nearerStart(first: WallTime, rule: ICAL.Recur, from: string): WallTime {
  const period = (DAYS[rule.freq] ?? 0) * rule.interval;
  if (period === 0 || rule.count) return first;
  const periods = Math.floor(daysBetween(first.slice(0, 10), from) / period) - 1;
  return periods > 0 ? addDays(first.slice(0, 10), periods * period) + first.slice(10) : first;
}

/** Whether a rule's text can be followed. One that repeats every minute cannot. */
export function isReadableRule(text: string): boolean {
  return readRule(text) !== null;
}

function readRule(text: string): ICAL.Recur | null {
  try {
    const rule = ICAL.Recur.fromString(text.replace(/^RRULE:/i, ""));
    // Weeks by their number are not followed rightly by the library.
    if (!rule.freq || TOO_OFTEN.has(rule.freq) || rule.parts.BYWEEKNO !== undefined) return null;
    if (!(rule.interval >= 1 && rule.interval <= LONGEST_INTERVAL)) return null;
    rule.iterator(toFloating(ANY_START));
    return rule;
  } catch {
    return null;
  }
}

/** A time without a zone: rules are followed on the wall clock, so that summer time moves nothing. */
function toFloating(wall: WallTime): ICAL.Time {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = wall.split(/[-T:]/).map(Number);
  return new ICAL.Time(
    { year, month, day, hour, minute, second: 0, isDate: wall.length === 10 },
    ICAL.Timezone.localTimezone,
  );
}

const two = (value: number) => String(value).padStart(2, "0");

function toWall({ year, month, day, hour, minute }: ICAL.Time, length: number): WallTime {
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`.slice(0, length);
}
