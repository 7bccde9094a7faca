import type { Language } from "../../../domain/catalogue/catalogue.ts";
import { addDays } from "../../../domain/catalogue/helsinki-time.ts";
import type { WallTime } from "../../../domain/events/event.ts";
import { toPosition } from "../../shared/position.ts";
import type { Warn } from "../../shared/warnings.ts";
import { laterBy } from "../wall-time.ts";
import { isSkippedHour } from "../zones.ts";
import type { CalendarPart, TextIn } from "./calendar-part.ts";
import type { ToFinnish } from "./calendar-zones.ts";
import { toFinnishRule } from "./finnish-rule.ts";
import { minutesOfDuration, type Property, readProperties, type ToldTime, toldTime } from "./read-properties.ts";
import type { ComponentLines } from "./scan-calendar.ts";

type Properties = ReturnType<typeof readProperties>;

const LONGEST_MINUTES = 3 * 366 * 24 * 60;

/**
 * One VEVENT's lines as Polku keeps them. Never throws: what cannot be read is told of in `problems`. `isFinnish`: the calendar
 * says that it is in Finnish time, so that its times in UTC are only another way to write that.
 */
export function readPart(lines: ComponentLines, toFinnish: ToFinnish, isFinnish: boolean): CalendarPart {
  const problems = new Set<string>();
  const warn = (text: string) => problems.add(text);
  const properties = readProperties(lines, warn);
  const finnish = ({ wall, zone }: ToldTime) => toFinnish(wall, zone, warn);
  const first = (name: string) => properties.get(name)?.[0];
  const time = (name: string) => {
    const property = first(name);
    const told = property ? toldTime(property.values[0], property) : null;
    if (property && !told) warn(`a ${name} that is no time was left out`);
    return told;
  };

  const told = time("dtstart");
  const start = told && finnish(told);
  if (start && isSkippedHour(start))
    warn("it begins in the hour that summer time skips: it was taken to begin an hour later");
  const original = time("recurrence-id");
  const rules = told && start ? readRules(lines, told, start, toFinnish, warn) : [];
  if (rules.length > 0 && told?.zone === "UTC" && !isFinnish)
    warn("a series in UTC without a zone was taken to keep to the Finnish clock, in summer and in winter");
  return {
    uid: textOf(first("uid")),
    original: original && finnish(original),
    start,
    end: start && readEnd(start, time("dtend"), minutesOfDuration(first("duration")?.values[0]), finnish, warn),
    rules,
    excluded: times(properties.get("exdate")).map(({ start: each }) => finnish(each)),
    added: times(properties.get("rdate")).map(({ start: each, minutes }) => {
      const wall = finnish(each);
      return { start: wall, end: minutes === null ? null : laterBy(wall, minutes) };
    }),
    status: textOf(first("status"))?.toUpperCase() ?? null,
    summary: texts(properties, "summary"),
    description: hasText(texts(properties, "description"))
      ? texts(properties, "description")
      : texts(properties, "x-alt-desc"),
    location: texts(properties, "location"),
    url: textOf(first("url")),
    conference: textOf(first("conference")) ?? textOf(first("x-google-conference")),
    categories: (properties.get("categories") ?? []).flatMap(({ values }) =>
      values.filter((value): value is string => typeof value === "string"),
    ),
    position: readPosition(first("geo"), warn),
    modifiedAt: readModified(first("last-modified")),
    problems: [...problems],
  };
}

/** DTEND of days is the first day that is no longer part of it; a day without an end is that day. */
function readEnd(
  start: WallTime,
  dtend: ToldTime | null,
  duration: number | null,
  finnish: (time: ToldTime) => WallTime,
  warn: Warn,
): WallTime | null {
  const minutes = duration !== null && duration <= LONGEST_MINUTES ? duration : null;
  if (start.length === 10) {
    const days = minutes === null ? 1 : Math.max(1, Math.round(minutes / 1440));
    if (dtend === null) return addDays(start, days - 1);
    const last = dtend.wall.length === 10 ? addDays(dtend.wall, -1) : finnish(dtend).slice(0, 10);
    // Some write the last day itself, so that a single day ends before it begins.
    return dtend.wall.slice(0, 10) === start ? start : last;
  }
  if (dtend === null) return minutes === null || minutes === 0 ? null : laterBy(start, minutes);
  const end = finnish(dtend);
  if (end.length === 10) warn("an end that is a day of an event that has hours was read as that day's end");
  return end;
}

/** RRULE is read from its line: ical.js refuses the whole property for one odd part, and says its end in other words. */
function readRules(lines: ComponentLines, told: ToldTime, start: WallTime, toFinnish: ToFinnish, warn: Warn): string[] {
  const rules: string[] = [];
  for (const line of lines) {
    const text = /^RRULE(?:;[^:]*)?:(?:RRULE:)?(.*)$/i.exec(line)?.[1];
    if (text === undefined || rules.length >= 10) continue;
    const rule = toFinnishRule(text, { told: told.wall, finnish: start }, (wall, isUtc) =>
      toFinnish(wall, isUtc ? "UTC" : told.zone, warn),
    );
    if (rule === null) warn(`the rule "${text.slice(0, 100)}" cannot be followed: only the first time was read`);
    else rules.push(rule);
  }
  return rules;
}

function times(properties: readonly Property[] = []) {
  return properties.flatMap((property) =>
    property.values.flatMap((value) => {
      // A period: its beginning, and its end or how long it lasts.
      const [begin, rest] = Array.isArray(value) ? value : [value, null];
      const start = toldTime(begin, property);
      if (start === null) return [];
      const end = toldTime(rest, property);
      const minutes =
        minutesOfDuration(rest) ??
        (end && end.wall.length === start.wall.length
          ? Math.round((Date.parse(`${end.wall}Z`) - Date.parse(`${start.wall}Z`)) / 60_000)
          : null);
      return [{ start, minutes: minutes !== null && minutes > 0 && minutes <= LONGEST_MINUTES ? minutes : null }];
    }),
  );
}

const hasText = (text: TextIn) => Object.values(text).some((value) => value.trim() !== "");

function texts(properties: Properties, name: string): TextIn {
  const found: { [language in Language | ""]?: string } = {};
  for (const property of properties.get(name) ?? []) {
    const named = (property.parameters.language ?? "").toLowerCase().slice(0, 2);
    const language = named === "fi" || named === "sv" || named === "en" ? named : "";
    const text = textOf(property);
    if (text !== null) found[language] ??= text;
  }
  return found;
}

function textOf(property: Property | undefined): string | null {
  const [value] = property?.values ?? [];
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function readPosition(property: Property | undefined, warn: Warn): CalendarPart["position"] {
  const value = property?.values[0];
  return Array.isArray(value) ? toPosition(value[0], value[1], warn) : null;
}

function readModified(property: Property | undefined): string | null {
  const value = property?.values[0];
  const ms = typeof value === "string" && /^\d{4}-\d{2}-\d{2}T[\d:]+Z$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
