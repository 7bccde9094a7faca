import { wallMinutes } from "../../../domain/finding/when-window.ts";
import { routes } from "../../../routes.ts";
import { themeOf } from "../../page/page.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { NotFoundPage } from "../errors/not-found-page.tsx";
import { readResultsQuery, toAsked } from "../results/results-query.ts";
import { ThemePage } from "./theme-page.tsx";

export function addTheme({ app, context }: ResidentWeb): void {
  app.get(routes.theme.pattern, async (c) => {
    const page = c.get("page");
    const theme = themeOf(page, c.req.param("theme"));
    if (!theme) return renderPage(c, <NotFoundPage page={page} />, { status: 404 });
    const query = readResultsQuery(page, { aihe: theme.id, sivu: c.req.query("sivu") ?? "1" });
    const index = await context.indexes.forRegion(page.region.code);
    const answer = index.search({ ...toAsked(page, query), isGrouped: false, now: wallMinutes(page.now) });
    return renderPage(
      c,
      <ThemePage page={page} theme={theme} answer={answer} version={index.version} pageNumber={query.pageNumber} />,
    );
  });
}
