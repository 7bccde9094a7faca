import { plainText } from "../../../domain/catalogue/choose-language.ts";
import { listServiceIdsOf } from "../../../domain/catalogue/details-queries.ts";
import { findOrganization } from "../../../domain/catalogue/get-organization.ts";
import type { ServiceCard } from "../../../domain/catalogue/service-card.ts";
import { listSameAs } from "../../../domain/duplicates/duplicates-queries.ts";
import { routes } from "../../../routes.ts";
import { isRecordId } from "../../page/record-id.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { NotFoundPage } from "../errors/not-found-page.tsx";
import { OrganizationPage } from "./organization-page.tsx";

export function addOrganization({ app, context }: ResidentWeb): void {
  app.get(routes.organization.pattern, async (c) => {
    const page = c.get("page");
    const id = c.req.param("id");
    const details = isRecordId(id) ? await findOrganization(context.db.register, id) : undefined;
    if (!details) return renderPage(c, <NotFoundPage page={page} />, { status: 404 });
    // Registers know one organization by several records; its services are those of all of them.
    const same = await listSameAs(context.db.register, id);
    const [lists, index] = await Promise.all([
      Promise.all([id, ...same].map((each) => listServiceIdsOf(context.db.register, each))),
      context.indexes.forRegion(page.region.code),
    ]);
    const ids = [...new Set(lists.flat())];
    const titleOf = (card: ServiceCard) => plainText(card.title, page.content);
    const cards = ids
      .flatMap((serviceId) => index.cardOf(serviceId, "service") ?? [])
      .map((card) => JSON.parse(card) as ServiceCard)
      .sort((a, b) => titleOf(a).localeCompare(titleOf(b), page.content));
    return renderPage(c, <OrganizationPage page={page} details={details} cards={cards} />);
  });
}
