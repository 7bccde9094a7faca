import type { Address, LocalizedText } from "../../domain/catalogue/catalogue.ts";
import type { Place } from "../../domain/places/place.ts";
import { placeId } from "../../domain/places/place-ids.ts";
import { findSportsType, type SportsType } from "../../domain/places/sports-types.ts";
import type { Regions } from "../../domain/regions/regions.ts";
import type { Mapping } from "../shared/import-port.ts";
import { inLanguage } from "../shared/localized.ts";
import { toMunicipality } from "../shared/municipality-code.ts";
import { asText } from "../shared/read.ts";
import { readClean } from "../shared/read-texts.ts";
import type { TrayValue } from "../shared/tray-store.ts";
import { toPostalCode, visitingAddress } from "../shared/visiting-address.ts";
import { createWarnings, quote, type Warn } from "../shared/warnings.ts";
import { isGone, LIPAS_SOURCE, type LipasSite } from "./lipas-site.ts";
import { mapAttributes } from "./map-attributes.ts";
import { mapContacts } from "./map-contacts.ts";
import { readGeometry } from "./read-geometry.ts";

export type KnownRegions = Pick<Regions, "municipality" | "regionOfMunicipality">;

/** LIPAS site → place. Rejected only when it has no name or is no longer there. */
export function mapSite(site: LipasSite, regions: KnownRegions): Mapping<TrayValue> {
  if (isGone(site)) return { isRejected: true, reason: "the site is out of service for good" };
  const { warn, warnings } = createWarnings();
  const name = readClean(site.name, "name", "line", warn);
  if (name === null) return { isRejected: true, reason: "the site has no name" };
  const municipality = municipalityOf(site, regions, warn);
  const type = toType(site.typeCode, warn);
  const isShown = site.status === "open" || site.status === "temporarilyClosed";
  if (site.status === "unknown") warn("status: not known, so the place is kept in the register only");
  const language = languageOf(municipality, regions);
  const located = readGeometry(site.geometries, site.point, warn);
  const place: Place = {
    id: placeId(LIPAS_SOURCE, site.id),
    source: LIPAS_SOURCE,
    sourceId: site.id,
    modifiedAt: site.modifiedAt,
    name: toName(name, site, language, warn),
    summary: {},
    description: inLanguage(readClean(site.comment, "comment", "text", warn), language),
    organizationId: null,
    type: toPlaceType(site, type, warn),
    address: toAddress(site, municipality, located.position, language, warn),
    municipality,
    ...located,
    hours: [],
    contacts: mapContacts(site, warn),
    isFree: isFree(site.freeUse, type),
    status: isShown || site.status === "planned" ? (site.status as Place["status"]) : "temporarilyClosed",
    attributes: mapAttributes(site.properties, warn),
    help: [],
    serviceClasses: type?.serviceClasses ?? [],
    isForTray: isShown && (type?.isForTray ?? false),
    keywords: toKeywords(site, type, language, warn),
  };
  return { isRejected: false, value: { kind: "place", value: place }, warnings };
}

type NameLanguage = "fi" | "sv";

/** LIPAS has one language for names and texts, that of the place: Swedish on Åland, elsewhere nearly always Finnish. */
function languageOf(municipality: string | null, regions: KnownRegions): NameLanguage {
  const region = municipality === null ? undefined : regions.regionOfMunicipality(municipality);
  return region?.languages[0] === "sv" ? "sv" : "fi";
}

function toName(name: string, site: LipasSite, language: NameLanguage, warn: Warn): LocalizedText {
  const sv = readClean(site.nameSv, "name-localized", "line", warn);
  const en = readClean(site.nameEn, "name-localized", "line", warn);
  // A name is the same name to a Finnish reader too, when there is no other.
  const named = language === "sv" ? { fi: name, sv: sv ?? name } : { fi: name, ...(sv !== null && { sv }) };
  return { ...named, ...(en !== null && { en }) };
}

function toType(typeCode: unknown, warn: Warn): SportsType | null {
  const code = asText(typeCode);
  const type = code === null || !/^\d{1,5}$/.test(code) ? undefined : findSportsType(Number(code));
  if (type === undefined) warn(`type: ${quote(code)} is not a known type, so the place is kept in the register only`);
  return type ?? null;
}

/** A type that is not known yet keeps its code and the name that v1 tells. */
function toPlaceType({ typeCode, typeName }: LipasSite, type: SportsType | null, warn: Warn): Place["type"] {
  if (type !== null) return { code: `lipas:${type.code}`, label: type.label };
  const code = asText(typeCode);
  if (code === null || !/^\d{1,5}$/.test(code)) return null;
  return { code: `lipas:${code}`, label: inLanguage(readClean(typeName, "type", "line", warn), "fi") };
}

/** Every site has a number for its municipality; one without it is found by nobody. */
function municipalityOf({ cityCode }: LipasSite, regions: KnownRegions, warn: Warn): string | null {
  if (asText(cityCode) === null) warn("city-code: the site names no municipality");
  const currentMunicipality = (code: string) => regions.municipality(code)?.municipality.code ?? null;
  return toMunicipality(cityCode, { currentMunicipality }, warn);
}

function toAddress(
  site: LipasSite,
  municipality: string | null,
  position: Place["position"],
  language: NameLanguage,
  warn: Warn,
): Address | null {
  const street = readClean(site.address, "address", "line", warn);
  const postalCode = toPostalCode(site.postalCode, warn);
  const postOffice = readClean(site.postalOffice, "postal-office", "line", warn);
  // "-" and "." are written where a form insists on an address.
  const named = street !== null && /\p{L}/u.test(street) ? street : null;
  return visitingAddress({
    street: inLanguage(named, language),
    postalCode,
    postOffice: inLanguage(postOffice, language),
    municipality,
    position,
  });
}

/** "Not free to use" may be for a fee or for a booking: of what is free by its nature it says that nobody knows. */
function isFree(freeUse: unknown, type: SportsType | null): boolean | null {
  if (freeUse === true) return true;
  if (freeUse === false) return type?.isFree === true ? null : false;
  return type?.isFree ?? null;
}

/** What people call such places, what they call this one, and the part of town. */
function toKeywords(site: LipasSite, type: SportsType | null, language: NameLanguage, warn: Warn): Place["keywords"] {
  const own = [
    readClean(site.marketingName, "marketing-name", "line", warn),
    readClean(site.neighborhood, "neighborhood", "line", warn),
  ].filter((word) => word !== null);
  const { fi = [], sv = [], en = [] } = type?.keywords ?? {};
  return language === "sv" ? { fi, sv: [...sv, ...own], en } : { fi: [...fi, ...own], sv, en };
}
