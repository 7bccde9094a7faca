import type { ComparableTimes } from "../comparable.ts";
import { type Rule, SILENT } from "./rule.ts";

/** Minutes. Doors open at a quarter to, the event begins on the hour. */
const SAME_START = 15;
const DAY_MINUTES = 1440;
/** Of the times of the fuller one, in the days that both tell of. */
const MOST_OF_THEM = 0.8;

/** Something that happens at another time is something else, whatever it is called. */
export const compareTimes: Rule = (one, other) => {
  if (one.times === null || other.times === null) return SILENT;
  const likeness = timeLikeness(one.times, other.times);
  if (likeness === null) return SILENT;
  return [{ code: likeness, isVeto: likeness === "timeDifferent" }];
};

export function timeLikeness(
  one: ComparableTimes,
  other: ComparableTimes,
): "timeSame" | "timePartly" | "timeSameDay" | "timeDifferent" | null {
  if (one.starts.length === 0 || other.starts.length === 0) return null;
  const isRough = one.isAllDay || other.isAllDay;
  const [ours, theirs] = withinBoth(one.starts, other.starts);
  const most = Math.max(ours.length, theirs.length);
  if (most === 0 || ours.length === 0 || theirs.length === 0) return "timeDifferent";
  const together = countTogether(ours, theirs, isRough ? DAY_MINUTES - 1 : SAME_START, isRough);
  if (together === 0)
    return ours.some((start) => theirs.some((each) => isSameDay(start, each))) ? "timeSameDay" : "timeDifferent";
  if (isRough) return one.isAllDay && other.isAllDay && together / most >= MOST_OF_THEM ? "timeSame" : "timePartly";
  // One time of a group that goes on is not the group.
  const isOneOfMany =
    Math.min(one.starts.length, other.starts.length) === 1 && Math.max(one.starts.length, other.starts.length) > 2;
  return together / most >= MOST_OF_THEM && !isOneOfMany ? "timeSame" : "timePartly";
}

/** The times of both that lie in the days both tell of: sources look ahead as far as each likes. */
function withinBoth(ours: readonly number[], theirs: readonly number[]): [readonly number[], readonly number[]] {
  const from = Math.max(ours[0] ?? 0, theirs[0] ?? 0) - DAY_MINUTES;
  const to = Math.min(ours.at(-1) ?? 0, theirs.at(-1) ?? 0) + DAY_MINUTES;
  const isWithin = (start: number) => start >= from && start <= to;
  return [ours.filter(isWithin), theirs.filter(isWithin)];
}

function countTogether(ours: readonly number[], theirs: readonly number[], within: number, byDay: boolean): number {
  let at = 0;
  let together = 0;
  for (const start of ours) {
    while (at < theirs.length && (theirs[at] ?? 0) < start - within) at++;
    const near = theirs[at];
    if (near !== undefined && Math.abs(near - start) <= within && (!byDay || isSameDay(near, start))) together++;
  }
  return together;
}

const isSameDay = (one: number, other: number): boolean =>
  Math.floor(one / DAY_MINUTES) === Math.floor(other / DAY_MINUTES);
