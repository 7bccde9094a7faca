import type { LocalizedText } from "../catalogue/catalogue.ts";
import { wallTimeOf } from "../catalogue/helsinki-instant.ts";
import type { EventStatus, Occurrence, WallTime } from "./event.ts";

/** A time in Finnish wall-clock words. */
export interface EventTime {
  /** Plain dates; the last day differs when it goes on over midnight or for days. */
  readonly date: string;
  readonly lastDate: string;
  /** `17:00`; null when only the day is known. */
  readonly from: string | null;
  /** Null when not known or only the day is. */
  readonly until: string | null;
  readonly isOngoing: boolean;
  readonly status: EventStatus;
  /** Of this time only (`TimeSlot`); absent when nothing is said. */
  readonly note?: LocalizedText;
  readonly place?: LocalizedText;
  readonly movedFrom?: WallTime;
}

/** An occurrence as Finnish clocks and calendars show it. */
export function toEventTime({ startsAt, endsAt, isAllDay, status }: Occurrence, isOngoing: boolean): EventTime {
  const start = wallTimeOf(new Date(startsAt));
  const end = endsAt === null ? null : wallTimeOf(new Date(endsAt));
  const hasHours = !isAllDay && !isOngoing;
  // The end is the first moment that does not belong: midnight belongs to the day before.
  const last = endsAt === null ? start : wallTimeOf(new Date(new Date(endsAt).getTime() - 60_000));
  return {
    date: start.slice(0, 10),
    lastDate: last.slice(0, 10),
    from: hasHours ? start.slice(11) : null,
    until: hasHours && end !== null ? end.slice(11) : null,
    isOngoing,
    status,
  };
}
