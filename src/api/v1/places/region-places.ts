import { z } from "zod";
import { PLACE_HELP } from "../../../domain/catalogue/place-help.ts";
import type { PlaceCard } from "../../../domain/places/place-card.ts";
import { listCardsOf } from "../../../domain/search/list-cards.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";
import { presentTexts, Texts } from "../shared-schemas.ts";

const PlaceFeature = z
  .object({
    type: z.literal("Feature"),
    id: z.uuid(),
    geometry: z.object({
      type: z.literal("Point"),
      coordinates: z.array(z.number()).length(2).describe("Longitude, latitude (WGS84)"),
    }),
    properties: z.object({
      name: Texts,
      type: Texts.nullable(),
      help: z.array(z.enum(PLACE_HELP)),
      municipality: z.string().nullable(),
      services: z.array(z.object({ id: z.uuid(), title: Texts })),
    }),
  })
  .register(apiSchemas, { id: "PlaceFeature" });

export const PlaceCollection = z
  .object({ type: z.literal("FeatureCollection"), features: z.array(PlaceFeature) })
  .register(apiSchemas, { id: "PlaceCollection" });

type Feature = z.infer<typeof PlaceFeature>;

/** The region's places with a known position, as RFC 7946 GeoJSON. A place tells at most twelve of its services. */
export function regionPlaces(index: RegionIndex): z.infer<typeof PlaceCollection> {
  return { type: "FeatureCollection", features: listCardsOf(index, "place").flatMap(toFeature) };
}

function toFeature({ id, title, typeLabel, municipality, position, help, services }: PlaceCard): Feature[] {
  if (position === null) return [];
  return [
    {
      type: "Feature",
      id,
      geometry: { type: "Point", coordinates: [position.lon, position.lat] },
      properties: {
        name: presentTexts(title),
        type: typeLabel && presentTexts(typeLabel),
        municipality,
        help: [...help],
        services: services.map((service) => ({ id: service.id, title: presentTexts(service.title) })),
      },
    },
  ];
}

/** The same as text, made once for each index: thousands of cards are read for it. */
export function rememberPlaces(): (index: RegionIndex) => string {
  const texts = new WeakMap<RegionIndex, string>();
  return (index) => {
    const text = texts.get(index) ?? JSON.stringify(regionPlaces(index));
    texts.set(index, text);
    return text;
  };
}
