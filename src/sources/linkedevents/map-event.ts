import type { Event, EventImage, EventStatus, EventType, Schedule } from "../../domain/events/event.ts";
import { eventId } from "../../domain/events/event-ids.ts";
import { findAccessFacts } from "../shared/access-facts.ts";
import { findBusinessCode } from "../shared/business-code.ts";
import { toInstant } from "../shared/instant.ts";
import { isBlank } from "../shared/localized.ts";
import { asText } from "../shared/read.ts";
import { readTexts } from "../shared/read-texts.ts";
import { readTitle, statusOf } from "../shared/title-status.ts";
import { quote, type Warn } from "../shared/warnings.ts";
import { toWebAddress } from "../shared/web-address.ts";
import type { MappingContext } from "./linked-events-context.ts";
import { mapAudience } from "./map-audience.ts";
import { mapProviderContacts, mapWebPages } from "./map-contacts.ts";
import { mapKeywords } from "./map-keywords.ts";
import { mapOffers, mapRegistration } from "./map-offers.ts";
import { mapSchedule } from "./map-schedule.ts";
import { mapWhere } from "./map-where.ts";
import type { LinkedEvent } from "./schema.ts";

const STATUS: ReadonlyMap<string, EventStatus> = new Map([
  ["EventScheduled", "scheduled"],
  ["EventCancelled", "cancelled"],
  ["EventPostponed", "postponed"],
  ["EventRescheduled", "rescheduled"],
]);
const TYPE: ReadonlyMap<string, EventType> = new Map([
  ["General", "event"],
  ["Course", "course"],
  ["Volunteering", "volunteering"],
  // Turku's own: hobbies that go on through the season.
  ["Hobbies", "group"],
]);
/** Peer and voluntary activities. */
const VOLUNTEERING = "P4.12";
const LANGUAGE = /^[a-z]{2,3}(?=$|[-_])/;
const MOST_IMAGES = 5;

/** An event of Linked Events; null when it has no name in a language of the product. */
export function mapEvent(raw: LinkedEvent, sourceId: string, context: MappingContext, warn: Warn): Event | null {
  const { name, status: saidStatus } = readTitle(readTexts(raw.name, "name", "line", warn));
  if (isBlank(name)) return null;
  const summary = readTexts(raw.short_description, "short_description", "text", warn);
  const description = readTexts(raw.description, "description", "html", warn);
  const extra = readTexts(raw.location_extra_info, "location_extra_info", "line", warn);
  const provider = readTexts(raw.provider, "provider", "line", warn);
  const { keywords, serviceClasses, targetGroups, isAlsoRemote } = mapKeywords(raw.keywords, warn);
  const type = mapType(raw, warn);
  const wholeId = raw.super_event.id === null ? null : eventId(context.source, raw.super_event.id);
  return {
    id: eventId(context.source, sourceId),
    source: context.source,
    sourceId,
    modifiedAt: toInstant(raw.last_modified_time, "last_modified_time", warn),
    type,
    name,
    summary,
    description,
    selkoSummary: null,
    status: statusOf(mapStatus(raw.event_status, warn), saidStatus),
    schedule: scheduleOf(raw, warn),
    seriesId: raw.super_event.type === "recurring" ? wholeId : null,
    umbrellaId: raw.super_event.type === "umbrella" ? wholeId : null,
    ...mapWhere(raw, { extra, provider, isAlsoRemote }, context, warn),
    audience: mapAudience(raw, targetGroups, warn),
    offers: mapOffers(raw.offers, warn),
    registration: mapRegistration(raw, [summary, description], warn),
    accessibility: findAccessFacts([summary, description, extra]),
    languages: [...new Set(raw.in_language.flatMap((id) => LANGUAGE.exec(id?.toLowerCase() ?? "") ?? []))],
    organizer: { organizationId: null, name: provider, businessCode: findBusinessCode(asText(raw.publisher) ?? "") },
    contacts: mapProviderContacts(readTexts(raw.provider_contact_info, "provider_contact_info", "text", warn)),
    keywords,
    serviceClasses: type === "volunteering" ? [...new Set([...serviceClasses, VOLUNTEERING])] : serviceClasses,
    webPages: mapWebPages(raw.info_url, raw.external_links, warn),
    images: mapImages(raw.images, warn),
  };
}

function isSeries({ super_event_type, sub_events }: LinkedEvent): boolean {
  return super_event_type === "recurring" && sub_events;
}

/** The times of a series are those of its parts. One that has none is an event with the times it tells itself. */
function scheduleOf(raw: LinkedEvent, warn: Warn): Schedule {
  return isSeries(raw) ? { kind: "dates", slots: [] } : mapSchedule(raw.start_time, raw.end_time, warn);
}

function mapType(raw: LinkedEvent, warn: Warn): EventType {
  const type = asText(raw.type_id);
  const known = TYPE.get(type ?? "General");
  if (known === undefined) warn(`type ${quote(type)} is not known`);
  return isSeries(raw) && (known ?? "event") === "event" ? "group" : (known ?? "event");
}

function mapStatus(value: unknown, warn: Warn): EventStatus | null {
  const text = asText(value)?.split("/").at(-1);
  const status = text === undefined ? "scheduled" : (STATUS.get(text) ?? null);
  if (status === null) warn(`event status ${quote(text)} is not known`);
  return status;
}

/** images[{license, url, alt_text{}, photographer_name}]. Only `cc_by` may be shown apart from its own page. */
function mapImages(images: LinkedEvent["images"], warn: Warn): readonly EventImage[] {
  return images
    .flatMap(({ license, url, alt_text, photographer_name }): EventImage[] => {
      if (license !== "cc_by") return [];
      const address = toWebAddress(asText(url) ?? "");
      if (address === null) return [];
      const credit = readTexts(photographer_name, "photographer_name", "line", warn).fi ?? null;
      return [{ url: address, alt: readTexts(alt_text, "alt_text", "line", warn), credit, license: "cc_by" }];
    })
    .slice(0, MOST_IMAGES);
}
