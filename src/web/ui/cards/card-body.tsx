import type { ServiceCard } from "../../../domain/catalogue/service-card.ts";
import type { EventCard } from "../../../domain/events/event-card.ts";
import type { EventTime } from "../../../domain/events/event-time.ts";
import type { PlaceCard } from "../../../domain/places/place-card.ts";
import type { ToolCard } from "../../../domain/tools/tool-card.ts";
import type { Page } from "../../page/page.ts";
import { ServiceCardBody } from "../service-card-view.tsx";
import { EventCardBody } from "./event-card-view.tsx";
import { PlaceCardBody } from "./place-card-view.tsx";
import { ToolCardBody } from "./tool-card-view.tsx";

/** What the index keeps of each kind of document, as JSON text. */
export type AnyCard = ServiceCard | EventCard | PlaceCard | ToolCard;

export function readCard(card: string): AnyCard {
  return JSON.parse(card) as AnyCard;
}

interface CardBodyProps {
  readonly page: Page;
  readonly card: AnyCard;
  readonly headingLevel: 2 | 3 | 4;
  readonly next: EventTime | null;
  /** Metres. */
  readonly distance?: number | null;
}

export function CardBody({ card, ...props }: CardBodyProps) {
  switch (card.kind) {
    case "service":
      return <ServiceCardBody card={card} {...props} />;
    case "event":
      return <EventCardBody card={card} {...props} />;
    case "place":
      return <PlaceCardBody card={card} {...props} />;
    case "tool":
      return <ToolCardBody card={card} {...props} />;
  }
}

/** A card among a few others. Long lists take `CardList`. */
export function CardView(props: CardBodyProps) {
  return (
    <article class="card" data-item={`${props.card.kind}:${props.card.id}`}>
      <CardBody {...props} />
    </article>
  );
}
