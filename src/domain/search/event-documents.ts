import { LANGUAGES, type Language, type LocalizedText } from "../catalogue/catalogue.ts";
import { serviceClassLabel, targetGroupLabel } from "../catalogue/classification/classification.ts";
import { wallTimeOf } from "../catalogue/helsinki-instant.ts";
import { curatedNeeds } from "../curation/apply-curation.ts";
import { textsOfEntry } from "../curation/source-words.ts";
import type { RegisterDb } from "../database.ts";
import type { Event } from "../events/event.ts";
import type { EventCard } from "../events/event-card.ts";
import { rhythmOf } from "../events/rhythm.ts";
import { startOf, timeWordsOf } from "../events/time-words.ts";
import { curateCard, curationOf, themesAsCurated, withOwnWords } from "./curated-documents.ts";
import type { DocumentsAround } from "./documents-around.ts";
import {
  type EventGroup,
  listComingOccurrences,
  listEventGroups,
  type OccurrenceRow,
} from "./event-document-queries.ts";
import { EVENT_LABELS } from "./kind-labels.ts";
import { plainText } from "./plain-text.ts";
import type { DocumentTime, FieldTexts, SearchDocument, Trait } from "./search-document.ts";
import { sortTitleOf } from "./sort-title.ts";
import { tellThemes, themesOfNeeds } from "./tell-themes.ts";
import { clockOfMinutes, dateOfMinutes, minutesOf } from "./time-window.ts";
import { EVENT_PRIOR } from "./weights.ts";

/** With no end told, something is taken to last so long. */
const USUAL_MINUTES = 120;
const CARD_PLACES = 3;

/** Everything of the region that is still to come, as documents, page by page. */
export async function* listEventDocuments(db: RegisterDb, around: DocumentsAround): AsyncGenerator<SearchDocument> {
  for await (const groups of listEventGroups(db, [...around.municipalities])) {
    const ids = groups.flatMap(({ members }) => members.map(({ id }) => id));
    const occurrences = await listComingOccurrences(db, ids, around.now);
    for (const whole of groups) {
      const group = withoutHiddenTimes(whole, around);
      const times = timesOf(group, occurrences);
      const document = toEventDocument(group, times, around);
      if (document) yield document;
    }
  }
}

/** Of a series curators may hide one event alone: then its times are not told. */
function withoutHiddenTimes({ main, members }: EventGroup, around: DocumentsAround): EventGroup {
  return { main, members: members.filter(({ id }) => curationOf(around, "event", id)?.tray !== "off") };
}

function timesOf({ members }: EventGroup, occurrences: ReadonlyMap<string, readonly OccurrenceRow[]>): DocumentTime[] {
  const byStart = new Map<number, DocumentTime>();
  for (const { id, content } of members) {
    for (const occurrence of occurrences.get(id) ?? []) {
      const time = toTime(occurrence, content);
      byStart.set(time.start, time);
    }
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

function toTime({ startsAt, endsAt, isAllDay, status }: OccurrenceRow, { schedule }: Event): DocumentTime {
  const start = minutesOf(wallTimeOf(startsAt));
  return {
    start,
    end: endsAt ? Math.max(start + 1, minutesOf(wallTimeOf(endsAt))) : start + (isAllDay ? 1440 : USUAL_MINUTES),
    isEndKnown: endsAt !== null,
    isAllDay,
    isOngoing: schedule.kind === "period",
    status,
  };
}

/** Null when it is over, or nothing tells which theme it belongs to. */
export function toEventDocument(
  { main, members }: EventGroup,
  times: readonly DocumentTime[],
  around: DocumentsAround,
): SearchDocument | null {
  const event = main.content;
  const curation = curationOf(around, "event", main.id, main.seriesId);
  if (curation?.tray === "off") return null;
  const isUnannounced = times.length === 0 && members.some(({ content }) => content.schedule.kind === "unannounced");
  if (times.length === 0 && !isUnannounced) return null;
  const texts = withOwnWords(
    Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(event, language)])),
    curation,
  );
  const needs = curatedNeeds(around.teller?.needsOf(texts) ?? [], curation);
  const { audience } = event;
  const keywords = Object.fromEntries(LANGUAGES.map((language) => [language, keywordsOf(event, language)]));
  const byRules = tellThemes(
    { name: event.name, serviceClasses: event.serviceClasses, targetGroups: audience.targetGroups, keywords },
    needs,
    around,
  );
  const themes = themesAsCurated(byRules, curation, () => themesOfNeeds(needs, around.teller));
  if (themes === null) return null;
  const places = (
    event.places.length > 0 ? event : (members.find(({ content }) => content.places.length > 0)?.content ?? event)
  ).places;
  const named = places.flatMap(({ municipality }) => municipality ?? []);
  const municipalities = [...new Set(named)].filter((code) => around.municipalities.has(code));
  const isFree = event.offers.some((offer) => offer.isFree)
    ? true
    : event.offers.some((offer) => offer.isFree === false)
      ? false
      : null;
  const card: EventCard = {
    kind: "event",
    id: event.id,
    source: event.source,
    sourceId: event.sourceId,
    type: event.type,
    ...curateCard(textsOfEntry(event), curation, around),
    organizer: { id: event.organizer.organizationId, name: event.organizer.name },
    themes,
    municipalities,
    attendance: event.attendance,
    places: places.slice(0, CARD_PLACES).map(({ placeId, name, municipality, position }) => ({
      id: placeId && (around.merged.get(placeId)?.primaryId ?? placeId),
      name,
      municipality,
      position,
    })),
    isFree,
    price: event.offers.find(({ price }) => Object.keys(price).length > 0)?.price ?? {},
    audience: { minAge: audience.minAge, maxAge: audience.maxAge, isRestricted: audience.isRestricted },
    targetGroups: audience.targetGroups,
    languages: event.languages,
    accessibility: event.accessibility,
    registration: event.registration && {
      isRequired: event.registration.isRequired,
      closesAt: event.registration.closesAt,
      placesLeft: event.registration.placesLeft,
    },
    rhythm: rhythmOf(times.filter(isAsUsual).map(inWords)),
    ...timeWordsAmong(times, event),
    ...(event.room && { room: event.room }),
    isUnannounced,
    fetchedAt: main.fetchedAt.toISOString(),
  };
  return {
    id: event.id,
    kind: "event",
    texts,
    needs,
    sortTitle: sortTitleOf(card.title),
    themes,
    municipalities,
    // What is online only is everybody's, wherever it is given from.
    isNationwide: municipalities.length === 0,
    isFree,
    targetGroups: audience.targetGroups,
    positions: places.flatMap(({ position, municipality }) =>
      position && (municipality === null || around.municipalities.has(municipality)) ? [position] : [],
    ),
    isDated: true,
    times,
    ages: { min: audience.minAge, max: audience.maxAge },
    languages: event.languages,
    traits: traitsOf(event),
    prior: EVENT_PRIOR * (municipalities.length === 0 ? 0.8 : 1) * (audience.isRestricted ? 0.7 : 1),
    ...(curation && { pins: curation.pins }),
    card: JSON.stringify(card),
    group: null,
  };
}

/** One evening that was moved breaks no rhythm. */
const isAsUsual = ({ status }: DocumentTime) => status !== "rescheduled";

function timeWordsAmong(times: readonly DocumentTime[], { schedule }: Event): Pick<EventCard, "timeWords"> {
  const all = timeWordsOf(schedule);
  if (all.size === 0) return {};
  const starts = times.map((time) => startOf(inWords(time)));
  const told = starts.flatMap((start) => (all.has(start) ? [[start, all.get(start)]] : []));
  return told.length > 0 ? { timeWords: Object.fromEntries(told) } : {};
}

function inWords({ start, end, isAllDay, isOngoing, isEndKnown }: DocumentTime) {
  const hasHours = !isAllDay && !isOngoing;
  return {
    date: dateOfMinutes(start),
    from: hasHours ? clockOfMinutes(start) : null,
    until: hasHours && isEndKnown ? clockOfMinutes(end) : null,
  };
}

function traitsOf({ attendance, type, registration, accessibility }: Event): Trait[] {
  return [
    ...(attendance === "online" || attendance === "hybrid" ? (["online"] as const) : []),
    ...(type === "group" ? (["group"] as const) : []),
    ...(type === "course" ? (["course"] as const) : []),
    ...(type === "volunteering" ? (["volunteering"] as const) : []),
    ...(registration?.isRequired ? (["registration"] as const) : []),
    ...(accessibility.includes("stepFree") ? (["stepFree"] as const) : []),
  ];
}

function keywordsOf(event: Event, language: Language): string[] {
  return event.keywords.flatMap(({ label }) => label[language] ?? []);
}

function textsOf(event: Event, language: Language): FieldTexts {
  const inLanguage = (text: LocalizedText) => text[language] ?? "";
  return {
    name: inLanguage(event.name),
    keywords: keywordsOf(event, language).join("\n"),
    summary: plainText(inLanguage(event.summary)),
    labels: [
      ...event.serviceClasses.map((code) => serviceClassLabel(code, language)),
      ...event.audience.targetGroups.map((code) => targetGroupLabel(code, language)),
      EVENT_LABELS[event.type]?.[language] ?? "",
    ].join("\n"),
    organization: [event.organizer.name, ...event.places.map(({ name }) => name)]
      .map(inLanguage)
      .filter(Boolean)
      .join("\n"),
    description: plainText(
      [
        inLanguage(event.description),
        inLanguage(event.audience.info),
        language === "fi" ? (event.selkoSummary ?? "") : "",
      ].join("\n"),
    ),
  };
}
