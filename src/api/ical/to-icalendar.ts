import ICAL from "ical.js";
import type { Language, LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { plainText } from "../../domain/catalogue/choose-language.ts";
import { instantOf } from "../../domain/catalogue/helsinki-instant.ts";
import { addDays } from "../../domain/catalogue/helsinki-time.ts";
import type { Event, EventStatus, WallTime } from "../../domain/events/event.ts";
import { hashText } from "../../platform/crypto/hash-text.ts";
import { type CalendarEntry, entriesOf } from "./calendar-entries.ts";
import { escapeText, oneLine, wholeLines } from "./calendar-text.ts";
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

// Of a line that goes on, the library leaves the space before it uncounted: with one less none is longer than 75 octets.
ICAL.foldLength = 74;

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
  // The library writes names of other people's making as they are.
  calendar.addPropertyWithValue("x-wr-calname", escapeText(oneLine(settings.name)));
  calendar.addPropertyWithValue("x-wr-timezone", "Europe/Helsinki");
  calendar.addPropertyWithValue("refresh-interval", "PT6H").setParameter("value", "DURATION");
  calendar.addSubcomponent(new ICAL.Component(ICAL.parse(HELSINKI_ZONE)));
  const end = "END:VCALENDAR";
  const head = calendar.toString().slice(0, -end.length);
  return [head, ...events.map((event) => keptVevents(event, settings)), `${end}\r\n`].join("");
}

/** Calendar programs ask for the same events hour after hour, and writing one takes a millisecond. */
const MOST_KEPT_CHARACTERS = 16_000_000;
const kept = new Map<string, string>();
let keptCharacters = 0;

/** The VEVENTs of one event, each line ended. Kept by everything that they are made of. */
function keptVevents(each: CalendarEvent, { language, from }: CalendarSettings): string {
  const key = hashText(JSON.stringify([each, language, from]));
  let text = kept.get(key);
  if (text === undefined) {
    const vevents = entriesOfAll(each, from).map(({ event, entry }) => toVevent(each, event, entry, language));
    text = vevents.map((vevent) => `${vevent.toString()}\r\n`).join("");
    keptCharacters += text.length;
    if (keptCharacters > MOST_KEPT_CHARACTERS) {
      kept.clear();
      keptCharacters = text.length;
    }
    kept.set(key, text);
  }
  return text;
}

/** Those of the event itself and of its parts; a part that tells of the same time knows more of it. */
function entriesOfAll({ event, parts }: CalendarEvent, from: string): { event: Event; entry: CalendarEntry }[] {
  const ofParts = parts.flatMap((part) => entriesOf(part, from).map((entry) => ({ event: part, entry })));
  const told = new Set(ofParts.map(({ entry }) => entry.slot.start));
  const own = entriesOf(event, from).filter(({ rule, slot }) => rule !== null || !told.has(slot.start));
  return [...own.map((entry) => ({ event, entry })), ...ofParts];
}

function toVevent(
  { event: whole, url, fetchedAt }: CalendarEvent,
  event: Event,
  entry: CalendarEntry,
  language: Language,
): ICAL.Component {
  const vevent = new ICAL.Component("vevent");
  const say = (text: LocalizedText) => oneLine(plainText(text, language));
  const marks = [whole.id, event === whole ? "" : event.id.slice(0, 8), entry.suffix].filter(Boolean);
  vevent.addPropertyWithValue("uid", `${marks.join("-")}@polku`);
  vevent.addPropertyWithValue("dtstamp", ICAL.Time.fromJSDate(wholeSecond(fetchedAt), true));
  addTime(vevent, "dtstart", entry.slot.start);
  const end = endOf(entry);
  if (end !== null) addTime(vevent, "dtend", end);
  if (entry.rule) vevent.addPropertyWithValue("rrule", ICAL.Recur.fromString(entry.rule.replace(/^RRULE:/i, "")));
  for (const start of entry.excluded) addTime(vevent, "exdate", start);
  if (entry.replaces !== null) addTime(vevent, "recurrence-id", entry.replaces);
  vevent.addPropertyWithValue("summary", say(event.name) || say(whole.name));
  const summary = wholeLines(plainText(event.summary, language) || plainText(whole.summary, language));
  const note = wholeLines(plainText(entry.slot.note ?? {}, language));
  vevent.addPropertyWithValue("description", [note, summary, url].filter(Boolean).join("\n\n"));
  const placed = event.places.length > 0 ? event : whole;
  // One time somewhere else is there, and not on the map of the others.
  const elsewhere = say(entry.slot.place ?? {});
  const where = elsewhere || oneLine(whereOf(placed, language));
  if (where !== "") vevent.addPropertyWithValue("location", where);
  const position = placed.places.find(({ position: at }) => at !== null)?.position;
  if (position && elsewhere === "")
    vevent.addPropertyWithValue("geo", [position.lat, position.lon] as unknown as string);
  vevent.addPropertyWithValue("status", STATUS[entry.status]);
  // What is open all day takes nobody's whole day.
  if (entry.slot.start.length === 10) vevent.addPropertyWithValue("transp", "TRANSPARENT");
  vevent.addPropertyWithValue("url", url);
  return vevent;
}

/** The end as RFC 5545 wants it: after the start, and of whole days the first day that does not belong; null when not known. */
function endOf({ slot: { start, end } }: CalendarEntry): WallTime | null {
  if (end === null || end.length !== start.length || end < start) return null;
  if (end.length === 10) return addDays(end, 1);
  // An hour that summer time swallows may leave nothing between them.
  return instantOf(end) > instantOf(start) ? end : null;
}

function whereOf({ places, onlineUrl }: Event, language: Language): string {
  const [place] = places;
  const parts = place
    ? [
        plainText(place.name, language),
        plainText(place.address?.street ?? {}, language),
        [place.address?.postalCode ?? "", plainText(place.address?.postOffice ?? {}, language)].join(" ").trim(),
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
