import type { Context } from "../../../context.ts";
import { listEventIdsAt } from "../../../domain/events/event-queries.ts";
import { prepareSearch } from "../../../domain/finding/prepare-search.ts";
import { wallMinutes } from "../../../domain/finding/when-window.ts";
import { findPlace, type PlaceDetails } from "../../../domain/places/get-place.ts";
import type { PlaceCard } from "../../../domain/places/place-card.ts";
import { unitePlaces } from "../../../domain/places/unite-places.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import { routes } from "../../../routes.ts";
import { isHidden, openCuration } from "../../page/open-curation.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { isRecordId } from "../../page/record-id.ts";
import { renderPage } from "../../page/render-page.ts";
import { findStandIn } from "../../page/stand-in.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { openNow } from "../../ui/open-now.ts";
import { addSearchPage } from "../add-search-page.ts";
import { GonePage } from "../errors/gone-page.tsx";
import { HiddenPage } from "../errors/hidden-page.tsx";
import { NotFoundPage } from "../errors/not-found-page.tsx";
import { regionBackdrop } from "../service/region-backdrop.ts";
import { type EventHere, PlacePage } from "./place-page.tsx";
import { type FoundPlace, PlacesPage } from "./places-page.tsx";
import { PLACES_PER_PAGE, type PlacesView, readPlacesView, traitOf } from "./places-query.ts";

const MOST_EVENTS = 5;
/** Whether a place is open now is known only when its hours are read, so this many are looked through. */
const MOST_LOOKED_THROUGH = 1000;

export function addPlaces(web: ResidentWeb): void {
  const { app, context } = web;
  addSearchPage(web, routes.places.pattern, async (c, asked) => {
    const page = c.get("page");
    const view = readPlacesView(page, asked);
    const index = await context.indexes.forRegion(page.region.code);
    const { found, total } = await findCards(context, index, page, view);
    return renderPage(
      c,
      <PlacesPage page={page} view={view} found={found} total={total} backdrop={regionBackdrop(index)} />,
      { caching: view.text === "" ? "public" : "never" },
    );
  });

  app.get(routes.place.pattern, async (c) => {
    const page = c.get("page");
    const id = c.req.param("id");
    const found = isRecordId(id) ? await findPlace(context.db.register, id) : undefined;
    if (!found) return renderPage(c, <NotFoundPage page={page} />, { status: 404 });
    if ("removedAt" in found) {
      return renderPage(c, <GonePage page={page} title={page.text.tray.place.goneTitle} />, { status: 410 });
    }
    const index = await context.indexes.forRegion(page.region.code);
    const said = await openCuration(context, page, "place", id);
    if (isHidden(said))
      return renderPage(c, <HiddenPage page={page} index={index} name={found.place.name} />, { status: 410 });
    const standIn = await findStandIn(context.db.register, index, id);
    // A decision that two records are one place may be undone, so nobody is sent on for good.
    if (standIn) return c.redirect(linkTo(page, routes.place, { id: standIn.id }), 302);
    const card = index.cardOf(id, "place");
    const others = card === null ? [] : ((JSON.parse(card) as PlaceCard).alsoFrom ?? []);
    const details = await withOthers(context, found, others);
    const events = await listEventsHere(context, index, page, [id, ...others.map((other) => other.id)]);
    return renderPage(
      c,
      <PlacePage
        page={page}
        details={details}
        said={said}
        card={card}
        events={events}
        backdrop={regionBackdrop(index)}
      />,
    );
  });
}

async function findCards(
  { needs, understanding, regions }: Context,
  index: RegionIndex,
  page: Page,
  view: PlacesView,
): Promise<{ found: readonly FoundPlace[]; total: number }> {
  const region = regions.findByCode(page.region.code);
  if (!region) throw new Error(`there is no region ${page.region.code}`);
  const offset = (view.pageNumber - 1) * PLACES_PER_PAGE;
  const { query } = await prepareSearch(
    {
      text: view.text,
      language: page.content,
      kinds: ["place"],
      traits: traitOf(view.layer),
      ...(view.theme && { themes: [view.theme] }),
      ...(page.municipality && { municipalities: [page.municipality.code] }),
      ...(page.near && { near: page.near }),
      sort: view.text !== "" ? "relevance" : page.near ? "distance" : "name",
      ...(view.isOpenNow ? { limit: MOST_LOOKED_THROUGH, offset: 0 } : { limit: PLACES_PER_PAGE, offset }),
    },
    { index, needs, understanding, region, regions, now: page.now },
  );
  const answer = index.search(query);
  const found = answer.hits.map(({ card, distance }) => ({ card: JSON.parse(card) as PlaceCard, distance }));
  if (!view.isOpenNow) return { found, total: answer.total };
  const open = found.filter(({ card: { hours, status } }) => status === "open" && openNow(page, hours).isOpen);
  return { found: open.slice(offset, offset + PLACES_PER_PAGE), total: open.length };
}

/** What the place's other records know beside its own. */
async function withOthers(
  { db }: Context,
  details: PlaceDetails,
  others: NonNullable<PlaceCard["alsoFrom"]>,
): Promise<PlaceDetails> {
  const found = await Promise.all(others.map(({ id }) => findPlace(db.register, id)));
  const places = found.flatMap((other) => (other && !("removedAt" in other) ? [other.place] : []));
  return { ...details, place: unitePlaces([details.place, ...places]) };
}

/** What takes place there next, the soonest first. */
async function listEventsHere(
  { db }: Context,
  index: RegionIndex,
  page: Page,
  placeIds: readonly string[],
): Promise<EventHere[]> {
  const now = wallMinutes(page.now);
  const ids = await listEventIdsAt(db.register, placeIds);
  return ids
    .flatMap((id) => {
      const card = index.cardOf(id, "event");
      const [next] = index.timesOf(id, now, 1);
      return card && next ? [{ card, next }] : [];
    })
    .sort((a, b) => (`${a.next.date}${a.next.from ?? ""}` < `${b.next.date}${b.next.from ?? ""}` ? -1 : 1))
    .slice(0, MOST_EVENTS);
}
