import type { Event, EventType, Schedule } from "../../domain/events/event.ts";
import { type FeedOrigin, toFeedEvent } from "../feeds/feed-event.ts";
import type { Mapping } from "../shared/import-port.ts";
import { toInstant } from "../shared/instant.ts";
import { isBlank } from "../shared/localized.ts";
import { asRecord, asRecords, asText, type Raw } from "../shared/read.ts";
import { createWarnings } from "../shared/warnings.ts";
import {
  readAccess,
  readAudience,
  readContacts,
  readLanguages,
  readOffers,
  readRegistration,
} from "./activity-facts.ts";
import { placesAmong, readPlaces } from "./activity-places.ts";
import { lineOf, markdownOf } from "./activity-texts.ts";
import { readTimes, toSchedule } from "./activity-times.ts";
import { readSubject, typeOfFormat } from "./crosswalk.ts";

const MOST_CHANNELS = 50;
const SAYS_COURSE = /kurssi(?:t|lla|lle)?\b|\bkurs(?:en|er)?\b|\bcourse\b/iu;

/** Activity of Lähellä.fi → event. `today` is a plain date: times that no rule can say are written out from it. */
export function mapActivity(raw: Raw, origin: FeedOrigin, today: string): Mapping<Event> {
  const { warn, warnings } = createWarnings();
  // _key
  const sourceId = activityId(raw);
  if (sourceId === null) return { isRejected: true, reason: "the activity has no usable id" };
  const traits = asRecord(raw.traits) ?? {};
  const channels = channelsOf(raw);
  // traits.translations
  const name = lineOf(traits, "name");
  if (isBlank(name)) return { isRejected: true, reason: "the activity has no name in Finnish, Swedish or English" };
  // traits.channels[].events
  const schedule = toSchedule(readTimes(channels, warn), today, warn);
  const { contacts, webPages } = readContacts(traits, warn);
  const subject = readSubject(traits, warn);
  return {
    isRejected: false,
    warnings,
    value: toFeedEvent(origin, {
      sourceId,
      // modified
      modifiedAt: toInstant(raw.modified, "modified", warn),
      // traits.type, traits.format
      type: typeOf(traits, schedule, Object.values(name)),
      name,
      summary: lineOf(traits, "summary"),
      description: markdownOf(traits, "description"),
      schedule,
      // traits.channels, traits.region
      ...readPlaces(traits, channels, origin, warn),
      // traits.demographic
      audience: readAudience(traits, warn),
      // traits.pricing
      offers: readOffers(traits),
      // traits.channels[].registration…
      registration: readRegistration(traits, channels),
      // traits.channels[].accessibility
      accessibility: readAccess(traits, placesAmong(channels)),
      // traits.locale
      languages: readLanguages(traits),
      // traits.contacts
      contacts,
      webPages,
      // traits.theme, traits.format
      ...subject,
      // traits.photo is left out: the source tells no licence.
    }),
  };
}

/** ArangoDB's key; null when there is none that can be used. */
export function activityId(raw: unknown): string | null {
  const key = asText(asRecord(raw)?._key);
  return key !== null && /^[\w.:@()+,=;$!*'%-]{1,254}$/.test(key) ? key : null;
}

export function channelsOf(raw: unknown): readonly Raw[] {
  return asRecords(asRecord(asRecord(raw)?.traits)?.channels).slice(0, MOST_CHANNELS);
}

function typeOf(traits: Raw, { kind }: Schedule, names: readonly string[]): EventType {
  if (traits.type === "voluntary") return "volunteering";
  if (names.some((name) => SAYS_COURSE.test(name))) return "course";
  return typeOfFormat(traits) ?? (kind === "recurring" || traits.type === "support" ? "group" : "event");
}
