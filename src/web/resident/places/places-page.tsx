import { plainText } from "../../../domain/catalogue/choose-language.ts";
import type { PlaceCard } from "../../../domain/places/place-card.ts";
import { routes } from "../../../routes.ts";
import { changedQuery, linkTo, type Page } from "../../page/page.ts";
import { PlaceCardBody } from "../../ui/cards/place-card-view.tsx";
import { Layout } from "../../ui/layout.tsx";
import type { Backdrop, Pin } from "../../ui/locator.tsx";
import { LocateButton, searchMethod } from "../../ui/map-near.tsx";
import { PlacesMap } from "../../ui/map-places.tsx";
import { MunicipalityPicker } from "../../ui/municipality-picker.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { LAYER_NAMES, LAYERS, PLACES_PER_PAGE, type PlacesView } from "./places-query.ts";

export interface FoundPlace {
  readonly card: PlaceCard;
  /** Metres from the reader; null when not known. */
  readonly distance: number | null;
}

interface PlacesPageProps {
  readonly page: Page;
  readonly view: PlacesView;
  readonly found: readonly FoundPlace[];
  readonly total: number;
  readonly backdrop: Backdrop;
}

/** Places of one layer as a numbered list, with the same numbers on the map beside it. */
export function PlacesPage({ page, view, found, total, backdrop }: PlacesPageProps) {
  const words = page.text.tray.places;
  const first = (view.pageNumber - 1) * PLACES_PER_PAGE + 1;
  const pins = found.flatMap(({ card }, i): Pin[] =>
    card.position
      ? [
          {
            number: first + i,
            label: plainText(card.title, page.content),
            position: card.position,
            href: linkTo(page, routes.place, { id: card.id }),
          },
        ]
      : [],
  );
  const lead =
    view.layer === "meetingPlace"
      ? words.meetingLead
      : view.layer === "digitalSupport"
        ? words.digitalLead
        : words.lead;
  return (
    <Layout
      page={page}
      title={view.layer === "all" ? words.title : words.layers[view.layer]}
      description={lead}
      isIndexed={view.text === "" && view.pageNumber === 1}
      scripts={["locate", "map"]}
      trail={[]}
    >
      <div class="wrap">
        <h1>{view.layer === "all" ? words.title : words.layers[view.layer]}</h1>
        <p class="lead">{lead}</p>
        <LayerLinks page={page} view={view} />
        <MunicipalityPicker page={page} />
        <div class="calendar">
          <div class="calendar-list">
            <p class="count-line">{total === 0 ? words.none : words.count(page.formats.number(total), total === 1)}</p>
            <p class="to-form">
              <a href="#q">{page.text.tray.calendar.narrow}</a>
            </p>
            <ol class="cards list" start={first}>
              {found.map(({ card, distance }, i) => (
                <li>
                  <article class="card" data-item={`place:${card.id}`}>
                    <PlaceCardBody page={page} card={card} headingLevel={2} number={first + i} distance={distance} />
                  </article>
                </li>
              ))}
            </ol>
            <Pagination page={page} current={view.pageNumber} last={Math.ceil(total / PLACES_PER_PAGE)} />
          </div>
          <div>
            {pins.length > 0 && <PlacesMap page={page} pins={pins} here={page.near} backdrop={backdrop} />}
            <PlaceSearch page={page} view={view} />
          </div>
        </div>
      </div>
    </Layout>
  );
}

function LayerLinks({ page, view }: { readonly page: Page; readonly view: PlacesView }) {
  const words = page.text.tray.places;
  return (
    <nav class="chips day-parts" aria-label={words.layer}>
      <ul>
        {LAYERS.map((layer) => (
          <li>
            <a
              class="chip"
              href={changedQuery(page.place.query, { taso: LAYER_NAMES[layer], sivu: null })}
              aria-current={layer === view.layer ? "true" : undefined}
            >
              {words.layers[layer]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where the reader is they choose above the list. */
function PlaceSearch({ page, view }: { readonly page: Page; readonly view: PlacesView }) {
  const words = page.text.tray.places;
  const postalCode = new URLSearchParams(page.place.query).get("postinumero");
  return (
    <form method={searchMethod(page)} class="calendar-form">
      <input type="hidden" name="taso" value={LAYER_NAMES[view.layer]} />
      {page.municipality && <input type="hidden" name="kunta" value={page.municipality.code} />}
      <div class="field">
        <label class="field-label" for="q">
          {words.search}
        </label>
        <input id="q" name="q" type="search" maxLength={200} value={view.text} autoComplete="off" />
      </div>
      {postalCode && <input type="hidden" name="postinumero" value={postalCode} />}
      <LocateButton page={page} />
      <label class="choice">
        <input type="checkbox" name="auki" value="1" checked={view.isOpenNow} />
        <span>{words.openNow}</span>
      </label>
      <button type="submit" class="button main">
        {words.apply}
      </button>
    </form>
  );
}
