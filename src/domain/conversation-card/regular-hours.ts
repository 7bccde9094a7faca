import type { ServiceHours, Weekday } from "../catalogue/catalogue.ts";
import { addDays, weekdayOf } from "../catalogue/helsinki-time.ts";
import { type DayHours, weekOf } from "../catalogue/opening-hours.ts";

/** The days of an ordinary week that have the same hours. */
export interface SameHours {
  /** In order, each run of days that follow one another as its first and last day. */
  readonly runs: readonly { readonly from: Weekday; readonly to: Weekday }[];
  /** `HH:mm` */
  readonly intervals: readonly { readonly from: string; readonly to: string }[];
}

/** What paper may promise: an ordinary week, not whether it is open right now. */
export type RegularHours =
  | { readonly kind: "week"; readonly days: readonly SameHours[] }
  | { readonly kind: "always" }
  | { readonly kind: "byReservation" }
  | { readonly kind: "unknown" };

/** The ordinary week that holds on `date` (plain date), without exceptions. Days that are not told of are closed. */
export function regularHours(hours: readonly ServiceHours[], date: string): RegularHours {
  const monday = addDays(date, 1 - weekdayOf(date));
  const week = weekOf(
    hours.filter((entry) => isRegularOn(entry, date)).map((entry) => throughWeek(entry, monday)),
    monday,
  );
  if (week.every(isWholeDay)) return { kind: "always" };
  const open = Map.groupBy(
    week.filter(({ intervals }) => intervals.length > 0),
    ({ intervals }) => intervals.map(({ from, to }) => `${from}-${to}`).join(" "),
  );
  const days = [...open.values()].map(
    (same): SameHours => ({
      runs: runsOf(same.map(({ weekday }) => weekday)),
      intervals: same[0]?.intervals.map(({ from, to }) => ({ from, to })) ?? [],
    }),
  );
  if (days.length > 0) return { kind: "week", days };
  return { kind: week.some(({ isByReservation }) => isByReservation) ? "byReservation" : "unknown" };
}

function isRegularOn({ kind, validFrom, validTo }: ServiceHours, date: string): boolean {
  return kind !== "exception" && (validFrom ?? date) <= date && date <= (validTo ?? date);
}

/** What holds on the day is told for all of its week, even if it began or will end in the middle of it. */
function throughWeek(entry: ServiceHours, monday: string): ServiceHours {
  return {
    ...entry,
    validFrom: entry.validFrom && monday,
    validTo: entry.validTo && addDays(monday, 6),
  };
}

function runsOf(weekdays: readonly Weekday[]): SameHours["runs"] {
  return weekdays.reduce<{ from: Weekday; to: Weekday }[]>((runs, day) => {
    const last = runs.at(-1);
    if (last && last.to + 1 === day) last.to = day;
    else runs.push({ from: day, to: day });
    return runs;
  }, []);
}

function isWholeDay({ intervals: [first] }: DayHours): boolean {
  return first?.from === "00:00" && first.to === "24:00";
}
