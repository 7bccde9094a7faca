import type { Organization } from "../catalogue/catalogue.ts";
import type { Event, EventId } from "./event.ts";
import type { EventTime } from "./event-time.ts";

/** An event with everything its page shows. */
export interface EventDetails {
  /** The series, when it is one. */
  readonly event: Event;
  /** Times to come, of all parts of a series, in order; at most a hundred. */
  readonly times: readonly EventTime[];
  /** The whole that it is a part of. */
  readonly umbrella: Event | null;
  /** What it consists of, when it is a whole (a theme week): the parts that are not over, the soonest first. */
  readonly parts: readonly EventPart[];
  readonly organization: Organization | null;
  /** ISO instant. */
  readonly fetchedAt: string;
}

export interface EventPart {
  readonly event: Event;
  /** Null: it has been put off, and the new time is not known. */
  readonly next: EventTime | null;
}

/** It was here, and its source no longer publishes it. */
export interface RemovedEvent {
  readonly removedAt: string;
}

/** One time of a series: its page is the series' page. */
export interface EventOfSeries {
  readonly seriesId: EventId;
}
