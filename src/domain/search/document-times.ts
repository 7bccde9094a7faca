import { EVENT_STATUSES } from "../events/event.ts";
import type { DocumentTime } from "./search-document.ts";

const STATUS_BITS = 7;
const ALL_DAY = 8;
const ONGOING = 16;
const END_UNKNOWN = 32;
const CANCELLED = EVENT_STATUSES.indexOf("cancelled");
const POSTPONED = EVENT_STATUSES.indexOf("postponed");

/** Times as arrays, in the order given. */
export function packTimes(times: readonly DocumentTime[]) {
  return {
    timeStarts: Int32Array.from(times, ({ start }) => start),
    timeEnds: Int32Array.from(times, ({ end }) => end),
    timeMarks: Uint8Array.from(times, markOf),
  };
}

function markOf({ status, isAllDay, isOngoing, isEndKnown }: DocumentTime): number {
  return (
    EVENT_STATUSES.indexOf(status) |
    (isAllDay ? ALL_DAY : 0) |
    (isOngoing ? ONGOING : 0) |
    (isEndKnown ? 0 : END_UNKNOWN)
  );
}

export function readMark(mark: number): Omit<DocumentTime, "start" | "end"> {
  return {
    status: EVENT_STATUSES[mark & STATUS_BITS] ?? "scheduled",
    isAllDay: (mark & ALL_DAY) !== 0,
    isOngoing: (mark & ONGOING) !== 0,
    isEndKnown: (mark & END_UNKNOWN) === 0,
  };
}

/** Whether nobody can come then: it was called off or put off. */
export function isCalledOff(mark: number): boolean {
  const status = mark & STATUS_BITS;
  return status === CANCELLED || status === POSTPONED;
}

/** Whether it begins at an hour of the day that is known. */
export function hasHour(mark: number): boolean {
  return (mark & (ALL_DAY | ONGOING)) === 0;
}
