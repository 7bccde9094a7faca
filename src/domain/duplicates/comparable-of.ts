import type { Organization, OrganizationId, Service, ServiceChannel } from "../catalogue/catalogue.ts";
import type { Event } from "../events/event.ts";
import type { Place } from "../places/place.ts";
import type { Comparable, ComparableTimes } from "./comparable.ts";
import {
  BLANK,
  contactKeys,
  firstText,
  type Surroundings,
  sketchOf,
  stemsOfMunicipalities,
} from "./comparable-parts.ts";
import { placeSort } from "./place-sorts.ts";
import { comparableNames, organizerKey } from "./words/name-words.ts";
import { comparableStreets } from "./words/street.ts";

export type PlaceForComparing = Pick<
  Place,
  | "id"
  | "source"
  | "sourceId"
  | "originId"
  | "name"
  | "organizationId"
  | "type"
  | "address"
  | "municipality"
  | "position"
  | "shape"
  | "contacts"
>;

export function comparableOfPlace(place: PlaceForComparing, around: Surroundings): Comparable {
  const { name, address, municipality, position, organizationId, type, shape, contacts } = place;
  const municipalities = municipality === null ? [] : [municipality];
  return {
    ...BLANK,
    ...identityOf(place),
    kind: "place",
    names: comparableNames([name], stemsOfMunicipalities(municipalities, around)),
    label: firstText(name) ?? "",
    sort: placeSort(type?.code ?? null, textsOf(name)),
    municipalities,
    streets: comparableStreets(
      address === null ? contacts.addresses : [{ ...address, kind: "visiting" }, ...contacts.addresses],
    ),
    position,
    extent: extentOf(shape),
    ...contactKeys(contacts),
    ...ownerOf(organizationId, around),
  };
}

export type ChannelForComparing = Pick<
  ServiceChannel,
  "id" | "source" | "sourceId" | "originId" | "name" | "alternativeName" | "organizationId" | "contacts"
>;

/** A service location of PTV. */
export function comparableOfChannel(channel: ChannelForComparing, around: Surroundings): Comparable {
  const { name, alternativeName, organizationId, contacts } = channel;
  const visiting = contacts.addresses.filter(({ kind }) => kind === "visiting");
  const municipalities = [...new Set(visiting.flatMap(({ municipality }) => municipality ?? []))];
  return {
    ...BLANK,
    ...identityOf(channel),
    kind: "channel",
    names: comparableNames([name, alternativeName], stemsOfMunicipalities(municipalities, around)),
    label: firstText(name) ?? "",
    sort: placeSort(null, textsOf(name)),
    municipalities,
    streets: comparableStreets(visiting),
    position: visiting.find(({ position }) => position !== null)?.position ?? null,
    ...contactKeys(contacts),
    ...ownerOf(organizationId, around),
  };
}

export type EventForComparing = Pick<
  Event,
  | "id"
  | "source"
  | "sourceId"
  | "originId"
  | "name"
  | "summary"
  | "description"
  | "seriesId"
  | "umbrellaId"
  | "attendance"
  | "places"
  | "organizer"
  | "contacts"
  | "webPages"
>;

/** @param times its coming times, those of its parts included. */
export function comparableOfEvent(
  event: EventForComparing,
  times: ComparableTimes | null,
  around: Surroundings,
): Comparable {
  const { name, summary, description, seriesId, umbrellaId, attendance, places, organizer, contacts, webPages } = event;
  const municipalities = [...new Set(places.flatMap(({ municipality }) => municipality ?? []))];
  const stems = stemsOfMunicipalities(municipalities, around);
  return {
    ...BLANK,
    ...identityOf(event),
    kind: "event",
    names: comparableNames([name], stems),
    label: firstText(name) ?? "",
    municipalities,
    streets: comparableStreets(
      places.flatMap(({ address }) => (address === null ? [] : [{ ...address, kind: "visiting" }])),
    ),
    position: places.find(({ position }) => position !== null)?.position ?? null,
    ...contactKeys({ webPages: [...webPages, ...contacts.webPages], phones: contacts.phones }),
    ...ownerOf(organizer.organizationId, around),
    ...(organizer.businessCode === null ? {} : { businessCode: organizer.businessCode }),
    ...(firstText(organizer.name) === null ? {} : { organizer: organizerKey(firstText(organizer.name) ?? "") }),
    wholes: [seriesId, umbrellaId].flatMap((id) => id ?? []),
    placeIds: places.flatMap(({ placeId }) => placeId ?? []),
    placeNames: comparableNames(
      places.map((place) => place.name),
      stems,
    ),
    isOnline: attendance === "online" || attendance === "phone",
    times,
    text: sketchOf(summary, description),
  };
}

export type ServiceForComparing = Pick<
  Service,
  | "id"
  | "source"
  | "sourceId"
  | "originId"
  | "name"
  | "alternativeName"
  | "summary"
  | "description"
  | "area"
  | "organizations"
>;

export function comparableOfService(service: ServiceForComparing, around: Surroundings): Comparable {
  const { name, alternativeName, summary, description, area, organizations } = service;
  const municipalities = area.type === "limited" ? area.municipalities : [];
  const responsible = organizations.find(({ role }) => role === "responsible");
  return {
    ...BLANK,
    ...identityOf(service),
    kind: "service",
    names: comparableNames([name, alternativeName], stemsOfMunicipalities(municipalities, around)),
    label: firstText(name) ?? "",
    municipalities,
    ...ownerOf(responsible?.organizationId ?? null, around),
    text: sketchOf(summary, description),
  };
}

export type OrganizationForComparing = Pick<
  Organization,
  "id" | "source" | "sourceId" | "originId" | "parentId" | "businessCode" | "oid" | "name" | "municipality" | "contacts"
>;

export function comparableOfOrganization(organization: OrganizationForComparing): Comparable {
  const { name, parentId, businessCode, oid, municipality, contacts } = organization;
  return {
    ...BLANK,
    ...identityOf(organization),
    kind: "organization",
    names: comparableNames([name], null),
    label: firstText(name) ?? "",
    municipalities: municipality === null ? [] : [municipality],
    ...contactKeys(contacts),
    businessCode,
    oid,
    wholes: parentId === null ? [] : [parentId],
  };
}

function identityOf(record: { id: string; source: string; sourceId: string; originId?: string }) {
  return { id: record.id, source: record.source, sourceId: record.sourceId, originId: record.originId ?? null };
}

function ownerOf(id: OrganizationId | null, { findOrganization }: Surroundings) {
  const owner = id === null ? undefined : findOrganization(id);
  const name = owner === undefined ? null : firstText(owner.name);
  return {
    organizationId: id,
    organizer: name === null ? null : organizerKey(name),
    businessCode: owner?.businessCode ?? null,
  };
}

const LONGEST_EXTENT = 20_000;

/** A route is met anywhere along it, an area anywhere on it. */
function extentOf(shape: Place["shape"]): number {
  if (shape.kind === "point") return 0;
  const metres = shape.kind === "route" ? shape.lengthMetres : Math.sqrt(shape.squareMetres);
  return Math.min(LONGEST_EXTENT, metres);
}

const textsOf = (text: { readonly [language: string]: string | undefined }): string[] =>
  Object.values(text).flatMap((value) => value ?? []);
