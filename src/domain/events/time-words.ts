import type { Schedule, TimeSlot, WallTime } from "./event.ts";
import type { EventTime } from "./event-time.ts";

/** What is said of one time only. */
export type TimeWords = Pick<TimeSlot, "note" | "place" | "movedFrom">;

/** By the start of the time as it now is; times of which nothing is said are not in it. */
export function timeWordsOf(schedule: Schedule): ReadonlyMap<WallTime, TimeWords> {
  const words = new Map<WallTime, TimeWords>();
  for (const { start, note, place, movedFrom } of slotsOf(schedule))
    if (note ?? place ?? movedFrom)
      words.set(start, { ...(note && { note }), ...(place && { place }), ...(movedFrom && { movedFrom }) });
  return words;
}

export function withTimeWords(time: EventTime, words: ReadonlyMap<WallTime, TimeWords>): EventTime {
  const said = words.get(startOf(time));
  return said ? { ...time, ...said } : time;
}

/** What names a time: its wall-clock start, or the day alone. */
export function startOf({ date, from }: Pick<EventTime, "date" | "from">): WallTime {
  return from === null ? date : `${date}T${from}`;
}

function slotsOf(schedule: Schedule): readonly TimeSlot[] {
  if (schedule.kind === "dates") return schedule.slots;
  return schedule.kind === "recurring" ? [...schedule.added, ...schedule.changed.map(({ slot }) => slot)] : [];
}
