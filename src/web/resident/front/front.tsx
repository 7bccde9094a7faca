import type { ServiceCard } from "../../../domain/catalogue/service-card.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import { routes } from "../../../routes.ts";
import type { Page } from "../../page/page.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { FrontPage } from "./front-page.tsx";

const NEAR_COUNT = 4;

export function addFront({ app, context }: ResidentWeb): void {
  app.on("GET", [routes.front.pattern, routes.front.pattern.replace(/\/$/, "")], async (c) => {
    const page = c.get("page");
    const index = await context.indexes.forRegion(page.region.code);
    return renderPage(c, <FrontPage page={page} near={listNear(page, index)} />);
  });
}

/** A few services of the reader's municipality, or of the region: those best described and nearest in area first. */
function listNear(page: Page, index: RegionIndex): ServiceCard[] {
  const { hits } = index.search({
    text: "",
    language: page.content,
    kinds: ["service"],
    ...(page.municipality && { municipalities: [page.municipality.code] }),
    sort: "relevance",
    limit: NEAR_COUNT,
    offset: 0,
  });
  return hits.map((hit) => JSON.parse(hit.card) as ServiceCard);
}
