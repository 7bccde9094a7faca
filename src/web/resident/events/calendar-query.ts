import { z } from "zod";
import type { Weekday } from "../../../domain/catalogue/catalogue.ts";
import { addDays, helsinkiTime, weekdayOf } from "../../../domain/catalogue/helsinki-time.ts";
import { DAY_PARTS, type DayPart } from "../../../domain/finding/when-window.ts";
import { daysWindow, type TimeWindow } from "../../../domain/search/time-window.ts";
import { type Page, themeOf } from "../../page/page.ts";

export const PERIODS = ["today", "weekend", "week", "month"] as const;
export type Period = (typeof PERIODS)[number];

/** The period's word in the address. */
export const PERIOD_NAMES: Readonly<Record<Period, string>> = {
  today: "tanaan",
  weekend: "viikonloppu",
  week: "viikko",
  month: "kuukausi",
};
export const PART_NAMES: Readonly<Record<DayPart, string>> = {
  morning: "aamu",
  afternoon: "iltapaiva",
  evening: "ilta",
};

export const TIMES_PER_PAGE = 60;
/** A region may have hundreds of weekly groups: too many to read, and too many for a cheap phone. */
export const REPEATED_PER_PAGE = 40;
/** In the address: only what repeats is shown. */
export const REPEATED_ONLY = "toistuvat";
const LAST_PAGE = 100;
const LONGEST_TEXT = 200;

const WEEKDAY = z.enum(["1", "2", "3", "4", "5", "6", "7"]).transform((day) => Number(day) as Weekday);

/** The calendar's address. Whatever cannot be read is as if it were not there. Lists come as repeated names. */
const Address = z.object({
  jakso: z.string().catch(""),
  alku: z.iso.date().nullish().catch(null),
  q: z.string().catch(""),
  aihe: z.string().nullish().catch(null),
  maksuton: z.literal("1").nullish().catch(null),
  verkossa: z.literal("1").nullish().catch(null),
  ika: z.coerce.number().int().min(0).max(120).nullish().catch(null),
  kieli: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullish()
    .catch(null),
  sade: z.enum(["5", "10", "20", "50"]).nullish().catch(null),
  nayta: z.literal(REPEATED_ONLY).nullish().catch(null),
  sivu: z.coerce.number().int().min(1).max(LAST_PAGE).catch(1),
});

export interface CalendarView {
  readonly period: Period;
  /** Plain dates, both inclusive. */
  readonly first: string;
  readonly last: string;
  /** Where the period before and the one after begin; null: there is nothing to look back at. */
  readonly previousStart: string | null;
  readonly nextStart: string | null;
  readonly text: string;
  readonly theme: string | null;
  readonly isFree: boolean;
  readonly isOnline: boolean;
  readonly age: number | null;
  readonly language: string | null;
  /** Kilometres from where the reader is; null when that is not known. */
  readonly radius: number | null;
  readonly parts: readonly DayPart[];
  readonly weekdays: readonly Weekday[];
  /** Only what repeats or is open for longer, page by page. */
  readonly isRepeatedOnly: boolean;
  /** From 1. */
  readonly pageNumber: number;
}

/** As far as one goes for an evening, in kilometres. */
const USUAL_RADIUS = 20;

/** How far ahead the calendar goes: times are made so far. */
const AHEAD_DAYS = 395;

export function readCalendarView(page: Page, query: URLSearchParams): CalendarView {
  const given = Object.fromEntries([...query].filter(([, value]) => value.trim() !== ""));
  const address = Address.parse(given);
  const period = PERIODS.find((each) => PERIOD_NAMES[each] === address.jakso) ?? "week";
  const today = helsinkiTime(page.now).date;
  const wished = address.alku ?? today;
  const start = wished < today || wished > addDays(today, AHEAD_DAYS) ? today : wished;
  return {
    period,
    ...spanOf(period, start, today),
    text: address.q.replace(/\s+/g, " ").trim().slice(0, LONGEST_TEXT),
    theme: (address.aihe && themeOf(page, address.aihe)?.id) || null,
    isFree: address.maksuton === "1",
    isOnline: address.verkossa === "1",
    age: address.ika ?? null,
    language: address.kieli ?? null,
    radius: page.near ? Number(address.sade ?? USUAL_RADIUS) : null,
    parts: (Object.keys(DAY_PARTS) as DayPart[]).filter((part) => query.getAll("aika").includes(PART_NAMES[part])),
    // A day and a weekend have their days already.
    weekdays: period === "today" || period === "weekend" ? [] : weekdaysOf(query),
    isRepeatedOnly: address.nayta !== null && address.nayta !== undefined,
    pageNumber: address.sivu,
  };
}

function weekdaysOf(query: URLSearchParams): Weekday[] {
  return [...new Set(query.getAll("paiva"))].flatMap((day) => WEEKDAY.safeParse(day).data ?? []);
}

type Span = Pick<CalendarView, "first" | "last" | "previousStart" | "nextStart">;

function spanOf(period: Period, start: string, today: string): Span {
  const [first, last] = daysOf(period, start);
  const before = addDays(first, -LENGTHS[period]);
  const previous = before < today ? today : before;
  return {
    first,
    last,
    // On a Wednesday this weekend has none before it.
    previousStart: daysOf(period, previous)[0] < first ? previous : null,
    nextStart: addDays(last, 1) > addDays(today, AHEAD_DAYS) ? null : addDays(last, 1),
  };
}

/** Days from the beginning of one period to that of the next. */
const LENGTHS: Readonly<Record<Period, number>> = { today: 1, weekend: 7, week: 7, month: 31 };

function daysOf(period: Period, start: string): readonly [string, string] {
  const weekday = weekdayOf(start);
  switch (period) {
    case "today":
      return [start, start];
    case "weekend":
      return [weekday >= 6 ? start : addDays(start, 6 - weekday), addDays(start, 7 - weekday)];
    case "week":
      return [start, addDays(start, 6)];
    case "month":
      return [start, addDays(start, 30)];
  }
}

export function windowOf({ first, last, parts, weekdays }: CalendarView): TimeWindow {
  const hours = parts.map((part) => DAY_PARTS[part]);
  return {
    ...daysWindow(first, last),
    ...(weekdays.length > 0 && { weekdays }),
    ...(hours.length > 0 && { hours }),
  };
}

export function hasFilters({ text, theme, isFree, isOnline, age, language, parts, weekdays }: CalendarView): boolean {
  const isChosen = text !== "" || theme !== null || isFree || isOnline || age !== null || language !== null;
  return isChosen || parts.length > 0 || weekdays.length > 0;
}
