import type { Language, LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { ACCESS_FACTS, type Event } from "../../domain/events/event.ts";
import { eventId } from "../../domain/events/event-ids.ts";
import type { FeedSettings } from "../../domain/regions/feed-settings.ts";
import { findAccessFacts } from "../shared/access-facts.ts";
import { NO_CONTACTS } from "../shared/contacts.ts";
import { NONE } from "../shared/localized.ts";
import type { FindMunicipality } from "../shared/municipality-names.ts";
import { readTitle } from "../shared/title-status.ts";

/** What the mapping of a feed knows besides the record itself. */
export interface FeedOrigin {
  /** The register's name of the feed: `feed:…`. */
  readonly source: string;
  readonly settings: Omit<FeedSettings, "url" | "kind">;
  readonly findMunicipality: FindMunicipality;
}

export type FeedEvent = Pick<Event, "sourceId" | "modifiedAt" | "type" | "name" | "schedule"> & Partial<Event>;

/**
 * An event with what the feed's settings say of all its events; what the record itself tells stands before them. What its
 * title and texts say in so many words (PERUTTU, a hearing loop) is part of what it tells.
 */
export function toFeedEvent({ source, settings }: FeedOrigin, told: FeedEvent): Event {
  const { summary = NONE, description = NONE, serviceClasses = [], accessibility = [] } = told;
  const title = readTitle(told.name);
  const facts = new Set([...accessibility, ...findAccessFacts([summary, description])]);
  return {
    selkoSummary: null,
    status: title.status ?? "scheduled",
    seriesId: null,
    umbrellaId: null,
    attendance: "place",
    onlineUrl: null,
    places: [],
    audience: { minAge: null, maxAge: null, targetGroups: [], isRestricted: false, info: NONE },
    offers: settings.isFree === undefined ? [] : [{ isFree: settings.isFree, price: NONE, info: NONE, url: null }],
    registration: null,
    languages: settings.language ? [settings.language] : [],
    contacts: NO_CONTACTS,
    keywords: [],
    webPages: [],
    images: [],
    ...told,
    summary,
    description,
    name: title.name,
    accessibility: ACCESS_FACTS.filter((fact) => facts.has(fact)),
    serviceClasses: [...new Set([...serviceClasses, ...(settings.serviceClasses ?? [])])],
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

function withoutGaps(texts: { readonly [language in Language]?: string | undefined }): LocalizedText {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}
