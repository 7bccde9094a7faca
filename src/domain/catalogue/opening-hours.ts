import type { LocalizedText, OpeningInterval, ServiceHours, Weekday } from "./catalogue.ts";
import { addDays, daysBetween, helsinkiTime, weekdayOf } from "./helsinki-time.ts";

/** Times are `HH:mm` and dates plain, both in Finland's wall-clock time. */
export type OpenState =
  | { readonly state: "open"; readonly until: Moment }
  | { readonly state: "always" }
  /** `opensAt` is null when no next opening is known. */
  | { readonly state: "closed"; readonly opensAt: Moment | null }
  | { readonly state: "byReservation" }
  | { readonly state: "unknown" };

export interface Moment {
  readonly date: string;
  readonly time: string;
}

export interface DayHours {
  readonly date: string;
  readonly weekday: Weekday;
  /** In order, not overlapping. `to` may be `24:00`, or a time of the next day when `endsNextDay`. */
  readonly intervals: readonly { readonly from: string; readonly to: string; readonly endsNextDay: boolean }[];
  readonly isException: boolean;
  readonly isByReservation: boolean;
  /** False when nothing tells about this day: then empty intervals do not mean closed. */
  readonly isKnown: boolean;
  /** The exception's own words ("Itsenäisyyspäivä"). */
  readonly note: LocalizedText;
}

/** Minutes from the midnight that begins the day; `to` passes 1440 when it is open over midnight. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const DAY = 1440;
const WEEK = 7 * DAY;
/** How far ahead the next opening is looked for. */
const HORIZON_DAYS = 60;
const NO_NOTE: LocalizedText = {};

/** Whether it is open at this instant, and what comes next. */
export function openState(hours: readonly ServiceHours[], instant: Date): OpenState {
  if (hours.length === 0) return { state: "unknown" };
  const now = helsinkiTime(instant);
  const today = planOf(hours, now.date);
  const yesterday = planOf(hours, addDays(now.date, -1));
  const running = [...yesterday.spans.map((span) => shift(span, -DAY)), ...today.spans].filter(
    (span) => span.from <= now.minutes && now.minutes < span.to,
  );
  if (running.length > 0) return openUntil(hours, now.date, Math.max(...running.map((span) => span.to)));
  if (today.isByReservation) return { state: "byReservation" };

  let isAnythingKnown = today.isKnown;
  for (let ahead = 0; ahead <= HORIZON_DAYS; ahead++) {
    const date = addDays(now.date, ahead);
    const plan = ahead === 0 ? today : planOf(hours, date);
    isAnythingKnown ||= plan.isKnown;
    const next = plan.spans.find((span) => ahead > 0 || span.from > now.minutes);
    if (next) return { state: "closed", opensAt: { date, time: clockText(next.from) } };
  }
  // Hours that all have run out say nothing about today.
  return isAnythingKnown ? { state: "closed", opensAt: null } : { state: "unknown" };
}

/** Seven days from `date` on. */
export function weekOf(hours: readonly ServiceHours[], date: string): DayHours[] {
  return Array.from({ length: 7 }, (_, ahead) => dayOf(hours, addDays(date, ahead)));
}

/** The exceptions that begin after the coming week but within so many days, in order of date. */
export function laterExceptions(hours: readonly ServiceHours[], date: string, withinDays = 60): ServiceHours[] {
  const from = addDays(date, 7);
  const to = addDays(date, withinDays);
  return hours
    .filter(
      (entry) =>
        entry.kind === "exception" && entry.validFrom !== null && entry.validFrom >= from && entry.validFrom <= to,
    )
    .sort((a, b) => (a.validFrom ?? "").localeCompare(b.validFrom ?? ""));
}

function dayOf(hours: readonly ServiceHours[], date: string): DayHours {
  const plan = planOf(hours, date);
  return {
    date,
    weekday: weekdayOf(date),
    intervals: plan.spans.map(({ from, to }) => ({
      from: clockText(from),
      to: to === DAY ? "24:00" : clockText(to),
      endsNextDay: to > DAY,
    })),
    isException: plan.isException,
    isByReservation: plan.isByReservation,
    isKnown: plan.isKnown,
    note: plan.note,
  };
}

interface DayPlan {
  readonly spans: readonly Span[];
  readonly isException: boolean;
  readonly isByReservation: boolean;
  readonly isKnown: boolean;
  readonly note: LocalizedText;
}

/** What holds on one date: an exception wins over everything, the narrowest one over wider ones. */
function planOf(hours: readonly ServiceHours[], date: string): DayPlan {
  const valid = hours.filter((entry) => isValidOn(entry, date));
  const weekday = weekdayOf(date);
  const exceptions = narrowest(
    valid.filter((entry) => entry.kind === "exception" && (entry.isClosed || entry.intervals.length > 0)),
  );
  if (exceptions.length > 0) {
    const spans = merged(exceptions.flatMap((entry) => (entry.isClosed ? [] : spansOf(entry.intervals, weekday))));
    const note = exceptions.find((entry) => Object.keys(entry.note).length > 0)?.note ?? NO_NOTE;
    return { spans, isException: true, isByReservation: false, isKnown: true, note };
  }
  const regular = { isException: false, note: NO_NOTE };
  if (valid.some((entry) => entry.kind === "always")) {
    return { ...regular, spans: [{ from: 0, to: DAY }], isByReservation: false, isKnown: true };
  }
  const weekly = inSeason(valid.filter((entry) => entry.kind === "weekly" && entry.intervals.length > 0));
  if (weekly.length > 0) {
    const spans = merged(weekly.flatMap((entry) => spansOf(entry.intervals, weekday)));
    return { ...regular, spans, isByReservation: false, isKnown: true };
  }
  const isByReservation = valid.some((entry) => entry.kind === "reservation");
  return { ...regular, spans: [], isByReservation, isKnown: isByReservation };
}

function isValidOn(entry: ServiceHours, date: string): boolean {
  return (entry.validFrom === null || entry.validFrom <= date) && (entry.validTo === null || date <= entry.validTo);
}

/** One closed day inside a holiday's other hours counts for that day. */
function narrowest(exceptions: readonly ServiceHours[]): readonly ServiceHours[] {
  if (exceptions.length < 2) return exceptions;
  const shortest = Math.min(...exceptions.map(lengthInDays));
  return exceptions.filter((entry) => lengthInDays(entry) === shortest);
}

function lengthInDays(entry: ServiceHours): number {
  if (entry.validFrom === null || entry.validTo === null) return Number.POSITIVE_INFINITY;
  return daysBetween(entry.validFrom, entry.validTo);
}

/** Hours with a first and a last date ("summer") stand before those that are always valid. */
function inSeason(weekly: readonly ServiceHours[]): readonly ServiceHours[] {
  const seasonal = weekly.filter((entry) => entry.validFrom !== null && entry.validTo !== null);
  return seasonal.length > 0 ? seasonal : weekly;
}

function spansOf(intervals: readonly OpeningInterval[], weekday: Weekday): Span[] {
  return intervals.flatMap((interval) => spanOn(interval, weekday) ?? []);
}

/** The part of an interval that belongs to one weekday. Up to a day long it stays whole; a longer one is cut at midnights. */
function spanOn(interval: OpeningInterval, weekday: Weekday): Span | null {
  const from = minutesOf(interval.from);
  const to = minutesOf(interval.to);
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  const first = interval.day ?? weekday;
  const daysOn = ((interval.toDay ?? first) - first + 7) % 7;
  let length = daysOn * DAY + to - from;
  if (length <= 0) length += daysOn === 0 ? DAY : WEEK;
  const offset = (weekday - first + 7) % 7;
  if (length <= DAY) return offset === 0 ? { from, to: from + length } : null;
  const end = from + length - offset * DAY;
  if (end <= 0) return null;
  return { from: offset === 0 ? from : 0, to: Math.min(end, DAY) };
}

/** In order, with overlapping and touching spans joined. */
function merged(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else joined.push(span);
  }
  return joined;
}

/** Follows spans that touch over midnight. A whole week without a break is open always. */
function openUntil(hours: readonly ServiceHours[], today: string, endToday: number): OpenState {
  let end = endToday;
  for (let ahead = 0; ahead <= 7; ahead++) {
    const start = ahead * DAY;
    if (end < start) break;
    for (const span of planOf(hours, addDays(today, ahead)).spans) {
      if (start + span.from <= end) end = Math.max(end, start + span.to);
    }
  }
  if (end >= WEEK) return { state: "always" };
  // Closing at midnight is said as 24:00 of the evening, not as 00:00 of a day people do not think of.
  const days = Math.ceil(end / DAY) - 1;
  const minutes = end - days * DAY;
  return { state: "open", until: { date: addDays(today, days), time: minutes === DAY ? "24:00" : clockText(minutes) } };
}

function shift(span: Span, minutes: number): Span {
  return { from: span.from + minutes, to: span.to + minutes };
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function clockText(minutes: number): string {
  const ofDay = minutes % DAY;
  return `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
}
