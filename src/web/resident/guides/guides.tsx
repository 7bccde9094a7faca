import { listHandbook } from "../../../domain/handbook/handbook.ts";
import { isShown, type ShownPage, textFor } from "../../../domain/handbook/handbook-page.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { NotFoundPage } from "../errors/not-found-page.tsx";
import { GuidePage } from "./guide-page.tsx";
import { GuidesPage } from "./guides-page.tsx";
import { openText } from "./open-text.ts";

/** The handbook's pages for residents. */
export function addGuides({ app, context }: ResidentWeb): void {
  const listGuides = async (page: Page): Promise<readonly ShownPage[]> =>
    (await listHandbook(context.db.forRegion(page.region.code)))
      .filter(isShown)
      .filter(({ audience }) => audience === "resident");

  app.get(routes.guides.pattern, async (c) => {
    const page = c.get("page");
    return renderPage(c, <GuidesPage page={page} guides={await listGuides(page)} />);
  });

  app.get(routes.guide.pattern, async (c) => {
    const page = c.get("page");
    const guides = await listGuides(page);
    const guide = guides.find(({ slug }) => slug === c.req.param("page"));
    const index = await context.indexes.forRegion(page.region.code);
    const opened = guide && openText(page, index, guide.published, guideLinks(page, guides));
    if (!guide || !opened) return renderPage(c, <NotFoundPage page={page} />, { status: 404 });
    return renderPage(c, <GuidePage page={page} guide={guide} opened={opened} />);
  });
}

function guideLinks(page: Page, guides: readonly ShownPage[]) {
  return (slug: string) => {
    const guide = guides.find((each) => each.slug === slug);
    const found = guide && textFor(guide.published, page.language);
    return found ? { title: found.text.title, href: linkTo(page, routes.guide, { page: slug }) } : null;
  };
}
