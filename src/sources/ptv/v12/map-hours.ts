import type { LocalizedText, OpeningInterval, ServiceHours, Weekday } from "../../../domain/catalogue/catalogue.ts";
import { joinTexts, NONE } from "../../shared/localized.ts";
import { asRecord, asRecords, asText, type Raw } from "../../shared/read.ts";
import { readTexts } from "../../shared/read-texts.ts";
import { quote, type Warn } from "../../shared/warnings.ts";
import { lookUp } from "../codes.ts";
import { type Dates, toInterval, toPlainDate, toTime } from "../service-hours.ts";
import { mapContinuousDates } from "./map-continuous-dates.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const WEEKDAY: ReadonlyMap<string, Weekday> = new Map(
  WEEKDAYS.map((name, index) => [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, (index + 1) as Weekday]),
);
/** The catalogue has no fortnights: the times stand in hours of their own that say so. */
const FORTNIGHT: { readonly [repetition: string]: LocalizedText } = {
  OddWeeks: { fi: "Parittomilla viikoilla", sv: "Udda veckor", en: "Odd weeks" },
  EvenWeeks: { fi: "Parillisilla viikoilla", sv: "Jämna veckor", en: "Even weeks" },
};

/**
 * serviceHours{hours[{type, heading, additionalInformation, …}], holidayServiceHours}. Assumed from the specification's type
 * names: `…WeekdaysUntilFurtherNotice…` is one stretch from a day to another. Holiday hours come without dates (only the
 * holiday's name), which the catalogue cannot hold yet: they are left out with a warning.
 */
export function mapHours(value: unknown, warn: Warn): readonly ServiceHours[] {
  const raw = asRecord(value);
  const holidays = asRecords(asRecord(raw?.holidayServiceHours)?.holidays);
  if (holidays.length > 0) warn("serviceHours: hours of public holidays were left out");
  return asRecords(raw?.hours).flatMap((item) => mapOne(item, warn));
}

function mapOne(item: Raw, warn: Warn): readonly ServiceHours[] {
  const note = joinTexts(
    readTexts(item.heading, "serviceHours", "line", warn),
    readTexts(item.additionalInformation, "serviceHours", "text", warn),
  );
  const always = { validFrom: null, validTo: null, isClosed: false, note, intervals: [] };
  const isReservation = item.openingStatus === "OpenOnReservation";
  const type = asText(item.type);
  switch (type) {
    case "ContinuousAlwaysValidServiceHour":
      return item.openingStatus === "Closed" ? [] : [{ ...always, kind: isReservation ? "reservation" : "always" }];
    case "ContinuousWeekdaysUntilFurtherNoticeServiceHour": {
      const intervals = stretch(item, warn);
      const kind = isReservation ? "reservation" : "weekly";
      return intervals.length === 0 || item.openingStatus === "Closed" ? [] : [{ ...always, kind, intervals }];
    }
    case "WeeklyUntilFurtherNoticeServiceHour":
      return mapWeek(item, { validFrom: null, validTo: null }, note, warn);
    case "WeeklyDateRangeServiceHour": {
      const dates = datesOf(item, warn);
      return dates === null ? [] : mapWeek(item, dates, note, warn);
    }
    case "ExceptionalDateRangeServiceHour": {
      const dates = datesOf(item, warn);
      return dates === null ? [] : mapException(item, dates, note, warn);
    }
    case "ContinuousDateRangeServiceHour": {
      const dates = datesOf(item, warn);
      return dates === null ? [] : mapContinuousDates(item, dates, note, warn);
    }
    default:
      warn(`kind of service hours ${quote(type)} is not known`);
      return [];
  }
}

function datesOf(item: Raw, warn: Warn): Dates | null {
  const validFrom = toPlainDate(item.fromDate);
  const validTo = toPlainDate(item.toDate) ?? validFrom;
  if (validFrom !== null && validTo !== null && validTo >= validFrom) return { validFrom, validTo };
  warn(`serviceHours: hours valid from ${quote(item.fromDate)} to ${quote(item.toDate)} were left out`);
  return null;
}

/** One hours object for each status and fortnight that the week's times have. */
function mapWeek(
  item: Raw,
  dates: Pick<ServiceHours, "validFrom" | "validTo">,
  note: LocalizedText,
  warn: Warn,
): readonly ServiceHours[] {
  const groups = Map.groupBy(
    timesOf(item, warn).filter(({ status }) => status !== "Closed"),
    ({ status, repetition }) => `${status} ${repetition}`,
  );
  return [...groups.values()].map((times): ServiceHours => {
    const [first] = times;
    const fortnight = FORTNIGHT[first?.repetition ?? ""] ?? NONE;
    return {
      ...dates,
      kind: first?.status === "OpenOnReservation" ? "reservation" : "weekly",
      isClosed: false,
      note: joinTexts(note, fortnight, ...times.map((time) => time.note)),
      intervals: times.flatMap(({ interval }) => interval ?? []),
    };
  });
}

/** Closed when every time of it says so, or when it has none. */
function mapException(item: Raw, dates: Dates, note: LocalizedText, warn: Warn): readonly ServiceHours[] {
  const times = timesOf(item, warn);
  const intervals = times.flatMap(({ status, interval }) => (status === "Closed" ? [] : (interval ?? [])));
  const isClosed = times.every(({ status }) => status === "Closed");
  if (!isClosed && intervals.length === 0) return [];
  return [
    { ...dates, kind: "exception", isClosed, note: joinTexts(note, ...times.map((time) => time.note)), intervals },
  ];
}

interface Time {
  readonly status: string;
  readonly repetition: string;
  readonly note: LocalizedText;
  readonly interval: OpeningInterval | null;
}

/** weeklyHours{monday: {hours[{start, end, openingStatus, repetition, additionalInformation}]}, …} */
function timesOf(item: Raw, warn: Warn): readonly Time[] {
  const week = asRecord(item.weeklyHours);
  return WEEKDAYS.flatMap((name, index) =>
    asRecords(asRecord(week?.[name])?.hours).flatMap((hour): readonly Time[] => {
      const status = asText(hour.openingStatus) ?? "Open";
      const interval = intervalOf((index + 1) as Weekday, null, hour.start, hour.end);
      if (interval === null && status !== "Closed") {
        warn(`serviceHours: a time from ${quote(hour.start)} to ${quote(hour.end)} was left out`);
        return [];
      }
      const note = readTexts(hour.additionalInformation, "serviceHours", "text", warn);
      return [{ status, repetition: asText(hour.repetition) ?? "Weekly", note, interval }];
    }),
  );
}

function stretch(item: Raw, warn: Warn): readonly OpeningInterval[] {
  const first = lookUp(WEEKDAY, item.fromDay, "weekday", warn);
  const last = lookUp(WEEKDAY, item.toDay, "weekday", warn);
  const interval = first === null ? null : intervalOf(first, last, item.fromTime, item.toTime);
  if (interval === null)
    warn(`serviceHours: a time from ${quote(item.fromTime)} to ${quote(item.toTime)} was left out`);
  return interval === null ? [] : [interval];
}

function intervalOf(day: Weekday, toDay: Weekday | null, start: unknown, end: unknown): OpeningInterval | null {
  const from = toTime(start);
  const to = toTime(end);
  return from === null || to === null ? null : toInterval(day, toDay, from, to);
}
