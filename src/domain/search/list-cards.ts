import type { ServiceCard } from "../catalogue/service-card.ts";
import type { EventCard } from "../events/event-card.ts";
import type { PlaceCard } from "../places/place-card.ts";
import type { ToolCard } from "../tools/tool-card.ts";
import type { RegionIndex } from "./region-indexes.ts";
import type { Kind } from "./search-document.ts";

type CardsOf = {
  readonly service: ServiceCard;
  readonly event: EventCard;
  readonly place: PlaceCard;
  readonly tool: ToolCard;
};

/** The cards of all services on a region's tray, by their Finnish names. Thousands: keep what you make of them. */
export function listCards(index: RegionIndex): ServiceCard[] {
  return listCardsOf(index, "service");
}

/** The same of one kind. Of events also those that are over; see `listAllCards`. */
export function listCardsOf<Wanted extends Kind>(index: RegionIndex, kind: Wanted): CardsOf[Wanted][] {
  const all = { text: "", language: "fi", kinds: [kind], sort: "name", limit: index.size, offset: 0 } as const;
  return index.search(all).hits.map(({ card }) => JSON.parse(card) as CardsOf[Wanted]);
}

/** Everything on the tray that is not over by `now` (wall-clock minutes), by Finnish names. */
export function listAllCards(index: RegionIndex, now: number): CardsOf[Kind][] {
  const all = { text: "", language: "fi", now, sort: "name", limit: index.size, offset: 0 } as const;
  return index.search(all).hits.map(({ card }) => JSON.parse(card) as CardsOf[Kind]);
}
