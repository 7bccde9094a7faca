import type { PlaceCard } from "../../../domain/places/place-card.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import type { Page } from "../../page/page.ts";

const SHOWN = 3;

/** A few places of digital support: near the reader, in their municipality, or in the region. */
export function listDigitalSupport(index: Pick<RegionIndex, "search">, page: Page): PlaceCard[] {
  const { hits } = index.search({
    text: "",
    language: page.content,
    kinds: ["place"],
    traits: ["digitalSupport"],
    ...(page.municipality && { municipalities: [page.municipality.code] }),
    ...(page.near && { near: page.near }),
    sort: page.near ? "distance" : "name",
    limit: SHOWN,
    offset: 0,
  });
  return hits.map(({ card }) => JSON.parse(card) as PlaceCard);
}
