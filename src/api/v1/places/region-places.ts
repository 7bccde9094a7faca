import { z } from "zod";
import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import type { CardPlace } from "../../../domain/catalogue/service-card.ts";
import { listCards } from "../../../domain/search/list-cards.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";
import { presentTexts, Texts } from "../shared-schemas.ts";

const PlaceFeature = z
  .object({
    type: z.literal("Feature"),
    geometry: z.object({
      type: z.literal("Point"),
      coordinates: z.array(z.number()).length(2).describe("Longitude, latitude (WGS84)"),
    }),
    properties: z.object({
      name: Texts,
      municipality: z.string().nullable(),
      services: z.array(z.object({ id: z.uuid(), title: Texts })),
    }),
  })
  .register(apiSchemas, { id: "PlaceFeature" });

export const PlaceCollection = z
  .object({ type: z.literal("FeatureCollection"), features: z.array(PlaceFeature) })
  .register(apiSchemas, { id: "PlaceCollection" });

type Feature = z.infer<typeof PlaceFeature>;

/** The places where the region's services are, as RFC 7946 GeoJSON. A service brings at most five, as its card does. */
export function regionPlaces(index: RegionIndex): z.infer<typeof PlaceCollection> {
  const features = new Map<string, Feature>();
  for (const card of listCards(index)) {
    for (const place of card.places) addTo(features, place, { id: card.id, title: card.title });
  }
  return { type: "FeatureCollection", features: [...features.values()] };
}

function addTo(features: Map<string, Feature>, place: CardPlace, service: { id: string; title: LocalizedText }): void {
  if (place.position === null) return;
  const { lat, lon } = place.position;
  const key = JSON.stringify([lat, lon, place.name]);
  const feature = features.get(key) ?? {
    type: "Feature",
    geometry: { type: "Point", coordinates: [lon, lat] },
    properties: { name: presentTexts(place.name), municipality: place.municipality, services: [] },
  };
  features.set(key, feature);
  // One service may be connected twice to one place.
  if (feature.properties.services.at(-1)?.id === service.id) return;
  feature.properties.services.push({ id: service.id, title: presentTexts(service.title) });
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
