import type { Raw } from "../shared/read.ts";

/** The source's name in the register. */
export const LIPAS_SOURCE = "lipas";

/** What a site's status comes to. The last two are not shown: they end as tombstones. */
export type SiteStatus = "open" | "temporarilyClosed" | "planned" | "unknown" | "archived" | "withdrawn";

/**
 * A site as either version of LIPAS tells it: what stands where is settled, the values themselves are still nobody's
 * promise. Fields of names and texts are `unknown` on purpose.
 */
export interface LipasSite {
  readonly id: string;
  readonly status: SiteStatus;
  /** In the language of the place, nearly always Finnish. */
  readonly name: unknown;
  readonly nameSv: unknown;
  readonly nameEn: unknown;
  readonly marketingName: unknown;
  readonly typeCode: unknown;
  /** Only v1 tells one. */
  readonly typeName: unknown;
  readonly cityCode: unknown;
  readonly neighborhood: unknown;
  readonly address: unknown;
  readonly postalCode: unknown;
  readonly postalOffice: unknown;
  /** GeoJSON, WGS84. */
  readonly geometries: unknown;
  /** `{lon, lat}`, for want of geometries; only v1 tells one. */
  readonly point: unknown;
  readonly www: unknown;
  readonly reservations: unknown;
  readonly email: unknown;
  readonly phone: unknown;
  readonly comment: unknown;
  /** Usable without a fee or a booking. */
  readonly freeUse: unknown;
  /** In the keys and codes of v2, without the question marks. */
  readonly properties: Raw;
  /** ISO instant, or null. */
  readonly modifiedAt: string | null;
}

const ID = /^[1-9]\d{0,9}$/;

/** The id of a record of either version, or null. */
export function siteIdOf(record: Raw | null): string | null {
  const id = record?.["lipas-id"] ?? record?.sportsPlaceId;
  const text = typeof id === "number" ? String(id) : typeof id === "string" ? id.trim() : "";
  return ID.test(text) ? text : null;
}

export function isGone({ status }: Pick<LipasSite, "status">): boolean {
  return status === "archived" || status === "withdrawn";
}
