import { findEvent } from "../../../domain/events/get-event.ts";
import { listLinkablePlaces } from "../../../domain/places/get-place.ts";
import type { Calendar } from "../../../domain/search/list-times.ts";
import { routes } from "../../../routes.ts";
import { isHidden, openCuration } from "../../page/open-curation.ts";
import { linkTo } from "../../page/page.ts";
import { isRecordId } from "../../page/record-id.ts";
import { renderPage } from "../../page/render-page.ts";
import { findStandIn } from "../../page/stand-in.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { addSearchPage } from "../add-search-page.ts";
import { GonePage } from "../errors/gone-page.tsx";
import { HiddenPage } from "../errors/hidden-page.tsx";
import { NotFoundPage } from "../errors/not-found-page.tsx";
import { CalendarPage } from "./calendar-page.tsx";
import { type CalendarView, REPEATED_PER_PAGE, readCalendarView, TIMES_PER_PAGE } from "./calendar-query.ts";
import { EventPage } from "./event-page.tsx";
import { findTimes } from "./find-times.ts";

function lastPageOf({ isRepeatedOnly }: CalendarView, { total, repeatedTotal }: Calendar): number {
  const last = isRepeatedOnly ? repeatedTotal / REPEATED_PER_PAGE : total / TIMES_PER_PAGE;
  return Math.max(1, Math.ceil(last));
}

export function addEvents(web: ResidentWeb): void {
  const { app, context } = web;
  addSearchPage(web, routes.events.pattern, async (c, _, asked) => {
    const page = c.get("page");
    const wished = readCalendarView(page, asked);
    const found = await findTimes(context, page, wished);
    const view = { ...wished, pageNumber: Math.min(wished.pageNumber, lastPageOf(wished, found)) };
    const calendar = view.pageNumber === wished.pageNumber ? found : await findTimes(context, page, view);
    // What a person wrote is theirs; the rest of the address is the same for everyone.
    return renderPage(c, <CalendarPage page={page} view={view} calendar={calendar} />, {
      caching: view.text === "" ? "public" : "never",
    });
  });

  app.get(routes.event.pattern, async (c) => {
    const page = c.get("page");
    const id = c.req.param("id");
    const found = isRecordId(id) ? await findEvent(context.db.register, id, page.now) : undefined;
    if (!found) return renderPage(c, <NotFoundPage page={page} />, { status: 404 });
    if ("seriesId" in found) return c.redirect(linkTo(page, routes.event, { id: found.seriesId }), 301);
    if ("removedAt" in found) {
      return renderPage(c, <GonePage page={page} title={page.text.tray.event.goneTitle} />, { status: 410 });
    }
    const index = await context.indexes.forRegion(page.region.code);
    const said = await openCuration(context, page, "event", id, found.event.seriesId);
    if (isHidden(said))
      return renderPage(c, <HiddenPage page={page} index={index} name={found.event.name} />, { status: 410 });
    const standIn = await findStandIn(context.db.register, index, id);
    if (standIn && (JSON.parse(standIn.card) as { kind: string }).kind === "event") {
      return c.redirect(linkTo(page, routes.event, { id: standIn.id }), 302);
    }
    const ids = found.event.places.flatMap(({ placeId }) => placeId ?? []);
    const places = await listLinkablePlaces(context.db.register, ids);
    return renderPage(
      c,
      <EventPage page={page} details={found} said={said} places={places} card={index.cardOf(id, "event")} />,
    );
  });
}
