import type { Language, LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import type { Event } from "../../../domain/events/event.ts";
import { createWarnings } from "../../shared/warnings.ts";
import { toWebAddress } from "../../shared/web-address.ts";
import { cleanLine, cleanText } from "../../shared/clean-text.ts";
import { htmlToMarkdown } from "../../shared/html-to-markdown.ts";
import type { Mapping } from "../../shared/import-port.ts";
import { type FeedOrigin, languageOf, toFeedEvent } from "../feed-event.ts";
import { whereIs } from "../location-text.ts";
import type { TextIn } from "./calendar-part.ts";
import { statusOf, toSchedule } from "./calendar-schedule.ts";
import type { CalendarRecord } from "./read-calendar.ts";

const MOST_CATEGORIES = 20;
/** Calendars that are shared without their contents say only this. */
const SAYS_NOTHING = /^(?:busy|varattu|upptagen|free|vapaa|ledig|tentative|alustava)$/i;

/** VEVENT → event. A calendar tells little: what it is about, for whom and whose it is stands in the feed's settings. */
export function mapCalendarEvent(record: CalendarRecord, origin: FeedOrigin): Mapping<Event> {
  const { warn, warnings } = createWarnings();
  const { sourceId, main, changes } = record;
  const part = main ?? changes[0];
  if (part === undefined) return { isRejected: true, reason: "there is nothing in it" };
  for (const { problems } of [...(main ? [main] : []), ...changes]) for (const problem of problems) warn(problem);

  const language = languageOf(origin.settings);
  // SUMMARY
  const name = toTexts(part.summary, language, (text) => cleanLine(text).text);
  const [anyName] = Object.values(name);
  if (anyName === undefined) return { isRejected: true, reason: "the event has no name" };
  if (SAYS_NOTHING.test(anyName)) return { isRejected: true, reason: "the event tells only that a time is taken" };
  // DTSTART, DTEND, DURATION, RRULE, RDATE, EXDATE, RECURRENCE-ID
  const schedule = toSchedule(main, changes, warn);
  if (schedule === null) return { isRejected: true, reason: "the event has no time that can be read" };
  // LOCATION, GEO, CONFERENCE
  const where = whereIs(
    { text: textIn(part.location, language), position: part.position, meeting: part.conference },
    language,
    origin,
  );
  const url = part.url && toWebAddress(part.url);
  return {
    isRejected: false,
    warnings,
    value: toFeedEvent(origin, {
      sourceId,
      modifiedAt: part.modifiedAt,
      type: schedule.kind === "recurring" ? "group" : "event",
      name,
      // DESCRIPTION, or X-ALT-DESC when there is none
      description: toTexts(part.description, language, (text) => cleanText(htmlToMarkdown(text)).text),
      status: statusOf(main),
      schedule,
      ...where,
      // CATEGORIES
      keywords: part.categories.slice(0, MOST_CATEGORIES).flatMap((category) => {
        const label = cleanLine(category, 80).text;
        return label === null ? [] : [{ id: null, label: { [language]: label } }];
      }),
      // URL
      webPages: url ? [{ url, name: {}, language: null }] : [],
    }),
  };
}

function toTexts(told: TextIn, own: Language, clean: (text: string) => string | null): LocalizedText {
  const texts: { [language in Language]?: string } = {};
  for (const [language, text] of Object.entries(told)) {
    const readable = clean(text);
    if (readable !== null) texts[(language || own) as Language] ??= readable;
  }
  return texts;
}

const textIn = (told: TextIn, language: Language) => told[language] ?? told[""] ?? Object.values(told)[0] ?? null;
