import { readFileSync } from "node:fs";
import { join } from "node:path";
import { registerId } from "../../src/domain/catalogue/catalogue-ids.ts";
import type { Comparable, ComparableKind } from "../../src/domain/duplicates/comparable.ts";
import {
  comparableOfChannel,
  comparableOfEvent,
  comparableOfOrganization,
  comparableOfPlace,
  comparableOfService,
} from "../../src/domain/duplicates/comparable-of.ts";
import type { Surroundings } from "../../src/domain/duplicates/comparable-parts.ts";
import { comparableTimes } from "../../src/domain/duplicates/comparable-times.ts";
import type { Label } from "./labelled-pairs.ts";

/** A record as short as it can be told. Addresses, numbers and codes are made up. */
interface InventedRecord {
  readonly kind: ComparableKind;
  readonly source: string;
  readonly sourceId?: string;
  readonly id?: string;
  readonly name: string | { readonly fi?: string; readonly sv?: string; readonly en?: string };
  readonly type?: string;
  readonly town?: string;
  readonly towns?: readonly string[];
  readonly street?: string;
  readonly postal?: string;
  /** Latitude, longitude. */
  readonly at?: readonly [number, number];
  readonly length?: number;
  readonly area?: number;
  readonly url?: string;
  readonly phone?: string;
  readonly origin?: string;
  readonly times?: readonly string[];
  readonly place?: string;
  readonly online?: boolean;
  readonly organizer?: string;
  readonly text?: string;
  readonly businessCode?: string;
  readonly parent?: string;
}

export interface InventedPair {
  readonly label: Label;
  readonly why: string;
  readonly one: Comparable;
  readonly other: Comparable;
}

/**
 * Pairs that the reference data has none of: names, addresses and times as sources really differ in them.
 * @param file those that weights and rules were made with, or those written afterwards, which nothing was changed for.
 */
export function inventedPairs(
  file: "invented-pairs.ndjson" | "invented-later-pairs.ndjson",
  namesOfMunicipality: Surroundings["namesOfMunicipality"],
): InventedPair[] {
  const lines = readFileSync(join(import.meta.dirname, file), "utf8")
    .trim()
    .split("\n");
  return lines.map((line, number) => {
    const { label, why, one, other } = JSON.parse(line) as {
      label: Label;
      why: string;
      one: InventedRecord;
      other: InventedRecord;
    };
    const around = { namesOfMunicipality, findOrganization: organizationNamed };
    return {
      label,
      why,
      one: toComparable(one, `${number}-1`, around),
      other: toComparable(other, `${number}-2`, around),
    };
  });
}

const NO_CONTACTS = { phones: [], emails: [], webPages: [], addresses: [] };

function toComparable(record: InventedRecord, number: string, around: Surroundings): Comparable {
  const { kind, source, name, origin, url, phone, organizer } = record;
  const sourceId = record.sourceId ?? record.id ?? `invented-${number}`;
  const shared = {
    id: registerId(source, sourceId),
    source,
    sourceId,
    ...(origin === undefined ? {} : { originId: origin }),
    name: typeof name === "string" ? { fi: name } : name,
    alternativeName: {},
    summary: {},
    description: record.text === undefined ? {} : { fi: record.text },
    organizationId: organizer ?? null,
    municipality: record.town ?? null,
    position: record.at === undefined ? null : { lat: record.at[0], lon: record.at[1] },
    contacts: {
      ...NO_CONTACTS,
      webPages: url === undefined ? [] : [{ url, name: {}, language: null }],
      phones: phone === undefined ? [] : [{ number: phone, type: "phone" }],
    },
  };
  // Only what comparing reads is there; the types of whole records ask for more.
  const whole = { ...shared, ...partsOf(record, shared) } as never;
  switch (kind) {
    case "place":
      return comparableOfPlace(whole, around);
    case "channel":
      return comparableOfChannel(whole, around);
    case "event":
      return comparableOfEvent(whole, comparableTimes(record.times ?? []), around);
    case "service":
      return comparableOfService(whole, around);
    case "organization":
      return comparableOfOrganization(whole);
  }
}

function partsOf(record: InventedRecord, shared: { position: object | null; contacts: object }): object {
  const { kind, source, type, town, street, postal, length, area, place, online, organizer, parent } = record;
  const isPlaced = street !== undefined || postal !== undefined;
  const address = isPlaced || kind === "channel" ? addressOf(record, shared.position) : null;
  if (kind === "channel") return { contacts: { ...shared.contacts, addresses: [address] } };
  if (kind === "place") {
    const shape = length !== undefined ? { kind: "route", lengthMetres: length } : { kind: "point" };
    return {
      type: type === undefined ? null : { code: type, label: {} },
      address,
      shape: area === undefined ? shape : { kind: "area", squareMetres: area },
    };
  }
  if (kind === "organization")
    return {
      businessCode: record.businessCode ?? null,
      oid: null,
      parentId: parent === undefined ? null : registerId(source, parent),
    };
  if (kind === "service") {
    const organizations = organizer === undefined ? [] : [{ organizationId: organizer, name: {}, role: "responsible" }];
    return { area: { type: "limited", municipalities: record.towns ?? [], isWide: false }, organizations };
  }
  const isTold = town !== undefined || place !== undefined;
  return {
    seriesId: null,
    umbrellaId: null,
    attendance: online ? "online" : "place",
    webPages: [],
    organizer: { organizationId: null, name: organizer === undefined ? {} : { fi: organizer }, businessCode: null },
    places: isTold
      ? [
          {
            placeId: null,
            name: place ? { fi: place } : {},
            address,
            municipality: town ?? null,
            position: shared.position,
            info: {},
          },
        ]
      : [],
  };
}

function addressOf({ street, postal, town }: InventedRecord, position: object | null): object {
  return {
    kind: "visiting",
    street: street === undefined ? {} : { fi: street },
    postalCode: postal ?? null,
    municipality: town ?? null,
    position,
  };
}

/** Invented organizations are known by their name. */
const organizationNamed = (name: string) => ({ name: { fi: name }, businessCode: null });
