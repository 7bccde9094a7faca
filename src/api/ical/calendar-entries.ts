import { instantOf } from "../../domain/catalogue/helsinki-instant.ts";
import { addDays } from "../../domain/catalogue/helsinki-time.ts";
import type { Event, EventStatus, Schedule, TimeSlot, WallTime } from "../../domain/events/event.ts";
import { isReadableRule, repeatedStarts } from "../../domain/events/repeated-starts.ts";

/** One VEVENT's times: a single time, or a rule that a calendar follows by itself. */
export interface CalendarEntry {
  /** What tells it apart from the event's other entries; empty for the event itself. */
  readonly suffix: string;
  readonly slot: TimeSlot;
  readonly status: EventStatus;
  /** RRULE as RFC 5545 wants it: UNTIL in UTC, or a plain date for whole days. */
  readonly rule: string | null;
  readonly excluded: readonly WallTime[];
  /** It stands in the place of the rule's time that would begin then. */
  readonly replaces: WallTime | null;
}

/** Times that no rule tells are told one by one, at most so many. */
const MOST_TIMES = 400;

/** How a calendar is told of an event from a plain date on: by its rule when it has one, else time by time. */
export function entriesOf(event: Pick<Event, "schedule" | "status">, from: string): CalendarEntry[] {
  const { schedule, status } = event;
  switch (schedule.kind) {
    case "unannounced":
      return [];
    case "period":
      return [single({ start: schedule.from ?? from, end: schedule.until ?? schedule.from ?? from }, status, "")];
    case "dates": {
      const slots = schedule.slots.filter(({ start, end }) => (end ?? start).slice(0, 10) >= from);
      return slots.slice(0, MOST_TIMES).map((slot) => single(slot, status, slots.length > 1 ? suffixOf(slot) : ""));
    }
    case "recurring":
      return repeated(schedule, status, from);
  }
}

function single(slot: TimeSlot, status: EventStatus, suffix: string): CalendarEntry {
  return { suffix, slot, status: slot.status ?? status, rule: null, excluded: [], replaces: null };
}

function repeated(
  schedule: Extract<Schedule, { kind: "recurring" }>,
  status: EventStatus,
  from: string,
): CalendarEntry[] {
  const { first, rules, excluded, added, changed } = schedule;
  const wholeDays = excluded.filter((wall) => wall.length === 10 && first.start.length > 10);
  // A calendar leaves out single starts, not days: the hour of the rule's own start is put to each.
  const left = [
    ...excluded.filter((wall) => !wholeDays.includes(wall)),
    ...wholeDays.map((day) => day + first.start.slice(10)),
  ];
  const byRule = rules.filter(isReadableRule).flatMap((rule, place): CalendarEntry[] => {
    const start = rules.length === 1 ? first.start : firstOf(rule, first.start);
    if (start === null) return [];
    const slot = movedTo(first, start);
    const suffix = place === 0 ? "" : `r${place}`;
    return [
      { suffix, slot, status, rule: withUntilInUtc(rule, first.start.length === 10), excluded: left, replaces: null },
    ];
  });
  const further = added.filter(({ start }) => start.slice(0, 10) >= from).slice(0, MOST_TIMES);
  return [
    ...byRule,
    ...further.map((slot) => single(slot, status, suffixOf(slot))),
    ...changed.map(({ original, slot }) => ({ ...single(slot, status, ""), replaces: original })),
  ];
}

const suffixOf = ({ start }: TimeSlot) => start.replace(/[-:]/g, "");

/** The first time that this very rule makes; the schedule's first time need not be one of them. */
function firstOf(rule: string, start: WallTime): WallTime | null {
  const { starts } = repeatedStarts(start, [rule], start.slice(0, 10), addDays(start.slice(0, 10), 370));
  return starts.find((each) => each !== start) ?? null;
}

function movedTo(first: TimeSlot, start: WallTime): TimeSlot {
  if (first.end === null) return { start, end: null };
  const ms = (wall: WallTime) => Date.parse(wall.length === 10 ? wall : `${wall}Z`);
  const end = new Date(ms(start) + ms(first.end) - ms(first.start)).toISOString().slice(0, start.length);
  return { start, end };
}

function withUntilInUtc(rule: string, isAllDay: boolean): string {
  return rule.replace(
    /UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?/,
    (whole, year, month, day, hour, minute, zulu) => {
      if (isAllDay) return `UNTIL=${year}${month}${day}`;
      if (zulu === "Z") return whole;
      const wall = `${year}-${month}-${day}T${hour ?? "23"}:${minute ?? "59"}`;
      return `UNTIL=${instantOf(wall).toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
    },
  );
}
