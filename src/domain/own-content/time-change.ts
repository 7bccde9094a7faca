import { z } from "zod";
import type { TimeSlot } from "../events/event.ts";
import { clock, day, localized } from "./fields.ts";
import { isTold, told } from "./told.ts";

export const MOST_CHANGES = 60;

/** What differs of one time of an event: it is called off, moved, or somewhere else. */
export const TimeChange = z.strictObject({
  /** When it was to begin, which names the time: `2026-12-24T17:00`, or a plain date when no hour is told. */
  time: z.string().regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/),
  isOff: z.boolean(),
  /** Null: the day and the hours are as they were, also of a time that is called off. */
  moved: z.strictObject({ date: day, from: clock.nullable(), to: clock.nullable() }).nullable(),
  /** Where it is instead; empty when it is where it always is. */
  place: localized(200),
  /** Why, in the writer's words. */
  reason: localized(200),
});
export type TimeChange = z.infer<typeof TimeChange>;

/** The time as it is after the change. @param slotOf makes the time of a moved one */
export function changedSlot(
  planned: TimeSlot,
  { isOff, moved, place, reason }: TimeChange,
  slotOf: (date: string, from: string | null, to: string | null) => TimeSlot,
): TimeSlot {
  const note = isTold(reason) ? { note: told(reason) } : {};
  if (isOff) return { ...planned, status: "cancelled", ...note };
  const where = isTold(place) ? { place: told(place) } : {};
  if (moved === null) return { ...planned, ...where, ...note };
  const slot = slotOf(moved.date, moved.from, moved.to);
  const from = slot.start === planned.start ? {} : { movedFrom: planned.start };
  return { ...slot, status: "rescheduled", ...from, ...where, ...note };
}
