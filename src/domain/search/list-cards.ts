import type { ServiceCard } from "../catalogue/service-card.ts";
import type { RegionIndex } from "./region-indexes.ts";

/** The cards of all services on a region's tray, by their Finnish names. Thousands: keep what you make of them. */
export function listCards(index: RegionIndex): ServiceCard[] {
  const all = { text: "", language: "fi", kinds: ["service"], sort: "name", limit: index.size, offset: 0 } as const;
  return index.search(all).hits.map(({ card }) => JSON.parse(card) as ServiceCard);
}
