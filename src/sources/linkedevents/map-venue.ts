import type { Address, LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { toPosition } from "../shared/position.ts";
import { asList, asRecord } from "../shared/read.ts";
import { readTexts } from "../shared/read-texts.ts";
import { toPostalCode, visitingAddress } from "../shared/visiting-address.ts";
import type { Warn } from "../shared/warnings.ts";
import type { MappingContext } from "./linked-events-context.ts";
import { mapMunicipality } from "./map-municipality.ts";
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
  const postalCode = toPostalCode(venue.postal_code, warn);
  return {
    name: readTexts(venue.name, "place name", "line", warn),
    address: visitingAddress({ street, postalCode, postOffice: locality, municipality, position }),
    municipality,
    position,
  };
}

/** `{type: "Point", coordinates: [lon, lat]}` in WGS84. */
function mapPosition(value: unknown, warn: Warn): Address["position"] {
  const [lon, lat] = asList(asRecord(value)?.coordinates);
  return toPosition(lat, lon, warn);
}
