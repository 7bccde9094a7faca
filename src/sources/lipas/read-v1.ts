import { instantOf } from "../../domain/catalogue/helsinki-instant.ts";
import { asRecord, asText, type Raw } from "../shared/read.ts";
import { type LipasSite, siteIdOf } from "./lipas-site.ts";

/** v1 names keepers and owners in Finnish where v2 has codes. */
const KEEPER: ReadonlyMap<string, string> = new Map([
  ["Kunta", "city"],
  ["Kunta / liikuntatoimi", "city-sports"],
  ["Kunta / opetustoimi", "city-education"],
  ["Kunta / tekninen toimi", "city-technical-services"],
  ["Kunta / muu", "city-other"],
  ["Kuntaenemmistöinen yritys", "city-main-owner"],
  ["Rekisteröity yhdistys", "registered-association"],
  ["Yritys", "company-ltd"],
  ["Säätiö", "foundation"],
  ["Yksityinen / yhdistys", "private-association"],
  ["Yksityinen / yritys", "private-company"],
  ["Yksityinen / säätiö", "private-foundation"],
  ["Valtio", "state"],
  ["Muu", "other"],
]);

/** Parts of a record to ask v1 for: by itself it lists ids alone. */
export const V1_FIELDS = [
  ...["name", "marketingName", "lastModified", "constructionYear", "renovationYears", "freeUse", "schoolUse"],
  ...["type.typeCode", "type.name", "www", "email", "phoneNumber", "reservationsLink", "owner", "admin"],
  ...["location.geometries", "location.coordinates.wgs84", "location.address", "location.postalCode"],
  ...["location.postalOffice", "location.neighborhood", "location.city.cityCode", "properties"],
];

/** A record of v1, which lists only what is in use; null when it has no usable id. */
export function readV1Site(raw: unknown): LipasSite | null {
  const record = asRecord(raw);
  const id = siteIdOf(record);
  if (record === null || id === null) return null;
  const type = asRecord(record.type);
  const location = asRecord(record.location);
  const { "info-fi": comment, ...properties } = toV2Keys(asRecord(record.properties) ?? {});
  return {
    id,
    status: "open",
    name: record.name,
    nameSv: null,
    nameEn: null,
    marketingName: record.marketingName,
    typeCode: type?.typeCode,
    typeName: type?.name,
    cityCode: asRecord(location?.city)?.cityCode,
    neighborhood: location?.neighborhood,
    address: location?.address,
    postalCode: location?.postalCode,
    postalOffice: location?.postalOffice,
    geometries: location?.geometries,
    point: asRecord(location?.coordinates)?.wgs84,
    www: record.www,
    reservations: record.reservationsLink,
    email: record.email,
    phone: record.phoneNumber,
    comment,
    freeUse: record.freeUse,
    properties: {
      ...properties,
      owner: keeperOf(record.owner),
      admin: keeperOf(record.admin),
      "school-use": record.schoolUse,
      "construction-year": record.constructionYear,
      "renovation-years": record.renovationYears,
    },
    modifiedAt: toInstant(record.lastModified),
  };
}

function keeperOf(value: unknown): string | undefined {
  return KEEPER.get(asText(value) ?? "");
}

function toV2Keys(properties: Raw): { [key: string]: unknown } {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [toV2Key(key), value]));
}

/** `routeLengthKm` → `route-length-km`, `field1AreaM2` → `field-1-area-m2`; the first pool alone is named otherwise. */
function toV2Key(key: string): string {
  const kebab = key
    .replace(/\?$/, "")
    .replace(/([a-z])(\d)(?=[A-Z])/g, "$1-$2")
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .toLowerCase();
  return kebab.replace(/^pool-1-/, "pool-").replace(/^pool-length-mm$/, "pool-length-m");
}

/** `2019-08-29 15:55:30.259` on a Finnish clock, to the minute. */
function toInstant(value: unknown): string | null {
  const text = asText(value)?.replace(" ", "T") ?? "";
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null;
  const instant = instantOf(text);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
