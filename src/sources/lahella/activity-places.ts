import type { Event, EventPlace } from "../../domain/events/event.ts";
import type { FeedOrigin } from "../feeds/feed-event.ts";
import { toEventPlace } from "../shared/event-place.ts";
import { allTexts, NONE } from "../shared/localized.ts";
import { municipalityInTexts } from "../shared/municipality-names.ts";
import { toPosition } from "../shared/position.ts";
import { asList, asRecord, asText, type Raw } from "../shared/read.ts";
import { readTexts } from "../shared/read-texts.ts";
import { toPostalCode, visitingAddress } from "../shared/visiting-address.ts";
import { quote, type Warn } from "../shared/warnings.ts";
import { fieldOf, lineOf } from "./activity-texts.ts";

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
  // translations.fi.address: street, postalCode, city
  const translations = fieldOf(channel, "address");
  const field = (name: string) => readTexts(fieldOf({ translations }, name), name, "line", warn);
  const city = field("city");
  const named = municipalityInTexts(allTexts(city), origin.findMunicipality);
  const municipality = named ?? town;
  const address = visitingAddress({
    street: field("street"),
    postalCode: toPostalCode(allTexts(field("postalCode"))[0], warn),
    postOffice: city,
    municipality,
  });
  return toEventPlace({
    // A village, say, when it is all that is told.
    name: address === null && named === null ? city : NONE,
    address,
    municipality,
    position: readPosition(channel, warn),
    info: lineOf(channel, "summary"),
  });
}

/** `map.center`: GeoJSON, so longitude comes first. */
function readPosition(channel: Raw, warn: Warn): EventPlace["position"] {
  const [lon, lat] = asList(asRecord(asRecord(channel.map)?.center)?.coordinates);
  return toPosition(lat, lon, warn);
}
