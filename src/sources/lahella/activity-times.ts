import type { Weekday } from "../../domain/catalogue/catalogue.ts";
import { addDays, weekdayOf } from "../../domain/catalogue/helsinki-time.ts";
import type { Schedule, TimeSlot, WallTime } from "../../domain/events/event.ts";
import { joinSeries, type Series } from "../feeds/join-series.ts";
import { isWallTime, toSlot, wallTimeOfMs } from "../feeds/wall-time.ts";
import { toFinnishTime, zoneName } from "../feeds/zones.ts";
import { asRecord, asRecords, asText, type Raw } from "../shared/read.ts";
import type { Warn } from "../shared/warnings.ts";
import { repeatOf } from "./repeat.ts";

export interface ActivityTimes {
  readonly series: readonly Series[];
  readonly slots: readonly TimeSlot[];
  /** Plain dates, both inclusive. */
  readonly periods: readonly { readonly from: string; readonly until: string | null }[];
}

const MOST_OF_A_KIND = 50;

/** When an activity takes place, from `events` of all its channels. The same times at two channels are one. */
export function readTimes(channels: readonly Raw[], warn: Warn): ActivityTimes {
  const series = new Map<string, Series>();
  const slots = new Map<string, TimeSlot>();
  const periods = new Map<string, ActivityTimes["periods"][number]>();
  for (const channel of channels.slice(0, MOST_OF_A_KIND)) {
    for (const event of asRecords(channel.events).slice(0, MOST_OF_A_KIND)) {
      const start = startOf(event);
      if (start === null) {
        warn("events: a start that is no time was left out");
        continue;
      }
      const repeat = asRecord(event.recurrence);
      const times = asRecords(repeat?.daySpecificTimes).slice(0, MOST_OF_A_KIND);
      const type = asText(event.type);
      if (repeat !== null && times.length > 0 && type !== "1") {
        for (const each of weekly(start, event, repeat, times, warn)) series.set(JSON.stringify(each), each);
      } else if (type === "3") {
        const end = wallOf(repeat?.end)?.slice(0, 10) ?? null;
        const from = start.slice(0, 10);
        if (end !== null && end < from) warn("events: an end before its start was left out");
        periods.set(from, { from, until: end !== null && end >= from ? end : null });
      } else if (repeat !== null && type !== "1") {
        // Nobody says on which days: on those that the start is one of.
        const { rule } = repeatOf(repeat, start, warn);
        const first = { start, end: start.length === 10 ? start : null };
        series.set(`${start}${rule}`, { first, rule, excluded: excludedOf(repeat) });
      } else {
        const end = wallOf(event.end) ?? (start.length === 10 ? start : null);
        slots.set(start, toSlot(start, end, warn));
      }
    }
  }
  return { series: [...series.values()], slots: [...slots.values()], periods: [...periods.values()] };
}

/** One schedule of all; periods among other times are days in a row. `today` as for `joinSeries`. */
export function toSchedule({ series, slots, periods }: ActivityTimes, today: string, warn: Warn): Schedule {
  const [period] = periods;
  if (period && periods.length === 1 && series.length + slots.length === 0) return { kind: "period", ...period };
  const spans = periods.flatMap(({ from, until }): TimeSlot[] => {
    if (until === null) warn("events: a period without an end beside other times was left out");
    return until === null ? [] : [{ start: from, end: until }];
  });
  return joinSeries(series, [...slots, ...spans], today, warn);
}

/** `daySpecificTimes`: one series for each weekday and time, from the first such day that is not before the start. */
function weekly(start: WallTime, event: Raw, repeat: Raw, times: readonly Raw[], warn: Warn): Series[] {
  const zone = zoneName(asText(event.timeZone) ?? "") ?? "Europe/Helsinki";
  return times.flatMap((told) => {
    const weekday = Number(asText(told.weekday));
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) {
      warn("events: a weekday that is none was left out");
      return [];
    }
    const date = firstWeekday(start.slice(0, 10), weekday as Weekday);
    const begin = atClock(date, asText(told.startTime), zone);
    if (begin === null) {
      warn("events: a time of day that is none was left out");
      return [];
    }
    const end = atClock(date, asText(told.endTime), zone);
    // Till one in the night, or till midnight.
    const later = end !== null && end < begin ? addDays(end.slice(0, 10), 1) + end.slice(10) : end;
    const { rule, lastDay } = repeatOf(repeat, begin, warn);
    if (lastDay !== null && lastDay < begin.slice(0, 10)) {
      warn("events: a series that ends before its first time was left out");
      return [];
    }
    return [{ first: toSlot(begin, later, warn), rule, excluded: excludedOf(repeat) }];
  });
}

function firstWeekday(from: string, weekday: Weekday): string {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}

function atClock(date: string, clock: string | null, zone: string): WallTime | null {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})(?::\d{2})?$/.exec(clock ?? "") ?? [];
  const wall = hour === "24" ? `${date}T00:${minute}` : `${date}T${hour?.padStart(2, "0")}:${minute}`;
  return hour !== undefined && isWallTime(wall) ? toFinnishTime(wall, zone) : null;
}

/** `exclude`: dates; instants in ms are met too. */
function excludedOf(repeat: Raw): string[] {
  const told = Array.isArray(repeat.exclude) ? repeat.exclude.slice(0, 1000) : [];
  return told.flatMap((item) => {
    const text = asText(item) ?? "";
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) && isWallTime(text) ? text : wallOf(item);
    return day === null ? [] : [day.slice(0, 10)];
  });
}

/** `start`: an instant in ms. Midnight tells the day and no hour. */
function startOf(event: Raw): WallTime | null {
  const wall = wallOf(event.start);
  return wall?.endsWith("T00:00") ? wall.slice(0, 10) : wall;
}

function wallOf(value: unknown): WallTime | null {
  const text = asText(value);
  if (text === null) return null;
  return wallTimeOfMs(
    /^\d{9,16}$/.test(text) ? Number(text) : /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN,
  );
}
