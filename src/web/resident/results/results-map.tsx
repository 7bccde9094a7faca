import { plainText } from "../../../domain/catalogue/choose-language.ts";
import type { Hit } from "../../../domain/search/search-query.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { type AnyCard, readCard } from "../../ui/cards/card-body.tsx";
import type { Backdrop, Pin } from "../../ui/locator.tsx";
import { PlacesMap } from "../../ui/map-places.tsx";

const PAGES = { service: routes.service, event: routes.event, place: routes.place, tool: routes.tool };

/** What of one page's hits is somewhere, with the number that its card bears; `first` is the number of the first hit. */
export function pinsOf(page: Page, hits: readonly Hit[], first: number): Pin[] {
  return hits.flatMap((hit, i) => {
    const card = readCard(hit.card);
    const position = positionOf(page, card);
    if (position === null) return [];
    const href = linkTo(page, PAGES[card.kind], { id: card.id });
    return [{ number: first + i, label: plainText(card.title, page.content), position, href }];
  });
}

/** The place nearest to what its card says: in the reader's own municipality before others. */
function positionOf(page: Page, card: AnyCard): Pin["position"] | null {
  switch (card.kind) {
    case "service":
    case "event": {
      const own = card.places.find(({ municipality }) => municipality === page.municipality?.code);
      return (own ?? card.places[0])?.position ?? null;
    }
    case "place":
      return card.position;
    case "tool":
      return null;
  }
}

/** The hits of this page on the map, folded: the list comes first. */
export function ResultsMap(props: { readonly page: Page; readonly pins: readonly Pin[]; readonly backdrop: Backdrop }) {
  if (props.pins.length === 0) return null;
  return (
    <details class="results-map">
      <summary>{props.page.text.tray.places.onMap}</summary>
      <PlacesMap page={props.page} pins={props.pins} here={props.page.near} backdrop={props.backdrop} />
    </details>
  );
}
