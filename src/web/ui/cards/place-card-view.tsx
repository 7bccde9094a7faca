import { plainText } from "../../../domain/catalogue/choose-language.ts";
import type { PlaceCard } from "../../../domain/places/place-card.ts";
import { routes } from "../../../routes.ts";
import { linkTo, municipalityName, type Page } from "../../page/page.ts";
import { CardImage, CardNoticeLine, CardTitle, OwnTextFact } from "../curated.tsx";
import { Localized } from "../localized.tsx";
import { openNow } from "../open-now.ts";

interface PlaceCardProps {
  readonly page: Page;
  readonly card: PlaceCard;
  readonly headingLevel: 2 | 3 | 4;
  /** Metres. */
  readonly distance?: number | null;
  /** Its number on the map beside the list. */
  readonly number?: number;
}

/** A place in a list: what sort of place, where, open or not, and what help is there. The title is the only link. */
export function PlaceCardBody({ page, card, headingLevel, distance = null, number }: PlaceCardProps) {
  const Heading = `h${headingLevel}` as const;
  const { text, formats } = page;
  const label = card.typeLabel && plainText(card.typeLabel, page.content);
  const open = card.hours.length > 0 ? openNow(page, card.hours) : null;
  const where = [plainText(card.street, page.content), municipalityName(page, card.municipality)].filter(Boolean);
  return (
    <>
      <CardImage page={page} card={card} />
      <p class="card-kind">{label || text.card.kinds.place}</p>
      <Heading class="card-title">
        {number !== undefined && <span class="pin-number">{number}</span>}
        <a href={linkTo(page, routes.place, { id: card.id })}>
          <CardTitle page={page} card={card} />
        </a>
      </Heading>
      <p class="card-summary">
        {(page.language === "selko" && card.selkoSummary) || <Localized page={page} texts={card.summary} />}
      </p>
      <CardNoticeLine page={page} card={card} />
      <ul class="facts">
        <li>
          {where.join(", ")}
          {distance !== null && <strong>{`, ${formats.distance(distance)}`}</strong>}
        </li>
        {card.status === "temporarilyClosed" && <li>{text.tray.place.closed}</li>}
        {open && card.status === "open" && <li class={open.isOpen ? "is-open" : undefined}>{open.sentence}</li>}
        {card.isFree && <li>{text.price.free}</li>}
        {card.help.slice(0, 3).map((help) => (
          <li>{text.tray.place.helps[help]}</li>
        ))}
        {card.isStepFree && <li>{text.tray.place.stepFree}</li>}
        <OwnTextFact page={page} card={card} />
      </ul>
    </>
  );
}
