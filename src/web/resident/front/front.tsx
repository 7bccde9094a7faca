import { addDays, helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { wallMinutes } from "../../../domain/finding/when-window.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import type { Hit } from "../../../domain/search/search-query.ts";
import { daysWindow } from "../../../domain/search/time-window.ts";
import { routes } from "../../../routes.ts";
import type { Page } from "../../page/page.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { FrontPage } from "./front-page.tsx";

const SHOWN = 3;
const DAYS = 7;

export function addFront({ app, context }: ResidentWeb): void {
  app.on("GET", [routes.front.pattern, routes.front.pattern.replace(/\/$/, "")], async (c) => {
    const page = c.get("page");
    const index = await context.indexes.forRegion(page.region.code);
    return renderPage(c, <FrontPage page={page} week={listThisWeek(page, index)} version={index.version} />);
  });
}

/** The first things to happen in the next seven days in the reader's municipality, or in the region. */
function listThisWeek(page: Page, index: RegionIndex): readonly Hit[] {
  const today = helsinkiTime(page.now).date;
  const { hits } = index.search({
    text: "",
    language: page.content,
    kinds: ["event"],
    now: wallMinutes(page.now),
    when: { window: daysWindow(today, addDays(today, DAYS - 1)), keepsUndated: false },
    ...(page.municipality && { municipalities: [page.municipality.code] }),
    sort: "date",
    limit: SHOWN,
    offset: 0,
  });
  return hits;
}
