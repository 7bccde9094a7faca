import { instantOf } from "../catalogue/helsinki-instant.ts";
import { addDays } from "../catalogue/helsinki-time.ts";
import type { Event, Occurrence, Schedule, TimeSlot, WallTime } from "./event.ts";
import { repeatedStarts } from "./repeated-starts.ts";

/** How far ahead times are made. */
export const HORIZON_DAYS = 400;
/** More times than this in the window are no event anybody goes to. */
export const MOST_OCCURRENCES = 1000;

export interface MadeOccurrences {
  /** In order of time, no two with the same start. */
  readonly occurrences: readonly Occurrence[];
  /** True when the schedule has more times in the window than are made. */
  readonly wasCut: boolean;
}

/** The times of an event that touch the days from `from` to `to` (plain dates, both inclusive). Bounded work, whatever the schedule says. */
export function occurrencesOf(event: Pick<Event, "schedule" | "status">, from: string, to: string): MadeOccurrences {
  const { slots, wasCut } = slotsOf(event.schedule, from, to);
  const byStart = new Map<string, Occurrence>();
  for (const slot of slots) {
    const occurrence = toOccurrence(slot, event.status);
    if (touches(slot, from, to)) byStart.set(occurrence.startsAt, occurrence);
  }
  const all = [...byStart.values()].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  return { occurrences: all.slice(0, MOST_OCCURRENCES), wasCut: wasCut || all.length > MOST_OCCURRENCES };
}

function slotsOf(schedule: Schedule, from: string, to: string): { slots: readonly TimeSlot[]; wasCut: boolean } {
  switch (schedule.kind) {
    case "dates":
      return { slots: schedule.slots, wasCut: false };
    case "period":
      return { slots: [{ start: schedule.from ?? from, end: schedule.until ?? to }], wasCut: false };
    case "unannounced":
      return { slots: [], wasCut: false };
    case "recurring":
      return repeatedSlots(schedule, from, to);
  }
}

function repeatedSlots(schedule: Extract<Schedule, { kind: "recurring" }>, from: string, to: string) {
  const { first, rules, excluded, added, changed } = schedule;
  const length = lengthOf(first);
  const { starts, wasCut } = repeatedStarts(first.start, rules, from, to);
  const left = new Set(excluded);
  const moved = new Map(changed.map(({ original, slot }) => [original, slot]));
  const regular = starts
    .filter((start) => !left.has(start) && !left.has(start.slice(0, 10)) && !moved.has(start))
    .map((start): TimeSlot => ({ start, end: length === null ? null : laterBy(start, length) }));
  return { slots: [...regular, ...added, ...moved.values()], wasCut };
}

/** In milliseconds on the wall clock; null when the end is not known or comes before the start. */
function lengthOf({ start, end }: TimeSlot): number | null {
  if (end === null || end.length !== start.length) return null;
  const length = wallMs(end) - wallMs(start);
  return length >= 0 ? length : null;
}

function laterBy(start: WallTime, length: number): WallTime {
  return new Date(wallMs(start) + length).toISOString().slice(0, start.length);
}

function wallMs(wall: WallTime): number {
  return Date.parse(wall.length === 10 ? wall : `${wall}Z`);
}

function toOccurrence({ start, end, status }: TimeSlot, eventStatus: Event["status"]): Occurrence {
  const isAllDay = start.length === 10;
  const startsAt = instantOf(start);
  const endsAt = end === null ? null : instantOf(isAllDay ? addDays(end, 1) : end);
  return {
    startsAt: startsAt.toISOString(),
    // An hour that summer time swallows may leave nothing between the start and the end.
    endsAt: endsAt !== null && endsAt > startsAt ? endsAt.toISOString() : null,
    isAllDay,
    status: status ?? eventStatus,
  };
}

function touches({ start, end }: TimeSlot, from: string, to: string): boolean {
  const lastDay = (end ?? start).slice(0, 10);
  return start.slice(0, 10) <= to && (lastDay >= from || start.slice(0, 10) >= from);
}
