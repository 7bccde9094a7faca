import type { FeedFormat } from "../feed-format.ts";
import { mapCalendarEvent } from "./map-calendar-event.ts";
import { type CalendarRecord, readCalendar } from "./read-calendar.ts";

export const ICALENDAR: FeedFormat = {
  accept: "text/calendar, text/plain;q=0.5, */*;q=0.1",
  maxBytes: 10 * 1024 * 1024,
  mappingVersion: "icalendar-2",
  read: (text, _, warn) => readCalendar(text, warn),
  sourceIdOf: (raw) => (raw as CalendarRecord).sourceId,
  map: (raw, origin) => mapCalendarEvent(raw as CalendarRecord, origin),
};
