import type { Weekday } from "../../../domain/catalogue/catalogue.ts";
import { addDays, weekdayOf } from "../../../domain/catalogue/helsinki-time.ts";
import type { TimeSlot, WallTime } from "../../../domain/events/event.ts";
import { isReadableRule, repeatedStarts } from "../../../domain/events/repeated-starts.ts";
import type { Raw } from "../../shared/read.ts";
import type { Series } from "../join-series.ts";
import { laterBy, toSlot } from "../wall-time.ts";
import { toFinnishTime, zoneName } from "../zones.ts";
import { readLdDuration, readLdTime } from "./ld-time.ts";
import { listOf, plainOf } from "./ld-values.ts";

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const FREQUENCY = /^P(\d{1,3})([DWMY])$/;
const WORDS: ReadonlyMap<string, string> = new Map([
  ["daily", "P1D"],
  ["weekly", "P1W"],
  ["biweekly", "P2W"],
  ["monthly", "P1M"],
  ["yearly", "P1Y"],
]);
const NAMES: { readonly [unit: string]: string } = { D: "DAILY", W: "WEEKLY", M: "MONTHLY", Y: "YEARLY" };
const CLOCK = /(?:^|T)(\d{2}):(\d{2})/;

/** What a schema.org Schedule says: a series, one time, or null when it cannot be read. */
export function readSchedule(
  node: Raw,
  warn: (text: string) => void,
): { readonly series: Series } | { readonly slot: TimeSlot } | null {
  // scheduleTimezone
  const zone = zoneName(plainOf(node.scheduleTimezone) ?? "");
  // startDate, startTime
  const startsOn = readLdTime(node.startDate);
  if (startsOn === null) return null;
  const begin = atClock(startsOn, node.startTime, zone);
  // repeatFrequency, byDay, byMonth, byMonthDay, byMonthWeek, repeatCount, endDate
  const rule = readRule(node, startsOn);
  const first = rule === null ? begin : firstOf(begin, rule);
  if (rule === null) {
    if (plainOf(node.repeatFrequency) !== null)
      warn("a schedule that cannot be followed was left out but for its first time");
    return { slot: toSlot(first, endOf(first, node, zone), warn) };
  }
  const excluded = listOf(node.exceptDate).slice(0, 500);
  return {
    series: {
      first: toSlot(first, endOf(first, node, zone), warn),
      rule,
      excluded: excluded.flatMap((date) => readLdTime(date) ?? []),
    },
  };
}

function atClock(day: WallTime, clock: unknown, zone: string | null): WallTime {
  const [, hour, minute] = CLOCK.exec(plainOf(clock) ?? "") ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return day;
  const wall = `${day.slice(0, 10)}T${hour}:${minute}`;
  return zone === null ? wall : toFinnishTime(wall, zone);
}

function endOf(first: WallTime, node: Raw, zone: string | null): WallTime | null {
  const minutes = readLdDuration(node.duration);
  if (first.length === 10) return first;
  const end = atClock(first, node.endTime, zone);
  if (plainOf(node.endTime) === null || end === first) return minutes === null ? null : laterBy(first, minutes);
  // From nine in the evening till one in the night.
  return end < first ? laterBy(end, 1440) : end;
}

function readRule(node: Raw, startsOn: WallTime): string | null {
  const told = plainOf(node.repeatFrequency) ?? "";
  const [, interval, unit = ""] = FREQUENCY.exec(WORDS.get(told.toLowerCase()) ?? told) ?? [];
  if (interval === undefined) return null;
  const days = listOf(node.byDay)
    .flatMap((day) => plainOf(day) ?? [])
    .flatMap(weekdayIn);
  const weeks = listOf(node.byMonthWeek).map(Number);
  const numbers = (value: unknown, most: number) =>
    listOf(value)
      .map(Number)
      .filter((number) => Number.isInteger(number) && number >= 1 && number <= most);
  const parts = [`FREQ=${NAMES[unit]}`, ...(interval === "1" ? [] : [`INTERVAL=${Number(interval)}`])];
  if (days.length > 0) {
    const placed =
      unit === "M" && weeks.length > 0 ? weeks.flatMap((week) => days.map((day) => `${week}${day.slice(-2)}`)) : days;
    parts.push(`BYDAY=${placed.join(",")}`);
  } else if (unit === "W") parts.push(`BYDAY=${DAYS[weekdayOf(startsOn.slice(0, 10)) - 1]}`);
  const [months, monthDays] = [numbers(node.byMonth, 12), numbers(node.byMonthDay, 31)];
  if (months.length > 0) parts.push(`BYMONTH=${months.join(",")}`);
  if (monthDays.length > 0) parts.push(`BYMONTHDAY=${monthDays.join(",")}`);
  const [count] = numbers(node.repeatCount, 10_000);
  const until = readLdTime(node.endDate);
  if (count !== undefined) parts.push(`COUNT=${count}`);
  else if (until !== null) parts.push(`UNTIL=${until.slice(0, 10).replaceAll("-", "")}T235959`);
  const rule = parts.join(";");
  return isReadableRule(rule) ? rule : null;
}

/** `https://schema.org/Monday`, `Monday`, `MO` or `2MO`. */
function weekdayIn(day: string): string[] {
  const name = (/[^/#:]+$/.exec(day)?.[0] ?? "").toUpperCase();
  const [, place = "", code] = /^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)/.exec(name) ?? [];
  return code === undefined ? [] : [`${place}${code}`];
}

/** The first time that the rule itself produces, not before the beginning: a beginning counts even when it fits no rule. */
function firstOf(begin: WallTime, rule: string): WallTime {
  const date = begin.slice(0, 10);
  if (/INTERVAL=/.test(rule)) {
    const days = (/BYDAY=([A-Z,]+)/.exec(rule)?.[1] ?? "").split(",").map((day) => DAYS.indexOf(day) + 1);
    if (!/FREQ=WEEKLY/.test(rule) || days.includes(0)) return begin;
    for (let i = 0; i < 7; i += 1) {
      if (days.includes(weekdayOf(addDays(date, i)) as Weekday)) return addDays(date, i) + begin.slice(10);
    }
    return begin;
  }
  const endless = rule.replace(/;(?:COUNT|UNTIL)=[^;]*/g, "");
  const { starts } = repeatedStarts(addDays(date, -1) + begin.slice(10), [endless], date, addDays(date, 400));
  return starts[0] ?? begin;
}
