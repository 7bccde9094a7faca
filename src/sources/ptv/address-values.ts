import type { Address, LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { toWgs84 } from "../../platform/geo/etrs-tm35fin.ts";
import { type ContentLanguage, isBlank } from "../shared/localized.ts";
import type { Warn } from "../shared/warnings.ts";

/** EPSG:3067 metres → WGS84; a point outside Finland is left out with a warning. */
export function toPosition(northing: number, easting: number, warn: Warn): Address["position"] {
  const position = toWgs84({ northing, easting });
  if (position === null) warn(`coordinates ${northing} ${easting} are not in Finland`);
  return position;
}

/** The number (`14 B`) after the street's name in every language. */
export function withStreetNumber(street: LocalizedText, number: string | null): LocalizedText {
  if (number === null) return street;
  const numbered: { [language in ContentLanguage]?: string } = {};
  for (const language in street)
    numbered[language as ContentLanguage] = `${street[language as ContentLanguage]} ${number}`;
  return numbered;
}

/** True for an address that would show as an empty line. */
export function saysNothing(address: Address): boolean {
  return isBlank(address.street) && isBlank(address.info) && !address.postalCode && !address.position;
}
