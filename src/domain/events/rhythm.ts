import type { Weekday } from "../catalogue/catalogue.ts";
import { daysBetween, weekdayOf } from "../catalogue/helsinki-time.ts";

/** How something repeats, in a form that can be said in a few words: `maanantaisin klo 17–18`. */
export interface Rhythm {
  readonly kind: "daily" | "weekly" | "everySecondWeek" | "monthly";
  /** In order; of `daily` none. */
  readonly weekdays: readonly Weekday[];
  /** `17:00`; null when the hours differ from time to time or are not known. */
  readonly from: string | null;
  readonly until: string | null;
}

export interface RhythmTime {
  /** Plain date. */
  readonly date: string;
  readonly from: string | null;
  readonly until: string | null;
}

const FEWEST = 3;
/** This share of the gaps must agree: a holiday or two does not break a rhythm. */
const MOSTLY = 0.7;

/** The rhythm of times in order, or null when there is none that one could rely on. */
export function rhythmOf(times: readonly RhythmTime[]): Rhythm | null {
  if (times.length < FEWEST) return null;
  const byWeekday = Map.groupBy(times, ({ date }) => weekdayOf(date));
  const weekdays = [...byWeekday.keys()].sort((a, b) => a - b);
  const clock = commonClock(times);
  const gaps = weekdays.flatMap((day) => gapsOf(byWeekday.get(day) ?? []));
  const share = (isIt: (gap: number) => boolean) => gaps.filter(isIt).length / Math.max(1, gaps.length);
  if (gaps.length === 0) return null;
  if (share((gap) => gap === 7) >= MOSTLY) {
    return weekdays.length === 7 ? { kind: "daily", weekdays: [], ...clock } : { kind: "weekly", weekdays, ...clock };
  }
  if (weekdays.length > 2) return null;
  if (share((gap) => gap === 14) >= MOSTLY) return { kind: "everySecondWeek", weekdays, ...clock };
  if (weekdays.length === 1 && share((gap) => gap === 28 || gap === 35) >= MOSTLY)
    return { kind: "monthly", weekdays, ...clock };
  return null;
}

function gapsOf(times: readonly RhythmTime[]): number[] {
  return times.slice(1).map(({ date }, i) => daysBetween((times[i] as RhythmTime).date, date));
}

function commonClock(times: readonly RhythmTime[]): Pick<Rhythm, "from" | "until"> {
  const [first] = times;
  const isSame = times.every(({ from, until }) => from === first?.from && until === first?.until);
  return isSame && first ? { from: first.from, until: first.until } : { from: null, until: null };
}
