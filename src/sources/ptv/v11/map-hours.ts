import type { OpeningInterval, ServiceHours, Weekday } from "../../../domain/catalogue/catalogue.ts";
import { asRecords, asText, type Raw } from "../../shared/read.ts";
import { quote, type Warn } from "../../shared/warnings.ts";
import { lookUp } from "../codes.ts";
import { readLocalized } from "../language-lists.ts";
import { ALL_DAY, daysBetween, type HoursKind, toInterval, toPlainDate, toTime } from "../service-hours.ts";

type HourType = "days" | "overMidnight" | "exception";

const HOUR_TYPE: ReadonlyMap<string, HourType> = new Map([
  ["DaysOfTheWeek", "days"],
  ["Standard", "days"],
  ["OverMidnight", "overMidnight"],
  ["Special", "overMidnight"],
  ["Exceptional", "exception"],
  ["Exception", "exception"],
]);

const WEEKDAY: ReadonlyMap<string, Weekday> = new Map([
  ["Monday", 1],
  ["Tuesday", 2],
  ["Wednesday", 3],
  ["Thursday", 4],
  ["Friday", 5],
  ["Saturday", 6],
  ["Sunday", 7],
]);

/** serviceHours[{serviceHourType, validFrom, validTo, validForNow, isClosed, isAlwaysOpen, isReservation, openingHour}] */
export function mapHours(items: unknown, warn: Warn): readonly ServiceHours[] {
  return asRecords(items).flatMap((item) => mapOne(item, warn) ?? []);
}

function mapOne(item: Raw, warn: Warn): ServiceHours | null {
  const type = lookUp(HOUR_TYPE, item.serviceHourType, "kind of service hours", warn) ?? "days";
  const dates = readDates(item, type === "exception", warn);
  if (dates === null) return null;
  const note = readLocalized(item.additionalInformation, "serviceHours", "text", warn);
  const isClosed = item.isClosed === true;
  const isException = type === "exception" || (isClosed && dates.validFrom !== null);
  const intervals = isClosed ? [] : mapIntervals(item.openingHour, type, warn);
  const base = { ...dates, isClosed: isException && isClosed, note };

  if (isException) {
    const isAllDay = intervals.length === 0 && !isClosed && item.isAlwaysOpen === true;
    const hours: ServiceHours = { ...base, kind: "exception", intervals: isAllDay ? [ALL_DAY] : intervals };
    return isClosed || hours.intervals.length > 0 || saysSomething(note) ? hours : leftOut("an exception", warn);
  }
  if (isClosed) return leftOut("closed for ever", warn);
  const kind: HoursKind =
    item.isReservation === true ? "reservation" : item.isAlwaysOpen === true ? "always" : "weekly";
  if (kind === "weekly" && intervals.length === 0 && !saysSomething(note)) return leftOut("a week", warn);
  return { ...base, kind, intervals: kind === "always" ? [] : intervals };
}

/** Null when the dates cannot be right. An exception without an end is one day. */
function readDates(item: Raw, isException: boolean, warn: Warn): Pick<ServiceHours, "validFrom" | "validTo"> | null {
  if (item.validForNow === true && !isException) return { validFrom: null, validTo: null };
  const validFrom = readDate(item.validFrom, warn);
  const validTo = readDate(item.validTo, warn) ?? (isException ? validFrom : null);
  if (isException && validFrom === null) {
    warn("serviceHours: an exception without a date was left out");
    return null;
  }
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    warn(`serviceHours: hours valid from ${quote(validFrom)} to ${quote(validTo)} were left out`);
    return null;
  }
  return { validFrom, validTo };
}

function readDate(value: unknown, warn: Warn): string | null {
  const date = toPlainDate(value);
  if (date === null && asText(value) !== null) warn(`serviceHours: ${quote(value)} is not a date`);
  return date;
}

/** openingHour[{dayFrom, dayTo, from, to}]; `dayTo` is "" or null for one day. */
function mapIntervals(items: unknown, type: HourType, warn: Warn): readonly OpeningInterval[] {
  return asRecords(items).flatMap((item) => {
    const from = toTime(item.from);
    const to = toTime(item.to);
    const first = lookUp(WEEKDAY, item.dayFrom, "weekday", warn);
    const last = lookUp(WEEKDAY, item.dayTo, "weekday", warn);
    if (from === null || to === null) {
      warn(`serviceHours: a time from ${quote(item.from)} to ${quote(item.to)} was left out`);
      return [];
    }
    if (first === null) {
      if (type !== "exception") warn("serviceHours: a time without a weekday was left out");
      return type === "exception" ? intervalOrNothing(null, null, from, to, warn) : [];
    }
    // Over midnight is one stretch from a day to another; otherwise the times repeat on each day of the range.
    if (type === "overMidnight") return intervalOrNothing(first, last, from, to, warn);
    return daysBetween(first, last ?? first).flatMap((day) => intervalOrNothing(day, null, from, to, warn));
  });
}

function intervalOrNothing(
  day: Weekday | null,
  toDay: Weekday | null,
  from: string,
  to: string,
  warn: Warn,
): readonly OpeningInterval[] {
  const interval = toInterval(day, toDay, from, to);
  if (interval === null) warn(`serviceHours: a time from ${quote(from)} to ${quote(to)} was left out`);
  return interval === null ? [] : [interval];
}

function saysSomething(note: ServiceHours["note"]): boolean {
  return Object.keys(note).length > 0;
}

function leftOut(what: string, warn: Warn): null {
  warn(`serviceHours: ${what} without any times was left out`);
  return null;
}
