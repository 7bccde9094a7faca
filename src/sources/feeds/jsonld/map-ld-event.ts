import { LANGUAGES, type Language } from "../../../domain/catalogue/catalogue.ts";
import type { Event, Registration, Schedule, TimeSlot } from "../../../domain/events/event.ts";
import { eventId } from "../../../domain/events/event-ids.ts";
import type { Mapping } from "../../shared/import-port.ts";
import { toInstant } from "../../shared/instant.ts";
import { meaningOf } from "../../shared/keyword-classes.ts";
import { isBlank } from "../../shared/localized.ts";
import type { Raw } from "../../shared/read.ts";
import { statusInTitles, statusOf } from "../../shared/title-status.ts";
import { createWarnings, type Warn } from "../../shared/warnings.ts";
import { toWebAddress } from "../../shared/web-address.ts";
import { type FeedOrigin, toFeedEvent } from "../feed-event.ts";
import { joinSeries, type Series } from "../join-series.ts";
import { laterBy, toSlot } from "../wall-time.ts";
import { isCourse, isEvent, typesOf } from "./event-types.ts";
import {
  readAudience,
  readImages,
  readKeywords,
  readLanguages,
  readOffers,
  readOrganizer,
  readStatus,
} from "./ld-facts.ts";
import { readWhere } from "./ld-place.ts";
import { readSchedule } from "./ld-schedule.ts";
import { readLdDuration, readLdTime } from "./ld-time.ts";
import { listOf, plainOf, recordsOf, textsOf, urlOf } from "./ld-values.ts";
import type { LdRecord } from "./read-ld.ts";

const MOST_DATES = 200;

/** schema.org/Event → event. `today` is a plain date: times that no rule can say are written out from it. */
export function mapLdEvent(record: LdRecord, origin: FeedOrigin, today: string): Mapping<Event> {
  const { warn, warnings } = createWarnings();
  const { sourceId, node, parent } = record;
  const types = typesOf(node);
  const languages = readLanguages(node);
  const language = languageOf(origin, languages);
  // name; one time of a course may leave it to the course
  const own = textsOf(node.name, language, "line");
  const name = isBlank(own) ? textsOf(parent?.node.name, language, "line") : own;
  if (isBlank(name)) return { isRejected: true, reason: "the event has no name" };
  const status = statusOf(readStatus(node), statusInTitles(Object.values(name)));
  const schedule = readTimes(node, today, warn);
  const mayBeUntimed = status === "postponed" || types.includes("EventSeries") || types.includes("CourseInstance");
  if (schedule === null && !mayBeUntimed) return { isRejected: true, reason: "the event has no time that can be read" };
  const isSeries = parent !== null && typesOf(parent.node).includes("EventSeries");
  const isUmbrella = parent !== null && !isSeries && isEvent(parent.node);
  const described = textsOf(node.description, language, "html");
  const offers = readOffers(node, language);
  const organizer = readOrganizer(node, language);
  const url = toWebAddress(urlOf(node.url) ?? "");
  const audience = readAudience(node, language, warn);
  const keywords = readKeywords(node, language);
  const meaning = meaningOf(keywords);
  return {
    isRejected: false,
    warnings,
    value: toFeedEvent(origin, {
      sourceId,
      modifiedAt: readModified(node, warn),
      type: isCourse(types) ? "course" : schedule?.kind === "recurring" ? "group" : "event",
      name,
      summary: textsOf(node.disambiguatingDescription ?? node.abstract, language, "line"),
      description: isBlank(described) ? textsOf(parent?.node.description, language, "html") : described,
      status,
      schedule: schedule ?? { kind: "unannounced" },
      seriesId: isSeries ? eventId(origin.source, parent.sourceId) : null,
      umbrellaId: isUmbrella ? eventId(origin.source, parent.sourceId) : null,
      ...readWhere(node, language, origin, warn),
      audience: { ...audience, targetGroups: [...new Set([...audience.targetGroups, ...meaning.groups])] },
      ...(offers.length > 0 ? { offers } : {}),
      registration: readCapacity(node),
      ...(languages.length > 0 ? { languages } : {}),
      ...(organizer ? { organizer } : {}),
      keywords,
      serviceClasses: meaning.classes,
      webPages: url ? [{ url, name: {}, language: null }] : [],
      images: readImages(node, language),
    }),
  };
}

/** The language of the texts: as the feed's settings say, else the one language that the event is in. */
function languageOf({ settings }: FeedOrigin, languages: readonly string[]): Language {
  const told = languages.length === 1 ? LANGUAGES.find((known) => known === languages[0]) : undefined;
  return settings.language ?? told ?? "fi";
}

/** `eventSchedule`, else `startDate` with `endDate` or `duration`. Null when none can be read. */
function readTimes(node: Raw, today: string, warn: Warn): Schedule | null {
  const series: Series[] = [];
  const slots: TimeSlot[] = [];
  for (const told of recordsOf(node.eventSchedule).slice(0, MOST_DATES)) {
    const read = readSchedule(told, warn);
    if (read === null) warn("a schedule without a beginning was left out");
    else if ("series" in read) series.push(read.series);
    else slots.push(read.slot);
  }
  if (series.length === 0 && slots.length === 0) slots.push(...readDates(node, warn));
  return series.length === 0 && slots.length === 0 ? null : joinSeries(series, slots, today, warn);
}

function readDates(node: Raw, warn: Warn): TimeSlot[] {
  const ends = listOf(node.endDate);
  const minutes = readLdDuration(node.duration);
  return listOf(node.startDate)
    .slice(0, MOST_DATES)
    .flatMap((told, i) => {
      const start = readLdTime(told);
      if (start === null) {
        warn("a date that is no date was left out");
        return [];
      }
      const end = readLdTime(ends[i]) ?? (minutes === null || start.length === 10 ? null : laterBy(start, minutes));
      return [toSlot(start, end ?? (start.length === 10 ? start : null), warn)];
    });
}

function readCapacity(node: Raw): Registration | null {
  const count = (value: unknown) => {
    const text = plainOf(value);
    return text !== null && /^\d{1,7}$/.test(text) ? Number(text) : null;
  };
  const capacity = count(node.maximumAttendeeCapacity ?? node.maximumPhysicalAttendeeCapacity);
  const placesLeft = count(node.remainingAttendeeCapacity);
  if (capacity === null && placesLeft === null) return null;
  return {
    isRequired: null,
    url: null,
    email: null,
    info: {},
    opensAt: null,
    closesAt: null,
    capacity,
    placesLeft,
  };
}

/** Without an offset nobody knows which clock it is. */
function readModified(node: Raw, warn: Warn): string | null {
  const text = plainOf(node.dateModified) ?? "";
  return /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? toInstant(text, "dateModified", warn) : null;
}
