import type { Language, LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import type { Event } from "../../../domain/events/event.ts";
import { cleanLine } from "../../shared/clean-text.ts";
import type { Mapping } from "../../shared/import-port.ts";
import { meaningOf } from "../../shared/keyword-classes.ts";
import { readTexts, type TextSort } from "../../shared/read-texts.ts";
import { createWarnings, inSilence } from "../../shared/warnings.ts";
import { toWebAddress } from "../../shared/web-address.ts";
import { type FeedOrigin, languageOf, toFeedEvent } from "../feed-event.ts";
import { whereIs } from "../location-text.ts";
import type { TextIn } from "./calendar-part.ts";
import { statusOfPart, toSchedule } from "./calendar-schedule.ts";
import type { CalendarRecord } from "./read-calendar.ts";

const MOST_CATEGORIES = 20;
const LONGEST_CATEGORY = 80;
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
  const name = toTexts(part.summary, language, "line");
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
  const keywords = part.categories.slice(0, MOST_CATEGORIES).flatMap((category) => {
    const label = cleanLine(category, LONGEST_CATEGORY).text;
    return label === null ? [] : [{ id: null, label: { [language]: label } }];
  });
  const meaning = meaningOf(keywords);
  return {
    isRejected: false,
    warnings,
    value: toFeedEvent(origin, {
      sourceId,
      modifiedAt: part.modifiedAt,
      type: schedule.kind === "recurring" ? "group" : "event",
      name,
      // DESCRIPTION, or X-ALT-DESC when there is none
      description: toTexts(part.description, language, "html"),
      status: statusOfPart(main),
      schedule,
      ...where,
      // CATEGORIES
      keywords,
      serviceClasses: meaning.classes,
      audience: { minAge: null, maxAge: null, targetGroups: meaning.groups, isRestricted: false, info: {} },
      // URL
      webPages: url ? [{ url, name: {}, language: null }] : [],
    }),
  };
}

function toTexts(told: TextIn, own: Language, sort: TextSort): LocalizedText {
  const { "": unmarked, ...marked } = told;
  return readTexts({ [own]: unmarked, ...marked }, "", sort, inSilence);
}

const textIn = (told: TextIn, language: Language) => told[language] ?? told[""] ?? Object.values(told)[0] ?? null;
