import ICAL from "ical.js";
import { addDays, daysBetween } from "../catalogue/helsinki-time.ts";
import type { WallTime } from "./event.ts";

/** A rule that repeats every hour, or is odd in some other way, is followed this far and no further. */
const MOST_STEPS = 4000;
/** No event that a person could go to repeats so often. */
const TOO_OFTEN = new Set(["SECONDLY", "MINUTELY"]);

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
    const rule = readRule(text);
    if (rule === null) continue;
    const next = rule.iterator(toFloating(nearerStart(first, rule, from)));
    let steps = 0;
    for (let time = next.next(); time; time = next.next()) {
      const start = toWall(time, first.length);
      if (start.slice(0, 10) > to) break;
      if (start.slice(0, 10) >= from) starts.add(start);
      if (++steps >= MOST_STEPS) {
        wasCut = true;
        break;
      }
    }
  }
  return { starts: [...starts].sort(), wasCut };
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
    return rule.freq && rule.interval >= 1 && !TOO_OFTEN.has(rule.freq) ? rule : null;
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
