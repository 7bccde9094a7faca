import { instantOf } from "../../domain/catalogue/helsinki-instant.ts";
import type { Event, EventStatus, Schedule, TimeSlot, WallTime } from "../../domain/events/event.ts";
import { firstOfRule, isReadableRule, startsOfRule } from "../../domain/events/repeated-starts.ts";

/** One VEVENT's times: a single time, or a rule that a calendar follows by itself. */
export interface CalendarEntry {
  /** What tells it apart from the event's other entries; empty for the event itself. The same from day to day. */
  readonly suffix: string;
  readonly slot: TimeSlot;
  readonly status: EventStatus;
  /** RRULE as RFC 5545 wants it: UNTIL in UTC, or a plain date for whole days. */
  readonly rule: string | null;
  /** Starts that the rule makes. */
  readonly excluded: readonly WallTime[];
  /** It stands in the place of the rule's time that would begin then. */
  readonly replaces: WallTime | null;
}

type Recurring = Extract<Schedule, { kind: "recurring" }>;

/** Times that no rule tells are told one by one, at most so many. */
const MOST_TIMES = 400;

/** How a calendar is told of an event from a plain date on: by its rule when it has one, else time by time. */
export function entriesOf(event: Pick<Event, "schedule" | "status">, from: string): CalendarEntry[] {
  const { schedule, status } = event;
  const isComing = ({ start, end }: TimeSlot) => (end ?? start).slice(0, 10) >= from;
  switch (schedule.kind) {
    case "unannounced":
      return [];
    case "period": {
      // With one end told, that day is what can be put into a calendar; with none, nothing can.
      const start = schedule.from ?? schedule.until;
      const slot = start === null ? null : { start, end: schedule.until ?? start };
      return slot && isComing(slot) ? [single(slot, status, "")] : [];
    }
    case "dates": {
      const byStart = new Map(schedule.slots.map((slot) => [slot.start, slot]));
      const coming = [...byStart.values()].filter(isComing).slice(0, MOST_TIMES);
      return coming.map((slot) => single(slot, status, byStart.size > 1 ? suffixOf(slot.start) : ""));
    }
    case "recurring": {
      const { byRule, others } = repeated(schedule, status);
      return [
        ...byRule,
        ...others.filter((entry) => entry.replaces !== null || isComing(entry.slot)).slice(0, MOST_TIMES),
      ];
    }
  }
}

function single(slot: TimeSlot, status: EventStatus, suffix: string, replaces: WallTime | null = null): CalendarEntry {
  return { suffix, slot, status: slot.status ?? status, rule: null, excluded: [], replaces };
}

/** Entries that follow rules, and times that no rule makes or that differ from what it makes. */
function repeated(schedule: Recurring, status: EventStatus): { byRule: CalendarEntry[]; others: CalendarEntry[] } {
  const { first, added, changed } = schedule;
  const isLeftOut = leftOut(schedule);
  const moved = new Map(changed.map(({ original, slot }) => [original, slot]));
  const series = schedule.rules.filter(isReadableRule).flatMap((rule, place): Series[] => {
    const start = firstOfRule(first.start, rule);
    return start === null ? [] : [{ rule, start, suffix: place === 0 ? "" : `r${place}` }];
  });
  const byRule = series.map(({ rule, start, suffix }): CalendarEntry => {
    const excluded = startsAmong(first.start, rule, schedule.excluded).filter(
      (each) => isLeftOut(each) && !moved.has(each),
    );
    const slot = movedTo(first, start);
    return { suffix, slot, status, rule: withUntilInUtc(rule, start.length === 10), excluded, replaces: null };
  });

  const maker = makerOf(schedule, series);
  const isOwnFirst = maker(first.start) === undefined && !isLeftOut(first.start) && !moved.has(first.start);
  const others = [
    ...(isOwnFirst ? [single(first, status, byRule.length === 0 ? "" : suffixOf(first.start))] : []),
    ...added.map((slot) => {
      const made = isLeftOut(slot.start) ? undefined : maker(slot.start);
      return made ? single(slot, status, made.suffix, slot.start) : single(slot, status, suffixOf(slot.start));
    }),
    ...changed.map(({ original, slot }) => {
      const made = maker(original);
      return made ? single(slot, status, made.suffix, original) : single(slot, status, suffixOf(original));
    }),
  ];
  // What is told last of the same time holds.
  return { byRule, others: [...new Map(others.map((entry) => [`${entry.suffix} ${entry.replaces}`, entry])).values()] };
}

interface Series {
  readonly rule: string;
  /** The first time that this very rule makes; the schedule's first time need not be one of them. */
  readonly start: WallTime;
  readonly suffix: string;
}

function leftOut({ excluded }: Recurring): (start: WallTime) => boolean {
  const left = new Set(excluded);
  return (start) => left.has(start) || left.has(start.slice(0, 10));
}

/** Tells which series makes a start, of those that the schedule names one by one. */
function makerOf({ first, added, changed }: Recurring, series: readonly Series[]) {
  const named = [first.start, ...added.map(({ start }) => start), ...changed.map(({ original }) => original)];
  const made = series.map((each) => ({ ...each, starts: new Set(startsAmong(first.start, each.rule, named)) }));
  return (start: WallTime): Series | undefined => made.find(({ starts }) => starts.has(start));
}

/** The starts that a rule makes on the days from the first to the last of these. */
function startsAmong(first: WallTime, rule: string, named: readonly WallTime[]): readonly WallTime[] {
  if (named.length === 0) return [];
  const days = named.map((wall) => wall.slice(0, 10)).sort();
  return startsOfRule(first, rule, days[0] as string, days.at(-1) as string).starts;
}

const suffixOf = (start: WallTime) => start.replace(/[-:]/g, "");

function movedTo(first: TimeSlot, start: WallTime): TimeSlot {
  if (first.end === null || first.end.length !== start.length) return { start, end: null };
  const ms = (wall: WallTime) => Date.parse(wall.length === 10 ? wall : `${wall}Z`);
  const end = new Date(ms(start) + ms(first.end) - ms(first.start)).toISOString().slice(0, start.length);
  return { start, end };
}

function withUntilInUtc(rule: string, isAllDay: boolean): string {
  return rule.replace(
    /UNTIL=(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?/i,
    (whole, year, month, day, hour, minute, zulu) => {
      if (isAllDay) return `UNTIL=${year}${month}${day}`;
      if (zulu) return whole;
      const wall = `${year}-${month}-${day}T${hour ?? "23"}:${minute ?? "59"}`;
      return `UNTIL=${instantOf(wall).toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
    },
  );
}
