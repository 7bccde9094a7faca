import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { organizationId } from "../../domain/catalogue/catalogue-ids.ts";
import { instantOf } from "../../domain/catalogue/helsinki-instant.ts";
import type { Event, EventPlace, Offer, Registration } from "../../domain/events/event.ts";
import { eventId } from "../../domain/events/event-ids.ts";
import { placeId } from "../../domain/places/place-ids.ts";
import { toEventPlace } from "../shared/event-place.ts";
import { dayInWeek } from "./demo-calendar.ts";
import type { DemoEvent } from "./demo-event-files.ts";
import type { DemoChannel, DemoOrganization } from "./demo-files.ts";
import { DEMO_SOURCE, mapDemoChannel } from "./demo-mapping.ts";
import type { DemoPlace } from "./demo-place-files.ts";
import { placeAddress } from "./map-demo-place.ts";
import { scheduleOf } from "./map-demo-when.ts";

const NONE: LocalizedText = {};

/** What events name by key. */
export interface DemoNames {
  readonly organizations: ReadonlyMap<string, DemoOrganization>;
  readonly channels: ReadonlyMap<string, DemoChannel>;
  readonly places: ReadonlyMap<string, DemoPlace>;
}

/** The event, dated for a demo loaded in the week of this Monday. @throws when it names what the demo does not have. */
export function mapDemoEvent(demo: DemoEvent, names: DemoNames, monday: string): Event {
  const organizer = getNamed(names.organizations, demo.organizer, demo);
  return {
    id: eventId(DEMO_SOURCE, demo.key),
    source: DEMO_SOURCE,
    sourceId: demo.key,
    modifiedAt: null,
    type: demo.type,
    name: demo.name,
    summary: demo.summary,
    description: demo.description ?? NONE,
    selkoSummary: demo.selko ?? null,
    ...(demo.selkoReview && { selkoReview: demo.selkoReview }),
    status: demo.status ?? "scheduled",
    schedule: scheduleOf(demo.when, monday),
    seriesId: null,
    umbrellaId: demo.umbrella ? eventId(DEMO_SOURCE, demo.umbrella) : null,
    attendance: demo.attendance ?? "place",
    onlineUrl: demo.onlineUrl ?? null,
    places:
      demo.at?.map((venue) =>
        "place" in venue
          ? placeVenue(getNamed(names.places, venue.place, demo), venue.info)
          : channelVenue(getNamed(names.channels, venue.channel, demo), venue.info),
      ) ?? townsOf(names),
    audience: {
      minAge: demo.ages?.min ?? null,
      maxAge: demo.ages?.max ?? null,
      targetGroups: demo.targetGroups,
      isRestricted: demo.isRestricted ?? false,
      info: demo.audienceInfo ?? NONE,
    },
    offers: mapOffers(demo),
    registration: demo.registration ? mapRegistration(demo.registration, monday) : null,
    accessibility: demo.access ?? [],
    languages: demo.languages,
    organizer: {
      organizationId: organizationId(DEMO_SOURCE, demo.organizer),
      name: organizer.name,
      businessCode: organizer.businessCode,
    },
    contacts: {
      phones: demo.phone
        ? [{ number: demo.phone, type: "phone", charge: "charged", chargeInfo: NONE, info: NONE, language: null }]
        : [],
      emails: demo.email ? [{ address: demo.email, language: null }] : [],
      webPages: [],
      addresses: [],
    },
    keywords: demo.keywords.map((label) => ({ id: null, label })),
    serviceClasses: demo.serviceClasses,
    webPages: demo.web ? [{ url: demo.web, name: NONE, language: null }] : [],
    images: [],
  };
}

function getNamed<Named>(all: ReadonlyMap<string, Named>, key: string, { key: event }: DemoEvent): Named {
  const named = all.get(key);
  if (named === undefined) throw new Error(`${event} names ${key}, which the demo region does not have`);
  return named;
}

/** What has no place is for the people of the region's towns, and of no other region. */
function townsOf({ channels }: DemoNames): EventPlace[] {
  const towns = [...channels.values()].flatMap(({ address }) => address?.municipality ?? []);
  return [...new Set(towns)].sort().flatMap((municipality) => toEventPlace({ municipality }) ?? []);
}

function placeVenue(place: DemoPlace, info: LocalizedText = NONE): EventPlace {
  const { name, municipality, lat, lon } = place;
  return {
    placeId: placeId(DEMO_SOURCE, place.key),
    name,
    address: placeAddress(place),
    municipality,
    position: { lat, lon },
    info,
  };
}

/** Service locations are channels; as places they go by the channel's id. */
function channelVenue(channel: DemoChannel, info: LocalizedText = NONE): EventPlace {
  const address = mapDemoChannel(channel).contacts.addresses[0] ?? null;
  return {
    placeId: placeId(DEMO_SOURCE, channel.key),
    name: channel.name,
    address,
    municipality: address?.municipality ?? null,
    position: address?.position ?? null,
    info,
  };
}

function mapOffers({ price, priceInfo }: DemoEvent): Offer[] {
  if (price === undefined) return [];
  const rest = { info: priceInfo ?? NONE, url: null };
  return price === "free" ? [{ isFree: true, price: NONE, ...rest }] : [{ isFree: false, price, ...rest }];
}

function mapRegistration(demo: NonNullable<DemoEvent["registration"]>, monday: string): Registration {
  const instant = (moment: typeof demo.opens) =>
    moment ? instantOf(`${dayInWeek(monday, moment.week, moment.on)}T${moment.at}`).toISOString() : null;
  return {
    isRequired: demo.isRequired,
    url: demo.url ?? null,
    email: demo.email ?? null,
    info: demo.info ?? NONE,
    opensAt: instant(demo.opens),
    closesAt: instant(demo.closes),
    capacity: demo.capacity ?? null,
    placesLeft: demo.placesLeft ?? null,
  };
}
