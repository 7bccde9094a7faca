import type { Language, LocalizedText } from "../../domain/catalogue/catalogue.ts";
import type { Event, EventPlace } from "../../domain/events/event.ts";
import { eventId } from "../../domain/events/event-ids.ts";
import type { FeedSettings } from "../../domain/regions/feed-settings.ts";

/** What the mapping of a feed knows besides the record itself. */
export interface FeedOrigin {
  /** The register's name of the feed: `feed:…`. */
  readonly source: string;
  readonly settings: Omit<FeedSettings, "url" | "kind">;
  readonly findMunicipality: (name: string) => string | null;
}

export type FeedEvent = Pick<Event, "sourceId" | "modifiedAt" | "type" | "name" | "schedule"> & Partial<Event>;

const NONE: LocalizedText = Object.freeze({});

/** An event with what the feed's settings say of all its events; what the record itself tells stands before them. */
export function toFeedEvent({ source, settings }: FeedOrigin, told: FeedEvent): Event {
  return {
    summary: NONE,
    description: NONE,
    selkoSummary: null,
    status: "scheduled",
    seriesId: null,
    umbrellaId: null,
    attendance: "place",
    onlineUrl: null,
    places: [],
    audience: { minAge: null, maxAge: null, targetGroups: [], isRestricted: false, info: NONE },
    offers: settings.isFree === undefined ? [] : [{ isFree: settings.isFree, price: NONE, info: NONE, url: null }],
    registration: null,
    accessibility: [],
    languages: settings.language ? [settings.language] : [],
    contacts: { phones: [], emails: [], webPages: [], addresses: [] },
    keywords: [],
    serviceClasses: settings.serviceClasses ?? [],
    webPages: [],
    images: [],
    ...told,
    organizer: settings.organizer
      ? {
          organizationId: null,
          name: withoutGaps(settings.organizer.name),
          businessCode: settings.organizer.businessCode ?? null,
        }
      : (told.organizer ?? { organizationId: null, name: NONE, businessCode: null }),
    id: eventId(source, told.sourceId),
    source,
  };
}

export function languageOf(settings: FeedOrigin["settings"]): Language {
  return settings.language ?? "fi";
}

/** A place by what is known of it; null when nothing is. */
export function toEventPlace(known: Partial<EventPlace>): EventPlace | null {
  const { name = NONE, address = null, municipality = null, position = null, info = NONE } = known;
  const isKnown = Object.keys(name).length > 0 || address !== null || municipality !== null || position !== null;
  return isKnown ? { placeId: null, name, address, municipality, position, info } : null;
}

function withoutGaps(texts: { readonly [language in Language]?: string | undefined }): LocalizedText {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}
