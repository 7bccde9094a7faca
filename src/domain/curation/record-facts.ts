import type {
  Contacts,
  LocalizedList,
  LocalizedText,
  Organization,
  Service,
  ServiceChannel,
} from "../catalogue/catalogue.ts";
import type { Event } from "../events/event.ts";
import type { Place } from "../places/place.ts";
import type { SelfCareTool } from "../tools/tool.ts";

/** What a record tells, in the order that pages show it. */
export const FACT_KEYS = [
  "alternativeName",
  "type",
  "description",
  "instruction",
  "charge",
  "price",
  "address",
  "phone",
  "email",
  "web",
  "languages",
  "municipalities",
  "targetGroups",
  "classes",
  "keywords",
  "businessCode",
] as const;
export type FactKey = (typeof FACT_KEYS)[number];

/** Codes (`charge`, `languages`, `municipalities`, `targetGroups`, `classes`) are put into words where they are shown. */
export interface RecordFact {
  readonly key: FactKey;
  readonly values: readonly (string | LocalizedText)[];
}

type Told = { readonly [key in FactKey]?: readonly (string | LocalizedText | null | undefined)[] };

export function serviceFacts(service: Service, channels: readonly Pick<ServiceChannel, "contacts">[]): RecordFact[] {
  return facts({
    alternativeName: [service.alternativeName],
    description: [service.description],
    instruction: [service.userInstruction],
    charge: [service.charge],
    price: [service.chargeInfo],
    ...contactsOf(...channels.map(({ contacts }) => contacts)),
    languages: service.languages,
    municipalities: service.area.type === "limited" ? service.area.municipalities : [service.area.type],
    targetGroups: service.targetGroups,
    classes: service.serviceClasses,
    keywords: joined(service.keywords),
  });
}

export function eventFacts(event: Event): RecordFact[] {
  const { address, ...contacts } = contactsOf(event.contacts);
  return facts({
    type: [event.type],
    description: [event.description],
    charge: event.offers.some(({ isFree }) => isFree)
      ? ["free"]
      : event.offers.some(({ isFree }) => isFree === false)
        ? ["charged"]
        : [],
    price: event.offers.flatMap(({ price, info }) => [price, info]),
    address: event.places.map(({ name, address: at }) => (at ? withStreet(name, at.street) : name)),
    ...contacts,
    web: [...(contacts.web ?? []), ...event.webPages.map(({ url }) => url), event.onlineUrl],
    languages: event.languages,
    municipalities: event.places.map(({ municipality }) => municipality),
    targetGroups: event.audience.targetGroups,
    classes: event.serviceClasses,
    keywords: event.keywords.map(({ label }) => label),
  });
}

export function placeFacts(place: Place): RecordFact[] {
  return facts({
    type: [place.type?.label],
    description: [place.description],
    charge: place.isFree === null ? [] : [place.isFree ? "free" : "charged"],
    ...contactsOf(place.contacts),
    address: [place.address?.street],
    municipalities: [place.municipality],
    classes: place.serviceClasses,
    keywords: joined(place.keywords),
  });
}

export function toolFacts(tool: SelfCareTool): RecordFact[] {
  return facts({
    charge: [tool.price],
    price: [tool.priceInfo],
    phone: tool.phones.map(({ number }) => number),
    web: Object.values(tool.url),
    languages: tool.languages,
    targetGroups: tool.targetGroups,
    keywords: joined(tool.keywords),
  });
}

export function channelFacts(channel: ServiceChannel): RecordFact[] {
  return facts({
    description: [channel.description],
    ...contactsOf(channel.contacts),
    languages: channel.languages,
    municipalities: channel.contacts.addresses.map(({ municipality }) => municipality),
  });
}

export function organizationFacts(organization: Organization): RecordFact[] {
  return facts({
    alternativeName: [organization.alternativeName],
    description: [organization.description],
    businessCode: [organization.businessCode],
    ...contactsOf(organization.contacts),
    municipalities: [organization.municipality],
  });
}

function contactsOf(...all: readonly Contacts[]): Told {
  return {
    phone: all.flatMap(({ phones }) => phones.map(({ number }) => number)),
    email: all.flatMap(({ emails }) => emails.map(({ address }) => address)),
    web: all.flatMap(({ webPages }) => webPages.map(({ url }) => url)),
    address: all.flatMap(({ addresses }) =>
      addresses.filter(({ kind }) => kind === "visiting").map(({ street }) => street),
    ),
  };
}

function withStreet(name: LocalizedText, street: LocalizedText): LocalizedText {
  const languages = [...new Set([...Object.keys(name), ...Object.keys(street)])] as (keyof LocalizedText)[];
  return Object.fromEntries(
    languages.map((language) => [
      language,
      [name[language] ?? name.fi, street[language] ?? street.fi].filter(Boolean).join(", "),
    ]),
  );
}

function joined(lists: LocalizedList | SelfCareTool["keywords"]): LocalizedText[] {
  return [Object.fromEntries(Object.entries(lists).map(([language, words]) => [language, (words ?? []).join(", ")]))];
}

function facts(told: Told): RecordFact[] {
  return FACT_KEYS.flatMap((key) => {
    const values = (told[key] ?? []).filter((value): value is string | LocalizedText => isTold(value));
    const once = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
    return once.length > 0 ? [{ key, values: once }] : [];
  });
}

function isTold(value: string | LocalizedText | null | undefined): boolean {
  if (value === null || value === undefined) return false;
  return typeof value === "string" ? value.trim() !== "" : Object.values(value).some((text) => text?.trim());
}
