import type { Place } from "../../domain/places/place.ts";
import { createRegions } from "../../domain/regions/regions.ts";
import { mapSite } from "./map-site.ts";
import { readV1Site } from "./read-v1.ts";
import { readV2Site } from "./read-v2.ts";

const regions = createRegions({ demo: false });

export const pointAt = (...coordinates: unknown[]) => ({
  type: "FeatureCollection",
  features: [{ type: "Feature", geometry: { type: "Point", coordinates } }],
});

/** A site as v2 tells it. */
export const aV2Site = (change: object = {}) => ({
  "lipas-id": 500001,
  status: "active",
  "event-date": "2026-05-04T09:30:00.000Z",
  name: "Rantapuiston kuntorata",
  owner: "city",
  admin: "city-sports",
  type: { "type-code": 4401 },
  location: {
    city: { "city-code": 638 },
    address: "Rantatie 2",
    "postal-code": "06100",
    "postal-office": "Porvoo",
    geometries: pointAt(25.66, 60.39),
  },
  properties: {},
  ...change,
});

/** A site as v1 tells it. */
export const aV1Site = (change: object = {}) => ({
  sportsPlaceId: 500001,
  name: "Rantapuiston kuntorata",
  type: { typeCode: 4401, name: "Kuntorata" },
  lastModified: "2026-05-04 12:30:00.000",
  owner: "Kunta",
  admin: "Kunta / liikuntatoimi",
  location: {
    city: { cityCode: 638, name: "Porvoo" },
    address: "Rantatie 2",
    postalCode: "06100",
    postalOffice: "Porvoo",
    geometries: pointAt(25.66, 60.39),
  },
  properties: {},
  ...change,
});

/** What becomes of a record, its warnings beside it. @throws when it is rejected. */
export function mapped(raw: unknown, version: "v1" | "v2" = "v2"): Place & { readonly warnings: readonly string[] } {
  const outcome = mappingOf(raw, version);
  if (outcome.isRejected || outcome.value.kind !== "place") throw new Error("the record was rejected");
  return { ...outcome.value.value, warnings: outcome.warnings };
}

export function mappingOf(raw: unknown, version: "v1" | "v2" = "v2") {
  const site = version === "v1" ? readV1Site(raw) : readV2Site(raw);
  if (site === null) throw new Error("the record has no usable id");
  return mapSite(site, regions);
}
