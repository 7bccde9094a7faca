import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Hit } from "../../domain/search/search-query.ts";
import type { Page } from "../page/page.ts";
import { CardBody, readCard } from "./cards/card-body.tsx";
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

const MOST_KEPT = 5000;
const MINUTE_MS = 60_000;

/** Rendered cards of this minute: "open until" stays true no longer. The same few cards are shown again and again. */
const kept = new Map<string, string>();
let keptMinute = 0;

/**
 * A list of cards. The body of a card is the same for every reader of a region, language and municipality within a minute, so it
 * is rendered once; why it was found and how far it is are the reader's own.
 */
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
          <article class="card" dangerouslySetInnerHTML={{ __html: cardHtml(page, hit, version, headingLevel) }} />
          {below?.(hit)}
        </li>
      ))}
    </ul>
  );
}

function cardHtml(page: Page, hit: Hit, version: number, level: 2 | 3): string {
  const why = hit.why.length > 0 ? renderToString(<WhyLine page={page} why={hit.why} />) : "";
  if (hit.distance !== null) return bodyHtml(page, hit, level) + why;
  const minute = Math.floor(page.now.getTime() / MINUTE_MS);
  if (minute !== keptMinute || kept.size > MOST_KEPT) {
    kept.clear();
    keptMinute = minute;
  }
  const key = `${version} ${level} ${page.region.slug} ${page.language} ${page.municipality?.code ?? ""} ${hit.id} ${hit.next ? `${hit.next.date} ${hit.next.from}` : ""}`;
  let html = kept.get(key);
  if (html === undefined) {
    html = bodyHtml(page, hit, level);
    kept.set(key, html);
  }
  return html + why;
}

function bodyHtml(page: Page, { card, next, distance }: Hit, headingLevel: 2 | 3): string {
  return renderToString(
    <CardBody page={page} card={readCard(card)} headingLevel={headingLevel} next={next} distance={distance} />,
  );
}
