import { toInstant } from "../shared/instant.ts";
import { asRecord, asText, type Raw } from "../shared/read.ts";
import { inSilence } from "../shared/warnings.ts";
import { type LipasSite, type SiteStatus, siteIdOf } from "./lipas-site.ts";

const STATUS: ReadonlyMap<string, SiteStatus> = new Map([
  ["active", "open"],
  ["out-of-service-temporarily", "temporarilyClosed"],
  ["planned", "planned"],
  ["planning", "planned"],
  ["out-of-service-permanently", "archived"],
  ["incorrect-data", "withdrawn"],
]);

/** The statuses of sites that are there, or are to be: what a list is asked for. */
export const LIVING_STATUSES = [...STATUS]
  .filter(([, to]) => to !== "archived" && to !== "withdrawn")
  .map(([from]) => from);

/** A record of v2, whose keys are in kebab-case and whose Swedish is `se`; null when it has no usable id. */
export function readV2Site(raw: unknown): LipasSite | null {
  const record = asRecord(raw);
  const id = siteIdOf(record);
  if (record === null || id === null) return null;
  const localized = asRecord(record["name-localized"]);
  const location = asRecord(record.location);
  const city = asRecord(location?.city);
  const { "free-use": freeUse, ...properties } = withoutMarks(asRecord(record.properties) ?? {});
  return {
    id,
    status: STATUS.get(asText(record.status) ?? "") ?? "unknown",
    name: record.name,
    nameSv: localized?.se,
    nameEn: localized?.en,
    marketingName: record["marketing-name"],
    typeCode: asRecord(record.type)?.["type-code"],
    typeName: null,
    cityCode: city?.["city-code"],
    neighborhood: city?.neighborhood,
    address: location?.address,
    postalCode: location?.["postal-code"],
    postalOffice: location?.["postal-office"],
    geometries: location?.geometries,
    point: null,
    www: record.www,
    reservations: record["reservations-link"],
    email: record.email,
    phone: record["phone-number"],
    comment: record.comment,
    freeUse,
    properties: {
      ...properties,
      owner: record.owner,
      admin: record.admin,
      "construction-year": record["construction-year"],
      "renovation-years": record["renovation-years"],
    },
    modifiedAt: toInstant(record["event-date"], "event-date", inSilence),
  };
}

/** `toilet?` → `toilet`: LIPAS marks what is answered by yes or no. */
function withoutMarks(properties: Raw): { [key: string]: unknown } {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key.replace(/\?$/, ""), value]));
}
