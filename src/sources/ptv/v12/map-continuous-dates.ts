import type { LocalizedText, ServiceHours } from "../../../domain/catalogue/catalogue.ts";
import { addDays } from "../../../domain/catalogue/helsinki-time.ts";
import type { Raw } from "../../shared/read.ts";
import { quote, type Warn } from "../../shared/warnings.ts";
import { ALL_DAY, type Dates, toInterval, toTime } from "../service-hours.ts";

/**
 * {fromDate, fromTime, toDate, toTime, openingStatus}: one stretch over one or several dates. An exception's times hold on each
 * of its days, so a longer stretch becomes up to three: the first day's rest, whole days, and the last day's beginning.
 */
export function mapContinuousDates(item: Raw, dates: Dates, note: LocalizedText, warn: Warn): readonly ServiceHours[] {
  const { validFrom, validTo } = dates;
  const exception = { kind: "exception", isClosed: false, note, intervals: [] } as const;
  if (item.openingStatus === "Closed") return [{ ...exception, ...dates, isClosed: true }];
  const from = toTime(item.fromTime) ?? "00:00";
  const to = toTime(item.toTime) ?? "24:00";
  const open = (first: string, last: string, start: string, end: string): readonly ServiceHours[] => {
    if (last < first || start === end) return [];
    const interval = start === "00:00" && end === "24:00" ? ALL_DAY : toInterval(null, null, start, end);
    return interval === null ? [] : [{ ...exception, validFrom: first, validTo: last, intervals: [interval] }];
  };
  if (validFrom !== validTo) {
    return [
      ...open(validFrom, validFrom, from, "24:00"),
      ...open(addDays(validFrom, 1), addDays(validTo, -1), "00:00", "24:00"),
      ...(to === "00:00" ? [] : open(validTo, validTo, "00:00", to)),
    ];
  }
  const day = open(validFrom, validTo, from, to);
  if (day.length === 0) warn(`serviceHours: a time from ${quote(item.fromTime)} to ${quote(item.toTime)} was left out`);
  return day;
}
