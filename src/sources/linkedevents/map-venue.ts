import type { Address, LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { isInFinland } from "../../platform/geo/finland-box.ts";
import { isBlank, NONE } from "../shared/localized.ts";
import { asList, asRecord, asText } from "../shared/read.ts";
import type { Warn } from "../shared/warnings.ts";
import type { MappingContext } from "./linked-events-context.ts";
import { mapMunicipality } from "./map-municipality.ts";
import { readTexts } from "../shared/read-texts.ts";
import type { LinkedVenue } from "./schema.ts";

/** What a place of its own and the place of an event have in common. */
export interface Venue {
  readonly name: LocalizedText;
  /** Null when neither street nor postal code is told. */
  readonly address: Address | null;
  readonly municipality: string | null;
  readonly position: Address["position"];
}

/** name, street_address, postal_code, address_locality, divisions, position */
export function mapVenue(venue: LinkedVenue, context: MappingContext, warn: Warn): Venue {
  const locality = readTexts(venue.address_locality, "address_locality", "line", warn);
  const municipality = mapMunicipality(venue.divisions, locality, context, warn);
  const position = mapPosition(venue.position, warn);
  const street = readTexts(venue.street_address, "street_address", "line", warn);
  const postalCode = mapPostalCode(venue.postal_code, warn);
  const isTold = !isBlank(street) || postalCode !== null;
  return {
    name: readTexts(venue.name, "place name", "line", warn),
    address: isTold
      ? {
          kind: "visiting",
          street,
          postalCode,
          postOffice: locality,
          municipality,
          info: NONE,
          position,
          accessibility: [],
        }
      : null,
    municipality,
    position,
  };
}

/** Tourists' places of other countries are met: what is no Finnish postal code is left out. */
function mapPostalCode(value: unknown, warn: Warn): string | null {
  const code = asText(value);
  if (code === null || /^\d{5}$/.test(code)) return code;
  warn("a postal code that is not five digits was left out");
  return null;
}

/** `{type: "Point", coordinates: [lon, lat]}` in WGS84. The two are sometimes the wrong way round: nothing else fits then. */
function mapPosition(value: unknown, warn: Warn): Address["position"] {
  const [lon, lat] = asList(asRecord(value)?.coordinates);
  if (lon === undefined && lat === undefined) return null;
  if (typeof lon === "number" && typeof lat === "number") {
    if (isInFinland({ lat, lon })) return { lat, lon };
    if (isInFinland({ lat: lon, lon: lat })) {
      warn("coordinates the wrong way round were turned");
      return { lat: lon, lon: lat };
    }
  }
  warn("coordinates that are not in Finland were left out");
  return null;
}
