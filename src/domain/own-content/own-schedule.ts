import { z } from "zod";
import { addDays, weekdayOf } from "../catalogue/helsinki-time.ts";
import type { Schedule, TimeSlot } from "../events/event.ts";
import { startsOfRule } from "../events/repeated-starts.ts";
import { clock, day, weekday } from "./fields.ts";
import { changedSlot, type TimeChange } from "./time-change.ts";

export const MOST_TIMES = 12;
export const MOST_EXCEPTIONS = 60;

/** When an event is, in the words of its form. `toSchedule` makes the event's own shape of it. */
export const OwnEventSchedule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("unknown") }),
  z.strictObject({
    kind: z.literal("dates"),
    times: z
      .array(z.strictObject({ date: day, from: clock.nullable(), to: clock.nullable() }))
      .min(1)
      .max(MOST_TIMES),
  }),
  z.strictObject({
    kind: z.literal("weekly"),
    /** 1: every week, 2: every second. */
    interval: z.union([z.literal(1), z.literal(2)]),
    weekdays: z.array(weekday).min(1).max(7),
    from: clock,
    to: clock.nullable(),
    firstDay: day,
    lastDay: day.nullable(),
    /** Days without it. */
    except: z.array(day).max(MOST_EXCEPTIONS),
  }),
  z.strictObject({ kind: z.literal("period"), firstDay: day, lastDay: day.nullable() }),
]);
export type OwnEventSchedule = z.infer<typeof OwnEventSchedule>;

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/**
 * In the event's own shape: times of a Finnish wall clock. Changes of times that the schedule does not have (any more) say
 * nothing.
 */
export function toSchedule(own: OwnEventSchedule, changes: readonly TimeChange[] = []): Schedule {
  switch (own.kind) {
    case "unknown":
      return { kind: "unannounced" };
    case "dates":
      return {
        kind: "dates",
        slots: own.times.map(({ date, from, to }) => changedOf(slotOf(date, from, to), changes)),
      };
    case "period":
      return { kind: "period", from: own.firstDay, until: own.lastDay };
    case "weekly": {
      const first = firstDayOf(own.firstDay, own.weekdays);
      const until = own.lastDay === null ? "" : `;UNTIL=${own.lastDay.replaceAll("-", "")}T235959`;
      const every = own.interval === 2 ? ";INTERVAL=2" : "";
      const days = own.weekdays.toSorted((a, b) => a - b).map((day) => DAYS[day - 1]);
      const rule = `FREQ=WEEKLY${every};BYDAY=${days.join(",")}${until}`;
      const start = slotOf(first, own.from, own.to);
      const isOfRule = ({ time }: TimeChange) => {
        const date = time.slice(0, 10);
        return !own.except.includes(date) && startsOfRule(start.start, rule, date, date).starts.includes(time);
      };
      return {
        kind: "recurring",
        first: start,
        rules: [rule],
        excluded: own.except,
        added: [],
        changed: changes.filter(isOfRule).map((change) => ({
          original: change.time,
          slot: changedSlot(slotOf(change.time.slice(0, 10), own.from, own.to), change, slotOf),
        })),
      };
    }
  }
}

function changedOf(planned: TimeSlot, changes: readonly TimeChange[]): TimeSlot {
  const change = changes.find(({ time }) => time === planned.start);
  return change ? changedSlot(planned, change, slotOf) : planned;
}

/** Past midnight the end is on the next day. */
function slotOf(date: string, from: string | null, to: string | null): TimeSlot {
  if (from === null) return { start: date, end: date };
  const endDay = to !== null && to <= from ? addDays(date, 1) : date;
  return { start: `${date}T${from}`, end: to === null ? null : `${endDay}T${to}` };
}

/** RFC 5545 counts the first start whatever the rule says, so it must be a day of the rule. */
function firstDayOf(from: string, weekdays: readonly number[]): string {
  let at = from;
  for (let tries = 0; tries < 7 && !weekdays.includes(weekdayOf(at)); tries++) at = addDays(at, 1);
  return at;
}
