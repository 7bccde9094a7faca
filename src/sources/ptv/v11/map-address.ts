import type { Address, LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { isBlank, joinTexts, NONE } from "../../shared/localized.ts";
import { toMunicipality } from "../../shared/municipality-code.ts";
import { asNumber, asRecord, asRecords, asText, type Raw } from "../../shared/read.ts";
import { readClean } from "../../shared/read-texts.ts";
import { toPostalCode } from "../../shared/visiting-address.ts";
import type { Warn } from "../../shared/warnings.ts";
import { saysNothing, toPosition, withStreetNumber } from "../address-values.ts";
import { readLocalized } from "../language-lists.ts";
import type { MappingContext } from "../ptv-source.ts";

/** The other states say that PTV could not make out where the address is; what stands beside them is not to be used. */
const USABLE_COORDINATES: ReadonlySet<string> = new Set(["Ok", "EnteredByUser"]);
const EMPTY: Raw = {};

/** addresses[{type, subType, streetAddress | postOfficeBoxAddress | otherAddress | locationAbroad, entrances}] */
export function mapAddresses(items: unknown, context: MappingContext, warn: Warn): readonly Address[] {
  return asRecords(items).flatMap((item) => {
    const kind = asText(item.type) === "Postal" ? "postal" : "visiting";
    return mapAddress(item, kind, NONE, context, warn) ?? [];
  });
}

/** A form's deliveryAddresses[{subType, streetAddress | postOfficeBoxAddress, deliveryAddressInText, receiver}] */
export function mapDeliveryAddresses(items: unknown, context: MappingContext, warn: Warn): readonly Address[] {
  return asRecords(items).flatMap((item) => {
    const receiver = readLocalized(item.receiver, "deliveryAddresses", "line", warn);
    const inText = readLocalized(item.deliveryAddressInText, "deliveryAddresses", "text", warn);
    return mapAddress(item, "postal", joinTexts(receiver, inText), context, warn) ?? [];
  });
}

function mapAddress(
  item: Raw,
  kind: Address["kind"],
  before: LocalizedText,
  context: MappingContext,
  warn: Warn,
): Address | null {
  const street = asRecord(item.streetAddress);
  const box = asRecord(item.postOfficeBoxAddress);
  const place = street ?? box ?? asRecord(item.otherAddress) ?? EMPTY;
  const abroad = readLocalized(item.locationAbroad ?? item.foreignAddress, "addresses", "text", warn);
  const more = readLocalized(place.additionalInformation, "addresses", "text", warn);
  const address: Address = {
    kind,
    street: street ? mapStreet(street, warn) : readLocalized(box?.postOfficeBox, "addresses", "line", warn),
    postalCode: toPostalCode(place.postalCode, warn),
    postOffice: readLocalized(place.postOffice, "addresses", "line", warn),
    municipality: toMunicipality(asRecord(place.municipality)?.code, context, warn),
    info: joinTexts(before, abroad, more),
    position: mapPosition(place, warn),
    accessibility: mapAccessibility(item.entrances, warn),
  };
  return saysNothing(address) ? null : address;
}

function mapStreet(street: Raw, warn: Warn): LocalizedText {
  const number = readClean(street.streetNumber, "addresses", "line", warn);
  return withStreetNumber(readLocalized(street.street, "addresses", "line", warn), number);
}

/** NOTE: EPSG:3067 metres, not degrees; `latitude` holds the northing and `longitude` the easting. */
function mapPosition(place: Raw, warn: Warn): Address["position"] {
  if (!USABLE_COORDINATES.has(asText(place.coordinateState) ?? "")) return null;
  const northing = asNumber(place.latitude);
  const easting = asNumber(place.longitude);
  if (northing === null || easting === null) {
    if (asText(place.latitude) || asText(place.longitude)) warn("coordinates that are not numbers were left out");
    return null;
  }
  return toPosition(northing, easting, warn);
}

/** entrances[{accessibilitySentences[{sentences[{sentence[{language, value}]}]}]}] */
function mapAccessibility(entrances: unknown, warn: Warn): readonly LocalizedText[] {
  return asRecords(entrances).flatMap((entrance) =>
    asRecords(entrance.accessibilitySentences).flatMap((group) =>
      asRecords(group.sentences).flatMap(({ sentence }) => {
        const text = readLocalized(sentence, "accessibilitySentences", "text", warn);
        return isBlank(text) ? [] : text;
      }),
    ),
  );
}
