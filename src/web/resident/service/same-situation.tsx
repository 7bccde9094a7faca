import { renderToString } from "preact-render-to-string";
import { needLabel } from "../../../domain/needs/needs.ts";
import { alsoHelps } from "../../../domain/recommendation/also-helps.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import type { Page } from "../../page/page.ts";
import { CardBody, readCard } from "../../ui/cards/card-body.tsx";
import { keptHtml } from "../../ui/kept-html.ts";

/**
 * What else helps in the situation that a service is for, as HTML; empty when nothing does. Asked for again only when the index
 * or the minute has changed.
 */
export function sameSituationHtml(page: Page, index: RegionIndex, ids: readonly [string, ...string[]]): string {
  return keptHtml(page, `same ${index.version} ${ids.join(" ")}`, () =>
    renderToString(<SameSituation page={page} index={index} ids={ids} />),
  );
}

interface SameSituationProps {
  readonly page: Page;
  readonly index: RegionIndex;
  readonly ids: readonly [string, ...string[]];
}

function SameSituation({ page, index, ids }: SameSituationProps) {
  const words = page.text.recommendation;
  const found = alsoHelps(index, ids, {
    language: page.content,
    municipality: page.municipality?.code ?? null,
    now: page.now,
  });
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="samassa">
      <h2 id="samassa">{words.sameSituation}</h2>
      <ul class="cards list">
        {found.map(({ id, kind, card, next, wish }) => (
          <li key={`${kind} ${id}`}>
            <article class="card">
              <CardBody page={page} card={readCard(card)} headingLevel={3} next={next} />
              <p class="why">{`${words.need}: ${needLabel(wish.need, page.language)}.`}</p>
            </article>
          </li>
        ))}
      </ul>
    </section>
  );
}
