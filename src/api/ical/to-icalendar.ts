import ICAL from "ical.js";
import type { Language, LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { plainText } from "../../domain/catalogue/choose-language.ts";
import { addDays } from "../../domain/catalogue/helsinki-time.ts";
import type { Event, EventStatus, WallTime } from "../../domain/events/event.ts";
import { type CalendarEntry, entriesOf } from "./calendar-entries.ts";
import { HELSINKI_ZONE } from "./helsinki-zone.ts";

export interface CalendarEvent {
  readonly event: Event;
  /** Parts of a series: they are told as times of it. */
  readonly parts: readonly Event[];
  /** The event's page. */
  readonly url: string;
  readonly fetchedAt: Date;
}

export interface CalendarSettings {
  readonly name: string;
  readonly language: Language;
  /** Plain date; what was over before it is left out. */
  readonly from: string;
}

const STATUS: Readonly<Record<EventStatus, string>> = {
  scheduled: "CONFIRMED",
  soldOut: "CONFIRMED",
  rescheduled: "CONFIRMED",
  postponed: "TENTATIVE",
  cancelled: "CANCELLED",
};

/** An iCalendar file (RFC 5545). The same events give the same bytes, so that a subscriber is told when nothing has changed. */
export function toICalendar(events: readonly CalendarEvent[], settings: CalendarSettings): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", "-//Polku//Tapahtumat//FI");
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  calendar.addPropertyWithValue("method", "PUBLISH");
  calendar.addPropertyWithValue("x-wr-calname", settings.name);
  calendar.addPropertyWithValue("x-wr-timezone", "Europe/Helsinki");
  calendar.addPropertyWithValue("refresh-interval", "PT6H").setParameter("value", "DURATION");
  calendar.addSubcomponent(new ICAL.Component(ICAL.parse(HELSINKI_ZONE)));
  for (const each of events) {
    for (const entry of entriesOf(each.event, settings.from)) add(each, each.event, entry, "");
    for (const part of each.parts) {
      for (const entry of entriesOf(part, settings.from)) add(each, part, entry, `-${part.id.slice(0, 8)}`);
    }
  }
  return `${calendar.toString()}\r\n`;

  function add(each: CalendarEvent, event: Event, entry: CalendarEntry, mark: string): void {
    calendar.addSubcomponent(toVevent(each, event, entry, mark, settings.language));
  }
}

function toVevent(
  { event: whole, url, fetchedAt }: CalendarEvent,
  event: Event,
  entry: CalendarEntry,
  mark: string,
  language: Language,
): ICAL.Component {
  const vevent = new ICAL.Component("vevent");
  const say = (text: LocalizedText) => plainText(text, language);
  const suffix = entry.suffix === "" ? "" : `-${entry.suffix}`;
  vevent.addPropertyWithValue("uid", `${whole.id}${mark}${suffix}@polku`);
  vevent.addPropertyWithValue("dtstamp", ICAL.Time.fromJSDate(wholeSecond(fetchedAt), true));
  addTime(vevent, "dtstart", entry.slot.start);
  if (entry.slot.end !== null && entry.slot.end >= entry.slot.start) {
    // The end of whole days is the first day that does not belong.
    addTime(vevent, "dtend", entry.slot.end.length === 10 ? addDays(entry.slot.end, 1) : entry.slot.end);
  }
  if (entry.rule) vevent.addPropertyWithValue("rrule", ICAL.Recur.fromString(entry.rule.replace(/^RRULE:/i, "")));
  for (const start of entry.excluded) addTime(vevent, "exdate", start);
  if (entry.replaces !== null) addTime(vevent, "recurrence-id", entry.replaces);
  vevent.addPropertyWithValue("summary", say(event.name) || say(whole.name));
  const summary = say(whole.summary);
  vevent.addPropertyWithValue("description", [summary, url].filter(Boolean).join("\n\n"));
  const where = whereOf(event.places.length > 0 ? event : whole, language);
  if (where !== "") vevent.addPropertyWithValue("location", where);
  const position = event.places.find(({ position: at }) => at !== null)?.position;
  if (position) vevent.addPropertyWithValue("geo", [position.lat, position.lon] as unknown as string);
  vevent.addPropertyWithValue("status", STATUS[entry.status]);
  vevent.addPropertyWithValue("url", url);
  return vevent;
}

function whereOf({ places, onlineUrl }: Event, language: Language): string {
  const [place] = places;
  const parts = place
    ? [
        plainText(place.name, language),
        plainText(place.address?.street ?? {}, language),
        place.address?.postalCode ?? "",
      ]
    : [onlineUrl ?? ""];
  return parts.filter(Boolean).join(", ");
}

function addTime(vevent: ICAL.Component, name: string, wall: WallTime): void {
  const isDate = wall.length === 10;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = wall.split(/[-T:]/).map(Number);
  const time = new ICAL.Time({ year, month, day, hour, minute, second: 0, isDate }, ICAL.Timezone.localTimezone);
  const property = vevent.addPropertyWithValue(name, time);
  if (!isDate) property.setParameter("tzid", "Europe/Helsinki");
}

function wholeSecond(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000);
}
