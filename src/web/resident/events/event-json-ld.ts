import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { plainText } from "../../../domain/catalogue/choose-language.ts";
import type { Event, EventPlace } from "../../../domain/events/event.ts";
import type { EventDetails } from "../../../domain/events/event-details.ts";
import type { EventTime } from "../../../domain/events/event-time.ts";
import { instantsOf } from "../../../domain/events/time-instants.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { webAddress } from "../../ui/external-link.tsx";

const STATUS: Readonly<Record<Event["status"], string>> = {
  scheduled: "EventScheduled",
  soldOut: "EventScheduled",
  cancelled: "EventCancelled",
  postponed: "EventPostponed",
  rescheduled: "EventRescheduled",
};
const MODE: Readonly<Record<Event["attendance"], string>> = {
  place: "OfflineEventAttendanceMode",
  online: "OnlineEventAttendanceMode",
  phone: "OnlineEventAttendanceMode",
  hybrid: "MixedEventAttendanceMode",
};

/** The event in schema.org's words, with its next times. Only what the page itself shows. */
export function eventJsonLd(page: Page, { event, times, organization }: EventDetails): object {
  const say = (texts: LocalizedText) => plainText(texts, page.content) || undefined;
  const url = page.publicUrl + linkTo({ ...page, municipality: null, near: null }, routes.event, { id: event.id });
  const online = event.onlineUrl && webAddress(event.onlineUrl);
  const [next, ...later] = times;
  const status = `https://schema.org/${STATUS[next?.status ?? event.status]}`;
  return {
    "@context": "https://schema.org",
    "@type": event.type === "course" ? "EducationEvent" : "Event",
    "@id": url,
    url,
    name: say(event.name),
    description: say(event.summary),
    eventStatus: status,
    eventAttendanceMode: `https://schema.org/${MODE[event.attendance]}`,
    ...(next && datesOf(next)),
    inLanguage: event.languages,
    isAccessibleForFree: event.offers.some(({ isFree }) => isFree) || undefined,
    location: [
      ...event.places.map((place) => placeLd(page, place)),
      ...(online ? [{ "@type": "VirtualLocation", url: online }] : []),
    ],
    organizer: { "@type": "Organization", name: say(organization?.name ?? event.organizer.name) },
    subEvent: later.slice(0, 10).map((time) => ({ "@type": "Event", name: say(event.name), ...datesOf(time) })),
  };
}

function datesOf(time: EventTime) {
  const { startsAt, endsAt } = instantsOf(time);
  if (startsAt === null) return { startDate: time.date, endDate: time.lastDate };
  return { startDate: startsAt.toISOString(), endDate: endsAt?.toISOString() };
}

function placeLd(page: Page, { name, address, position }: EventPlace) {
  const say = (texts: LocalizedText | undefined) => (texts && plainText(texts, page.content)) || undefined;
  return {
    "@type": "Place",
    name: say(name),
    address: address && {
      "@type": "PostalAddress",
      streetAddress: say(address.street),
      postalCode: address.postalCode ?? undefined,
      addressLocality: say(address.postOffice),
      addressCountry: "FI",
    },
    geo: position ? { "@type": "GeoCoordinates", latitude: position.lat, longitude: position.lon } : undefined,
  };
}
