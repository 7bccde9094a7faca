import type { ServiceCard } from "../../../domain/catalogue/service-card.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import { routes } from "../../../routes.ts";
import type { Page } from "../../page/page.ts";
import { renderPage } from "../../page/render-page.tsx";
import type { ResidentWeb } from "../resident-web-types.ts";
import { FrontPage } from "./front-page.tsx";

const NEAR_COUNT = 4;

export function addFront(web: ResidentWeb): void {
  const handle = async (c: Parameters<Parameters<typeof web.app.get>[1]>[0]) => {
    const page = c.get("page");
    const index = await web.context.indexes.forRegion(page.region.code);
    return renderPage(c, <FrontPage page={page} near={listNear(page, index)} />);
  };
  web.app.get(routes.front.pattern, handle);
}

/** A few services of the reader's municipality (or the region), the best described and nearest in area first. */
function listNear(page: Page, index: RegionIndex): ServiceCard[] {
  const answer = index.search({
    text: "",
    language: page.content,
    kinds: ["service"],
    ...(page.municipality && { municipalities: [page.municipality.code] }),
    sort: "relevance",
    limit: NEAR_COUNT,
    offset: 0,
  });
  return answer.hits.map((hit) => JSON.parse(hit.card) as ServiceCard);
}
