import type { EventTime } from "../events/event-time.ts";
import { hasHour, isCalledOff, readMark } from "./document-times.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { SearchQuery } from "./search-query.ts";
import { clockOfMinutes, dateOfMinutes, fitsWindow } from "./time-window.ts";

/**
 * The number of the next time of a document that the query lets through, or -1. A time that was called off is the next one
 * only when nothing else is to come and no window was asked for.
 */
export function nextTimeOf(
  index: OpenedIndex,
  document: number,
  { now, when }: Pick<SearchQuery, "now" | "when">,
): number {
  const { timesOf, timeStarts, timeEnds, timeMarks } = index.data.arrays;
  let calledOff = -1;
  for (let time = timesOf[document] as number; time < (timesOf[document + 1] as number); time++) {
    const start = timeStarts[time] as number;
    const end = timeEnds[time] as number;
    const mark = timeMarks[time] as number;
    if (now !== undefined && end <= now) continue;
    if (isCalledOff(mark)) {
      if (calledOff < 0) calledOff = time;
    } else if (when === undefined || fitsWindow(when.window, start, end, hasHour(mark))) return time;
  }
  return when === undefined ? calledOff : -1;
}

/** A document's times that are not over by `now`, called off or not. */
export function timesOfDocument(index: OpenedIndex, document: number, now: number, limit: number): EventTime[] {
  if (document < 0) return [];
  const { timesOf, timeEnds } = index.data.arrays;
  const times: EventTime[] = [];
  for (let time = timesOf[document] as number; time < (timesOf[document + 1] as number); time++) {
    if (times.length === limit) break;
    const said = (timeEnds[time] as number) > now ? sayTime(index, time) : null;
    if (said) times.push(said);
  }
  return times;
}

/** A time by its number, in wall-clock words; null for none. */
export function sayTime({ data }: OpenedIndex, time: number): EventTime | null {
  if (time < 0) return null;
  const start = data.arrays.timeStarts[time] as number;
  const end = data.arrays.timeEnds[time] as number;
  const { isAllDay, isEndKnown, isOngoing, status } = readMark(data.arrays.timeMarks[time] as number);
  const showsHours = !isAllDay && !isOngoing;
  return {
    date: dateOfMinutes(start),
    lastDate: dateOfMinutes(isEndKnown ? end - 1 : start),
    from: showsHours ? clockOfMinutes(start) : null,
    until: showsHours && isEndKnown ? clockOfMinutes(end) : null,
    isOngoing,
    status,
  };
}
