import type {
  Address,
  Contacts,
  LocalizedText,
  Organization,
  Service,
  ServiceChannel,
  ServiceConnection,
} from "../catalogue/catalogue.ts";
import { channelId, registerId, serviceId } from "../catalogue/catalogue-ids.ts";
import type { SelkoReview } from "../catalogue/selko.ts";
import type { Event, EventPlace } from "../events/event.ts";
import { eventId } from "../events/event-ids.ts";
import type { Place } from "../places/place.ts";
import { placeId } from "../places/place-ids.ts";
import type { SelfCareTool, ToolId, ToolText } from "../tools/tool.ts";
import type { OwnContent, OwnEvent, OwnPlace, OwnService, OwnText, OwnTool } from "./content.ts";
import { ownSource } from "./own-entry.ts";
import { toSchedule } from "./own-schedule.ts";
import { classesOf, needWords, themesOf } from "./topics.ts";

/** What a record is made among. */
export interface Publishing {
  readonly regionCode: string;
  /** All of the region's. */
  readonly municipalities: readonly string[];
  /** The region's own themes. */
  readonly addedThemes: readonly { readonly id: string; readonly serviceClasses: readonly string[] }[];
  readonly organization: Pick<Organization, "id" | "name" | "businessCode">;
  readonly isProvider: boolean;
  readonly now: Date;
}

const NONE: LocalizedText = {};
const NO_CONTACTS: Contacts = { phones: [], emails: [], webPages: [], addresses: [] };

/** Ends of the ids of what a service is reached through. */
export const CHANNEL_ENDS = ["paikka", "puhelin", "verkko", "varaus"] as const;
type ChannelEnd = (typeof CHANNEL_ENDS)[number];

export function toService(id: string, own: OwnService, around: Publishing): Service {
  const channels = toChannels(id, own, around);
  return {
    ...provenance(id, around),
    id: serviceId(ownSource(around.regionCode), id),
    type: "service",
    funding: null,
    generalDescriptionId: null,
    name: told(own.title),
    alternativeName: NONE,
    summary: told(own.summary),
    description: told(own.description),
    userInstruction: told(own.howTo),
    requirements: NONE,
    chargeInfo: told(own.price),
    deadline: NONE,
    processingTime: NONE,
    validityTime: NONE,
    background: NONE,
    serviceClasses: classesOf(own, around.addedThemes),
    targetGroups: own.targetGroups,
    lifeEvents: [],
    ontologyTerms: [],
    industrialClasses: [],
    charge: own.charge === "" ? null : own.charge,
    keywords: keywordsOf(own),
    languages: own.languages,
    area: areaOf(own.municipalities, around),
    organizations: [
      { organizationId: around.organization.id, name: around.organization.name, role: "responsible", provision: null },
    ],
    connections: channels.map(connectionTo),
    legislation: [],
    vouchers: [],
    selko: own.selko === "" ? null : { summary: own.selko, description: "", review: reviewBy(around) },
  };
}

function connectionTo({ id }: ServiceChannel): ServiceConnection {
  return { channelId: id, description: NONE, charge: null, chargeInfo: NONE, hours: [], contacts: null };
}

/** A place to visit, or else a phone; and on the web a page and a booking. */
export function toChannels(id: string, own: OwnService, around: Publishing): readonly ServiceChannel[] {
  const address = toAddress(own);
  const contacts = toContacts(own);
  const channel = (end: ChannelEnd, type: ServiceChannel["type"], change: Partial<ServiceChannel>): ServiceChannel => ({
    ...provenance(`${id}-${end}`, around),
    id: channelId(ownSource(around.regionCode), `${id}-${end}`),
    type,
    organizationId: around.organization.id,
    name: told(own.title),
    alternativeName: NONE,
    summary: NONE,
    description: NONE,
    languages: own.languages,
    area: areaOf(own.municipalities, around),
    hours: [],
    contacts: NO_CONTACTS,
    requiresAuthentication: null,
    requiresSignature: null,
    form: null,
    ...change,
  });
  const page = (url: string): Contacts => ({ ...NO_CONTACTS, webPages: [{ url, name: NONE, language: null }] });
  const { webPages: _, ...reached } = contacts;
  const found: ServiceChannel[] = [];
  if (address)
    found.push(
      channel("paikka", "serviceLocation", {
        name: isTold(own.venue) ? told(own.venue) : told(own.title),
        hours: toHours(own),
        contacts: { ...reached, webPages: [], addresses: [address] },
      }),
    );
  else if (contacts.phones.length + contacts.emails.length > 0)
    found.push(channel("puhelin", "phone", { hours: toHours(own), contacts: { ...reached, webPages: [] } }));
  if (own.web !== "") found.push(channel("verkko", "webPage", { contacts: page(own.web) }));
  if (own.booking !== "") found.push(channel("varaus", "eChannel", { contacts: page(own.booking) }));
  return found;
}

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
    schedule: toSchedule(own.schedule),
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

const SORTS: { readonly [sort in OwnPlace["sort"]]: Place["type"] } = {
  meetingPlace: {
    code: "own:meeting-place",
    label: { fi: "Kohtaamispaikka", sv: "Mötesplats", en: "Meeting place" },
  },
  digitalSupport: { code: "own:digital-support", label: { fi: "Digituki", sv: "Digistöd", en: "Digital support" } },
  other: null,
};

export function toPlace(id: string, own: OwnPlace, around: Publishing): Place {
  const sortHelp =
    own.sort === "meetingPlace"
      ? ["meeting" as const]
      : own.sort === "digitalSupport"
        ? ["digitalSupport" as const]
        : [];
  return {
    ...provenance(id, around),
    id: placeId(ownSource(around.regionCode), id),
    name: told(own.title),
    summary: told(own.summary),
    description: told(own.description),
    organizationId: around.organization.id,
    type: SORTS[own.sort],
    address: toAddress(own),
    municipality: own.municipality === "" ? null : own.municipality,
    position: own.position,
    shape: { kind: "point" },
    hours: toHours(own),
    contacts: toContacts(own),
    isFree: own.charge === "" ? null : own.charge === "free",
    status: "open",
    attributes: [],
    help: [...new Set([...sortHelp, ...own.help])],
    serviceClasses: classesOf(own, around.addedThemes),
    isForTray: true,
    keywords: keywordsOf(own),
  };
}

/** @param key what regions' confirmations and the link checker know it by */
export function toTool(id: string, own: OwnTool, around: Publishing): SelfCareTool {
  const source = ownSource(around.regionCode);
  const { fi, sv, en } = own.url;
  const first = fi || sv || en;
  return {
    ...provenance(id, around),
    source,
    id: registerId(source, id) as ToolId,
    key: id,
    kind: own.toolKind,
    name: everyLanguage(own.title),
    summary: everyLanguage(own.summary),
    selkoSummary: own.selko || own.summary.fi || own.summary.sv,
    provider: { name: everyLanguage(own.provider), url: own.providerUrl || first },
    url: { fi: first, ...(sv && { sv }), ...(en && { en }) },
    phones: [],
    languages: own.languages,
    signIn: own.signIn === "" ? null : own.signIn,
    price: own.charge === "" ? null : own.charge,
    priceInfo: told(own.price),
    themes: themesOf(own),
    needs: own.needs,
    targetGroups: own.targetGroups,
    hours: null,
    keywords: {
      fi: needWords(own.needs, "fi"),
      sv: needWords(own.needs, "sv"),
      en: needWords(own.needs, "en"),
    },
    knownFrom: "Written by the region",
    checkedAt: around.now.toISOString().slice(0, 10),
  };
}

function provenance(sourceId: string, { regionCode, now }: Publishing) {
  return { source: ownSource(regionCode), sourceId, modifiedAt: now.toISOString() };
}

function reviewBy({ isProvider }: Publishing): SelkoReview {
  return { state: "draft", reviewedOn: null, by: isProvider ? "provider" : "region" };
}

function areaOf(municipalities: readonly string[], around: Publishing): Service["area"] {
  const isWhole = municipalities.length === 0;
  return { type: "limited", municipalities: isWhole ? around.municipalities : municipalities, isWide: isWhole };
}

function keywordsOf({ needs }: Pick<OwnContent, "needs">): Place["keywords"] {
  const words = (language: "fi" | "sv" | "en") => needWords(needs, language);
  return needs.length === 0 ? {} : { fi: words("fi"), sv: words("sv"), en: words("en") };
}

type Reached = Pick<OwnService, "phone" | "phoneNote" | "email" | "web" | "booking">;

function toContacts({ phone, phoneNote, email, web }: Reached): Contacts {
  return {
    phones:
      phone === ""
        ? []
        : [
            {
              number: phone,
              type: "phone",
              charge: null,
              chargeInfo: told(phoneNote),
              info: NONE,
              language: null,
            },
          ],
    emails: email === "" ? [] : [{ address: email, language: null }],
    webPages: web === "" ? [] : [{ url: web, name: NONE, language: null }],
    addresses: [],
  };
}

type Somewhere = Pick<OwnService, "street" | "venue" | "postalCode" | "municipality" | "position" | "entrance">;

/** Null when neither a street nor a point is told. */
function toAddress(own: Somewhere): Address | null {
  if (!isTold(own.street) && own.position === null) return null;
  return {
    kind: "visiting",
    street: told(own.street),
    postalCode: own.postalCode === "" ? null : own.postalCode,
    postOffice: NONE,
    municipality: own.municipality === "" ? null : own.municipality,
    info: told(own.entrance),
    position: own.position,
    accessibility: [],
  };
}

function toHours({ hours }: Pick<OwnService, "hours">): ServiceChannel["hours"] {
  return hours.map((each) => ({ ...each, note: told({ fi: "", sv: "", en: "", ...each.note }) }));
}

/** The languages that have a text. */
export function told(text: OwnText): LocalizedText {
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value !== ""));
}

function isTold(text: OwnText): boolean {
  return Object.values(text).some((value) => value !== "");
}

/** What nobody has translated is told in the language that it is in. */
function everyLanguage({ fi, sv, en }: OwnText): ToolText {
  const first = fi || sv || en;
  return { fi: fi || first, sv: sv || first, en: en || first };
}
