import type { Address, LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { joinTexts, NONE } from "../../shared/localized.ts";
import { toMunicipality } from "../../shared/municipality-code.ts";
import { asNumber, asRecord, asRecords, type Raw } from "../../shared/read.ts";
import { readClean, readTexts } from "../../shared/read-texts.ts";
import { toPostalCode } from "../../shared/visiting-address.ts";
import type { Warn } from "../../shared/warnings.ts";
import { saysNothing, toPosition, withStreetNumber } from "../address-values.ts";
import type { MappingContext } from "../ptv-source.ts";

const KINDS_OF_ADDRESS = ["streetAddresses", "postOfficeBoxAddresses", "otherAddresses", "foreignAddresses"];

/**
 * location and contactAddresses {streetAddresses[], postOfficeBoxAddresses[], otherAddresses[], foreignAddresses[]}, and a
 * form's deliveryAddresses[]. Assumed: the municipality stands in `municipality` when at all; a foreign address is a map of
 * texts in `address`; a delivery address has its street or box beside `recipient` and `deliveryInformation`.
 */
export function mapAddresses(raw: Raw, context: MappingContext, warn: Warn): readonly Address[] {
  const within = (value: unknown, kind: Address["kind"]): readonly Address[] => {
    const group = asRecord(value);
    return KINDS_OF_ADDRESS.flatMap((field) =>
      asRecords(group?.[field]).flatMap((item) => mapAddress(item, kind, NONE, context, warn) ?? []),
    );
  };
  const delivery = asRecords(raw.deliveryAddresses).flatMap((item) => {
    const before = joinTexts(
      readTexts(item.recipient, "deliveryAddresses", "line", warn),
      readTexts(item.deliveryInformation, "deliveryAddresses", "text", warn),
    );
    const place = asRecord(item.streetAddress) ?? asRecord(item.postOfficeBoxAddress) ?? item;
    return mapAddress(place, "postal", before, context, warn) ?? [];
  });
  return [...within(raw.location, "visiting"), ...within(raw.contactAddresses, "postal"), ...delivery];
}

function mapAddress(
  item: Raw,
  kind: Address["kind"],
  before: LocalizedText,
  context: MappingContext,
  warn: Warn,
): Address | null {
  const street = readTexts(item.streetName, "addresses", "line", warn);
  const box = readTexts(item.postOfficeBox, "addresses", "line", warn);
  const abroad = readTexts(item.address, "addresses", "text", warn);
  const more = readTexts(item.additionalInformation, "addresses", "text", warn);
  const address: Address = {
    kind,
    street: item.streetName ? withStreetNumber(street, readClean(item.addressDetail, "addresses", "line", warn)) : box,
    postalCode: toPostalCode(item.postalCode, warn),
    postOffice: readTexts(item.postOffice, "addresses", "line", warn),
    municipality: toMunicipality(item.municipality, context, warn),
    info: joinTexts(before, abroad, more),
    position: mapPosition(item.coordinates, warn),
    accessibility: [],
  };
  return saysNothing(address) ? null : address;
}

/** coordinates[{system "EPSG:3067" | Unknown, source, easting, northing}]: the first whose system is known. */
function mapPosition(coordinates: unknown, warn: Warn): Address["position"] {
  for (const { system, northing, easting } of asRecords(coordinates)) {
    const north = asNumber(northing);
    const east = asNumber(easting);
    if (system === "EPSG:3067" && north !== null && east !== null) return toPosition(north, east, warn);
  }
  return null;
}
