import type { Address, LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { organizationId } from "../../domain/catalogue/catalogue-ids.ts";
import type { Place } from "../../domain/places/place.ts";
import { placeId } from "../../domain/places/place-ids.ts";
import { nextSeason } from "./demo-calendar.ts";
import { DEMO_SOURCE, mapHours } from "./demo-mapping.ts";
import type { DemoPlace } from "./demo-place-files.ts";

const NONE: LocalizedText = {};

/** The place, its seasons dated for a demo loaded in the week of this Monday. */
export function mapDemoPlace(demo: DemoPlace, monday: string): Place {
  const { lat, lon } = demo;
  return {
    id: placeId(DEMO_SOURCE, demo.key),
    source: DEMO_SOURCE,
    sourceId: demo.key,
    modifiedAt: null,
    name: demo.name,
    summary: demo.summary,
    description: demo.description ?? NONE,
    organizationId: organizationId(DEMO_SOURCE, demo.organization),
    type: demo.type,
    address: placeAddress(demo),
    municipality: demo.municipality,
    position: { lat, lon },
    shape: mapShape(demo.shape),
    hours: (demo.hours ?? []).map(({ season, ...hours }) => {
      if (season === undefined) return mapHours(hours);
      const { from, to } = nextSeason(monday, season);
      return mapHours({ ...hours, validFrom: from, validTo: to });
    }),
    contacts: {
      phones: (demo.phones ?? []).map(({ number, info }) => ({
        number,
        type: "phone",
        charge: "charged",
        chargeInfo: NONE,
        info: info ?? NONE,
        language: null,
      })),
      emails: (demo.emails ?? []).map((address) => ({ address, language: null })),
      webPages: (demo.web ?? []).map(({ url, name }) => ({ url, name: name ?? NONE, language: null })),
      addresses: [],
    },
    isFree: demo.isFree,
    status: demo.status ?? "open",
    attributes: Object.entries(demo.attributes ?? {}).map(([key, value]) => ({ key, value })),
    help: demo.help ?? [],
    serviceClasses: demo.serviceClasses,
    isForTray: demo.isForTray ?? true,
    keywords: demo.keywords,
  };
}

/** Null when there is neither a street nor anything told of the entrance. */
export function placeAddress({ address, accessibility = [], municipality, lat, lon }: DemoPlace): Address | null {
  if (address === undefined && accessibility.length === 0) return null;
  return {
    kind: "visiting",
    street: address?.street ?? NONE,
    postalCode: address?.postalCode ?? null,
    postOffice: NONE,
    municipality,
    info: address?.info ?? NONE,
    position: { lat, lon },
    accessibility,
  };
}

function mapShape(shape: DemoPlace["shape"]): Place["shape"] {
  if (shape === undefined) return { kind: "point" };
  if ("lengthMetres" in shape) return { kind: "route", lengthMetres: shape.lengthMetres };
  return { kind: "area", squareMetres: shape.squareMetres };
}
