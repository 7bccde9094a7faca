import { instantOf } from "../catalogue/helsinki-instant.ts";
import { addDays } from "../catalogue/helsinki-time.ts";
import type { EventTime } from "./event-time.ts";

/** When a time begins and ends; null when only the day is known, or the end is not. */
export function instantsOf({ date, lastDate, from, until }: EventTime): { startsAt: Date | null; endsAt: Date | null } {
  const startsAt = from === null ? null : instantOf(`${date}T${from}`);
  if (startsAt === null || until === null) return { startsAt, endsAt: null };
  // Midnight is the end of the last day.
  const endsAt = instantOf(`${until === "00:00" ? addDays(lastDate, 1) : lastDate}T${until}`);
  return { startsAt, endsAt: endsAt > startsAt ? endsAt : null };
}
