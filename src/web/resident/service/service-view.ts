import type {
  Address,
  ChannelType,
  Contacts,
  LocalizedText,
  PhoneNumber,
  ServiceHours,
  WebPage,
} from "../../../domain/catalogue/catalogue.ts";
import type { ConnectedChannel, ServiceDetails } from "../../../domain/catalogue/service-details.ts";
import { webAddress } from "../../ui/external-link.tsx";

/** One way to the service, with what its connection says standing before what the channel itself says. */
export interface Way {
  readonly id: string;
  readonly type: ChannelType;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly hours: readonly ServiceHours[];
  /** The hours are of this service, not of the whole house. */
  readonly hasOwnHours: boolean;
  readonly phones: readonly PhoneNumber[];
  readonly emails: readonly string[];
  readonly webPages: readonly WebPage[];
  readonly addresses: readonly Address[];
  readonly channel: ConnectedChannel["channel"];
  readonly chargeInfo: LocalizedText;
}

export function waysOf(details: ServiceDetails): Way[] {
  return details.connections.map(({ connection, channel }) => {
    const own: Partial<Contacts> = connection.contacts ?? {};
    return {
      id: channel.id,
      type: channel.type,
      name: channel.name,
      description: isEmpty(connection.description) ? channel.summary : connection.description,
      hours: connection.hours.length > 0 ? connection.hours : channel.hours,
      hasOwnHours: connection.hours.length > 0,
      phones: firstFilled(own.phones, channel.contacts.phones).filter((phone) => phone.type !== "fax"),
      emails: firstFilled(own.emails, channel.contacts.emails).map(({ address }) => address),
      webPages: firstFilled(own.webPages, channel.contacts.webPages).filter(({ url }) => webAddress(url) !== null),
      addresses: firstFilled(own.addresses, channel.contacts.addresses),
      channel,
      chargeInfo: connection.chargeInfo,
    };
  });
}

/** Places in the reader's own municipality before everything else; otherwise the source's order. */
export function nearestFirst(ways: readonly Way[], municipality: string | null): Way[] {
  const isOwn = (way: Way) =>
    municipality !== null && visitingAddresses(way).some((address) => address.municipality === municipality);
  return [...ways.filter(isOwn), ...ways.filter((way) => !isOwn(way))];
}

export function visitingAddresses(way: Way): Address[] {
  return way.addresses.filter((address) => address.kind === "visiting");
}

/** The one thing to do first. `way` is where it is done. */
export type FirstAction =
  | { readonly kind: "call"; readonly phone: PhoneNumber; readonly way: Way }
  /** `others` is how many more places there are to choose from. */
  | { readonly kind: "go"; readonly way: Way; readonly others: number }
  | { readonly kind: "book" | "open" | "form"; readonly url: string; readonly way: Way }
  | { readonly kind: "email"; readonly address: string; readonly way: Way };

/**
 * What to do first: come, when the service has times of its own at a place; else call its own number, use its electronic
 * service, come while the place is open, call the place; last a web page, a form, or a message.
 */
export function decideFirstAction(ways: readonly Way[]): FirstAction | null {
  const places = ways.filter((way) => way.type === "serviceLocation");
  const others = ways.filter((way) => way.type !== "serviceLocation");
  const open = places.filter((way) => way.hours.some((entry) => entry.kind === "weekly"));
  return (
    goTo(open.filter((way) => way.hasOwnHours)) ??
    callBy(others) ??
    linkBy(others, "eChannel", "book") ??
    goTo(open) ??
    callBy(places) ??
    goTo(places) ??
    byWeb(ways)
  );
}

function callBy(ways: readonly Way[]): FirstAction | null {
  for (const way of ways) {
    const phone = way.phones.find(({ type }) => type === "phone");
    if (phone) return { kind: "call", phone, way };
  }
  return null;
}

function linkBy(ways: readonly Way[], type: ChannelType, kind: "book" | "open"): FirstAction | null {
  for (const way of ways) {
    const url = way.type === type && way.webPages[0]?.url;
    if (url) return { kind, url, way };
  }
  return null;
}

function goTo(places: readonly Way[]): FirstAction | null {
  return places[0] ? { kind: "go", way: places[0], others: places.length - 1 } : null;
}

function byWeb(ways: readonly Way[]): FirstAction | null {
  const page = linkBy(ways, "webPage", "open");
  if (page) return page;
  for (const way of ways) {
    const file = way.channel.form?.files.find(({ url }) => webAddress(url) !== null);
    if (file) return { kind: "form", url: file.url, way };
    if (way.emails[0]) return { kind: "email", address: way.emails[0], way };
  }
  return null;
}

function firstFilled<Item>(own: readonly Item[] | undefined, general: readonly Item[]): readonly Item[] {
  return own && own.length > 0 ? own : general;
}

export function isEmpty(text: LocalizedText): boolean {
  return Object.keys(text).length === 0;
}
