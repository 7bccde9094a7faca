import { findService, isRemoved } from "../../../domain/catalogue/get-service.ts";
import type { ServiceCard } from "../../../domain/catalogue/service-card.ts";
import { routes } from "../../../routes.ts";
import { isHidden, openCuration } from "../../page/open-curation.ts";
import { isRecordId } from "../../page/record-id.ts";
import { renderPage } from "../../page/render-page.ts";
import { findStandIn } from "../../page/stand-in.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { GonePage } from "../errors/gone-page.tsx";
import { HiddenPage } from "../errors/hidden-page.tsx";
import { NotFoundPage } from "../errors/not-found-page.tsx";
import { regionBackdrop } from "./region-backdrop.ts";
import { sameSituationHtml } from "./same-situation.tsx";
import { ServicePage } from "./service-page.tsx";

export function addService({ app, context }: ResidentWeb): void {
  app.get(routes.service.pattern, async (c) => {
    const page = c.get("page");
    const id = c.req.param("id");
    const details = isRecordId(id) ? await findService(context.db.register, id) : undefined;
    if (!details) return renderPage(c, <NotFoundPage page={page} />, { status: 404 });
    const index = await context.indexes.forRegion(page.region.code);
    if (isRemoved(details))
      return renderPage(c, <GonePage page={page} title={page.text.errors.goneTitle} />, { status: 410 });
    const said = await openCuration(context, page, "service", id);
    if (isHidden(said))
      return renderPage(c, <HiddenPage page={page} index={index} name={details.service.name} />, { status: 410 });
    const standIn = await findStandIn(context.db.register, index, id);
    const card = index.cardOf(id, "service") ?? standIn?.card ?? null;
    return renderPage(
      c,
      <ServicePage
        page={page}
        details={details}
        said={said}
        isOnTray={card !== null}
        themes={card ? (JSON.parse(card) as ServiceCard).themes : []}
        withTimes={standIn?.id ?? null}
        backdrop={regionBackdrop(index)}
        alsoHelps={card ? sameSituationHtml(page, index, standIn ? [standIn.id, id] : [id]) : ""}
      />,
    );
  });
}
