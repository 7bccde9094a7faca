import type { ChannelId, Contacts, Service, ServiceChannel, ServiceConnection } from "../catalogue/catalogue.ts";
import { channelId, serviceId } from "../catalogue/catalogue-ids.ts";
import type { OwnService } from "./content.ts";
import { ownSource } from "./own-entry.ts";
import { keywordsOf, NONE, type Publishing, provenance, reviewBy, roomOf } from "./publishing.ts";
import { NO_CONTACTS, toAddress, toContacts, toHours } from "./to-contacts.ts";
import { isTold, told } from "./told.ts";
import { classesOf } from "./topics.ts";

/** Ends of the ids of what a service is reached through. */
type ChannelEnd = "paikka" | "puhelin" | "verkko" | "varaus" | `paikka-${string}`;

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
    connections: connectionsOf(id, own, channels, around),
    legislation: [],
    vouchers: [],
    ...roomOf(own),
    selko: own.selko === "" ? null : { summary: own.selko, description: "", review: reviewBy(around) },
  };
}

/** Places first, in the order they were written; those that the register knows go by their own ids. */
function connectionsOf(
  id: string,
  { otherPlaces }: OwnService,
  channels: readonly ServiceChannel[],
  around: Publishing,
): ServiceConnection[] {
  const own = new Set(otherPlaces.map(({ key }) => idOf(id, placeEnd(key), around)));
  const others = otherPlaces.map(({ key, channelId: known, hours }) =>
    known === "" ? connectionTo(idOf(id, placeEnd(key), around)) : connectionTo(known as ChannelId, toHours({ hours })),
  );
  const rest = channels.filter((channel) => !own.has(channel.id));
  const isPlace = ({ type }: ServiceChannel) => type === "serviceLocation";
  return [
    ...rest.filter(isPlace).map((channel) => connectionTo(channel.id)),
    ...others,
    ...rest.filter((channel) => !isPlace(channel)).map((channel) => connectionTo(channel.id)),
  ];
}

function connectionTo(channel: ChannelId, hours: ServiceConnection["hours"] = []): ServiceConnection {
  return { channelId: channel, description: NONE, charge: null, chargeInfo: NONE, hours, contacts: null };
}

const placeEnd = (key: string): ChannelEnd => `paikka-${key}`;

function idOf(id: string, end: ChannelEnd, { regionCode }: Publishing): ChannelId {
  return channelId(ownSource(regionCode), `${id}-${end}`);
}

/** A place to visit, or else a phone; further places that are written here; and on the web a page and a booking. */
export function toChannels(id: string, own: OwnService, around: Publishing): readonly ServiceChannel[] {
  const address = toAddress(own);
  const contacts = toContacts(own);
  const channel = (end: ChannelEnd, type: ServiceChannel["type"], change: Partial<ServiceChannel>): ServiceChannel => ({
    ...provenance(`${id}-${end}`, around),
    id: idOf(id, end, around),
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
  for (const place of own.otherPlaces)
    if (place.channelId === "")
      found.push(
        channel(placeEnd(place.key), "serviceLocation", {
          name: isTold(place.venue) ? told(place.venue) : told(own.title),
          hours: toHours(place),
          contacts: { ...NO_CONTACTS, addresses: [toAddress(place)].flatMap((each) => each ?? []) },
        }),
      );
  if (own.web !== "") found.push(channel("verkko", "webPage", { contacts: page(own.web) }));
  if (own.booking !== "") found.push(channel("varaus", "eChannel", { contacts: page(own.booking) }));
  return found;
}

function areaOf(municipalities: readonly string[], around: Publishing): Service["area"] {
  const isWhole = municipalities.length === 0;
  return { type: "limited", municipalities: isWhole ? around.municipalities : municipalities, isWide: isWhole };
}
