import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Hit } from "../../domain/search/search-query.ts";
import type { Page } from "../page/page.ts";
import { CardBody, readCard } from "./cards/card-body.tsx";
import { keptHtml } from "./kept-html.ts";
import { WhyLine } from "./service-card-view.tsx";

/** The hits of one answer. `version` is that of the index they came from. */
interface CardListProps {
  readonly page: Page;
  readonly hits: readonly Hit[];
  readonly version: number;
  readonly headingLevel?: 2 | 3;
  /** By id the number that a hit has on the map of the page. */
  readonly numbers?: ReadonlyMap<string, number>;
  /** What stands under a card. */
  readonly below?: (hit: Hit) => ComponentChildren;
}

/** A list of cards. The body of a card is kept; why it was found and how far it is are the reader's own. */
export function CardList({ page, hits, version, headingLevel = 2, numbers, below }: CardListProps) {
  return (
    <ul class="cards list">
      {hits.map((hit) => (
        <li>
          {numbers?.has(hit.id) && (
            <span class="pin-number on-card">
              <span class="visually-hidden">{page.text.tray.places.numberOnMap} </span>
              {numbers.get(hit.id)}
            </span>
          )}
          {/* Our own rendering, escaped by Preact when it was made. */}
          <article
            class="card"
            data-item={`${hit.kind}:${hit.id}`}
            dangerouslySetInnerHTML={{ __html: cardHtml(page, hit, version, headingLevel) }}
          />
          {below?.(hit)}
        </li>
      ))}
    </ul>
  );
}

function cardHtml(page: Page, hit: Hit, version: number, level: 2 | 3): string {
  const why = hit.why.length > 0 ? renderToString(<WhyLine page={page} why={hit.why} />) : "";
  if (hit.distance !== null) return bodyHtml(page, hit, level) + why;
  const next = hit.next ? `${hit.next.date} ${hit.next.from}` : "";
  return keptHtml(page, `card ${version} ${level} ${hit.id} ${next}`, () => bodyHtml(page, hit, level)) + why;
}

function bodyHtml(page: Page, { card, next, distance }: Hit, headingLevel: 2 | 3): string {
  return renderToString(
    <CardBody page={page} card={readCard(card)} headingLevel={headingLevel} next={next} distance={distance} />,
  );
}
