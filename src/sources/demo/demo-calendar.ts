import { z } from "zod";
import { addDays, weekdayOf } from "../../domain/catalogue/helsinki-time.ts";

/**
 * The demo's dates are counted from the week it is loaded in, so that it looks alive whatever the day. Everything here is
 * the same from Monday to Sunday: loading again within the week changes nothing.
 */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type DemoWeekday = (typeof WEEKDAYS)[number];

/** `12-24`: a day that comes every year. */
export const MonthDay = z
  .string()
  .regex(/^\d\d-\d\d$/)
  .refine((text) => isDate(`2027-${text}`), "is no day that comes every year");
/** Both days inclusive; `["11-15", "03-31"]` goes over the New Year. */
export const DaysOfYear = z.tuple([MonthDay, MonthDay]);
export type DaysOfYear = z.infer<typeof DaysOfYear>;

export function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}

/**
 * The Monday so many weeks later, or earlier; 0 is the week itself. Weeks with Christmas Day or New Year's Day are passed
 * over on the way forward: nobody gives a course then.
 */
export function mondayOfWeek(monday: string, week: number): string {
  if (week <= 0) return addDays(monday, 7 * week);
  let each = monday;
  for (let left = week; left > 0; ) {
    each = addDays(each, 7);
    if (!isHolidayWeek(each)) left--;
  }
  return each;
}

function isHolidayWeek(monday: string): boolean {
  return [0, 1, 2, 3, 4, 5, 6].some((day) => ["12-25", "01-01"].includes(addDays(monday, day).slice(5)));
}

export function dayInWeek(monday: string, week: number, on: DemoWeekday): string {
  return addDays(mondayOfWeek(monday, week), WEEKDAYS.indexOf(on));
}

/** The first of these weekdays from the date on, the date itself included. */
export function firstWeekday(date: string, days: readonly DemoWeekday[]): string {
  const wanted = days.map((day) => WEEKDAYS.indexOf(day) + 1);
  let each = date;
  while (!wanted.includes(weekdayOf(each))) each = addDays(each, 1);
  return each;
}

/** The next such day of the year, or the first such weekday from it on, not before the Monday. */
export function nextYearly(monday: string, day: string, on: DemoWeekday | undefined): string {
  const next = yearsAround(monday)
    .map((year) => (on ? firstWeekday(`${year}-${day}`, [on]) : `${year}-${day}`))
    .find((date) => date >= monday);
  return next ?? monday;
}

/** The season that is on or comes next, as plain dates. */
export function nextSeason(monday: string, [from, to]: DaysOfYear): { readonly from: string; readonly to: string } {
  const seasons = yearsAround(monday).map((year) => ({
    from: `${year}-${from}`,
    to: `${to < from ? year + 1 : year}-${to}`,
  }));
  return seasons.find((season) => season.to >= monday) ?? { from: monday, to: monday };
}

export function isAmongDays(date: string, [from, to]: DaysOfYear): boolean {
  const day = date.slice(5);
  return from <= to ? day >= from && day <= to : day >= from || day <= to;
}

function yearsAround(monday: string): readonly number[] {
  const year = Number(monday.slice(0, 4));
  return [year - 1, year, year + 1];
}

function isDate(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
