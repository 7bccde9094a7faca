import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { Event, EventPlace } from "../events/event.ts";
import { eventId } from "../events/event-ids.ts";
import type { OwnEvent } from "./content.ts";
import { ownSource } from "./own-entry.ts";
import { toSchedule } from "./own-schedule.ts";
import { NONE, type Publishing, provenance, reviewBy, roomOf } from "./publishing.ts";
import { toAddress, toContacts } from "./to-contacts.ts";
import { isTold, told } from "./told.ts";
import { classesOf, needWords } from "./topics.ts";

export function toEvent(id: string, own: OwnEvent, around: Publishing): Event {
  const isThere = own.attendance === "place" || own.attendance === "hybrid";
  return {
    ...provenance(id, around),
    id: eventId(ownSource(around.regionCode), id),
    type: own.type,
    name: told(own.title),
    summary: told(own.summary),
    description: told(own.description),
    selkoSummary: own.selko === "" ? null : own.selko,
    ...(own.selko !== "" && { selkoReview: reviewBy(around) }),
    status: "scheduled",
    schedule: toSchedule(own.schedule, own.changes),
    seriesId: null,
    umbrellaId: null,
    attendance: own.attendance,
    onlineUrl: own.onlineUrl === "" ? null : own.onlineUrl,
    // What is given from afar is for the region's people, not for the whole country.
    places: isThere ? [venueOf(own)] : around.municipalities.map(townOf),
    audience: {
      minAge: own.minAge,
      maxAge: own.maxAge,
      targetGroups: own.targetGroups,
      isRestricted: false,
      info: NONE,
    },
    offers:
      own.charge === "" && !isTold(own.price)
        ? []
        : [{ isFree: own.charge === "" ? null : own.charge === "free", price: told(own.price), info: NONE, url: null }],
    registration: registrationOf(own),
    ...roomOf(own),
    accessibility: own.access,
    languages: own.languages,
    organizer: {
      organizationId: around.organization.id,
      name: around.organization.name,
      businessCode: around.organization.businessCode,
    },
    contacts: toContacts(own),
    keywords: needWords(own.needs, "fi").map((label, at) => ({
      id: null,
      label: { fi: label, ...alike("sv", own.needs, at), ...alike("en", own.needs, at) },
    })),
    serviceClasses: classesOf(own, around.addedThemes),
    webPages: own.web === "" ? [] : [{ url: own.web, name: NONE, language: null }],
    images: [],
  };
}

function alike(language: "sv" | "en", needs: readonly string[], at: number): LocalizedText {
  const word = needWords(needs, language)[at];
  return word ? { [language]: word } : NONE;
}

function registrationOf({ registration, booking, email }: OwnEvent): Event["registration"] {
  if (!registration.isRequired && !isTold(registration.info) && booking === "") return null;
  return {
    isRequired: registration.isRequired,
    url: booking === "" ? null : booking,
    email: registration.isRequired && email !== "" ? email : null,
    info: told(registration.info),
    opensAt: null,
    closesAt: null,
    capacity: null,
    placesLeft: null,
  };
}

function venueOf(own: OwnEvent): EventPlace {
  return {
    placeId: null,
    name: isTold(own.venue) ? told(own.venue) : told(own.street),
    address: toAddress(own),
    municipality: own.municipality === "" ? null : own.municipality,
    position: own.position,
    info: told(own.entrance),
  };
}

function townOf(municipality: string): EventPlace {
  return { placeId: null, name: NONE, address: null, municipality, position: null, info: NONE };
}
