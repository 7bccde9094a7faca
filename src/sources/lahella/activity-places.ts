import { type Address, LANGUAGES, type LocalizedText } from "../../domain/catalogue/catalogue.ts";
import type { Event, EventPlace } from "../../domain/events/event.ts";
import { FINLAND_BOX } from "../../platform/geo/finland-box.ts";
import { type FeedOrigin, toEventPlace } from "../feeds/feed-event.ts";
import { asList, asNumber, asRecord, asText, type Raw } from "../shared/read.ts";
import { quote, type Warn } from "../shared/warnings.ts";
import { cleanLine } from "../shared/clean-text.ts";
import { lineOf } from "./activity-texts.ts";

/** An activity that names more municipalities than this is everybody's, not of each of them. */
const MOST_MUNICIPALITIES = 30;

/** Channels that people come to: those of type place or hybrid, and those that say no type. */
export function placesAmong(channels: readonly Raw[]): readonly Raw[] {
  return channels.filter((channel) => {
    const types = asList(channel.type);
    return types.length === 0 || types.includes("place") || types.includes("hybrid");
  });
}

/**
 * `channels` and `region` as places. Where no address says the municipality, the regions do: each of them becomes a place of
 * which only the municipality is known, also when the activity is by telephone or on the web for the people of some towns.
 */
export function readPlaces(
  traits: Raw,
  channels: readonly Raw[],
  origin: FeedOrigin,
  warn: Warn,
): Pick<Event, "attendance" | "places"> {
  const types = new Set(channels.flatMap(({ type }) => asList(type).map(asText)));
  const here = placesAmong(channels);
  const isElsewhere = types.has("online") || types.has("hybrid");
  const towns = readTowns(traits, origin, warn);
  const only = towns.length === 1 ? (towns[0] ?? null) : null;
  const places = here.flatMap((channel) => {
    const place = readPlace(channel, only, origin, warn);
    return place ? [place] : [];
  });
  const isPlaced = places.some(({ municipality }) => municipality !== null);
  const more = isPlaced ? [] : towns.flatMap((municipality) => toEventPlace({ municipality }) ?? []);
  return {
    attendance: here.length > 0 ? (isElsewhere ? "hybrid" : "place") : isElsewhere ? "online" : phoneOr(types),
    places: [...places, ...more],
  };
}

const phoneOr = (types: ReadonlySet<string | null>) => (types.has("phone") ? "phone" : "place");

/** `region`: `city/FI/Porvoo`. `state/FI/Uusimaa` is wider than any municipality and says nothing more. */
function readTowns(traits: Raw, { findMunicipality }: FeedOrigin, warn: Warn): string[] {
  const codes = asList(traits.region).flatMap((told) => {
    const [, name] = /^city\/FI\/(.{1,60})$/.exec(asText(told) ?? "") ?? [];
    if (name === undefined) return [];
    const code = findMunicipality(name);
    if (code === null) warn(`region: the municipality ${quote(name)} is not known`);
    return code ?? [];
  });
  const towns = [...new Set(codes)];
  return towns.length > MOST_MUNICIPALITIES ? [] : towns;
}

function readPlace(channel: Raw, town: string | null, origin: FeedOrigin, warn: Warn): EventPlace | null {
  const address = readAddress(channel);
  const city = Object.values(address?.postOffice ?? {})[0] ?? "";
  const municipality = origin.findMunicipality(city) ?? town;
  return toEventPlace({
    address: address && { ...address, municipality },
    municipality,
    position: readPosition(channel, warn),
    info: lineOf(channel, "summary"),
  });
}

/** `translations.fi.address`: street, postalCode, city. */
function readAddress(channel: Raw): Address | null {
  const translations = asRecord(channel.translations);
  const field = (name: string): LocalizedText =>
    Object.fromEntries(
      LANGUAGES.flatMap((language) => {
        const told = asRecord(asRecord(translations?.[language])?.address)?.[name];
        const text = cleanLine(asText(told)).text;
        return text === null ? [] : [[language, text]];
      }),
    );
  const [street, postOffice, postalCodes] = [field("street"), field("city"), field("postalCode")];
  const postalCode = Object.values(postalCodes).find((code) => /^\d{5}$/.test(code)) ?? null;
  if (Object.keys(street).length === 0 && Object.keys(postOffice).length === 0 && postalCode === null) return null;
  return {
    kind: "visiting",
    street,
    postalCode,
    postOffice,
    municipality: null,
    info: {},
    position: null,
    accessibility: [],
  };
}

/** `map.center`: GeoJSON, so longitude comes first. Turned round it would be far from Finland, and is turned back. */
function readPosition(channel: Raw, warn: Warn): EventPlace["position"] {
  const told = asList(asRecord(asRecord(channel.map)?.center)?.coordinates);
  const [lon, lat] = told.map(asNumber);
  if (lon === undefined || lat === undefined || lon === null || lat === null) return null;
  if (isInFinland(lat, lon)) return { lat, lon };
  const isTurned = isInFinland(lon, lat);
  warn(isTurned ? "map: a position was turned the right way" : "map: a position that is not in Finland was left out");
  return isTurned ? { lat: lon, lon: lat } : null;
}

function isInFinland(lat: number, lon: number): boolean {
  const { south, north, west, east } = FINLAND_BOX;
  return lat >= south && lat <= north && lon >= west && lon <= east;
}
