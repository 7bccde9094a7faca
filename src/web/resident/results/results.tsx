import type { Context } from "../../../context.ts";
import { find } from "../../../domain/finding/find.ts";
import { findCrisisHelp } from "../../../domain/finding/find-crisis-help.ts";
import { chooseGuides, createGuideKeeper, type GuideKeeper } from "../../../domain/handbook/guide-keeper.ts";
import { isCounted } from "../../../domain/usage/opened-entry.ts";
import { routes } from "../../../routes.ts";
import type { Page } from "../../page/page.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { helpLinesFor } from "../../ui/crisis-box.tsx";
import { addSearchPage } from "../add-search-page.ts";
import { regionBackdrop } from "../service/region-backdrop.ts";
import { ResultsPage } from "./results-page.tsx";
import { isTooLong, type ResultsQuery, readResultsQuery, toAsked } from "./results-query.ts";
import { elsewhereLink, type Results } from "./results-view.ts";

export function addResults(web: ResidentWeb): void {
  const { context } = web;
  const guides = createGuideKeeper(context.db, (error) =>
    context.log.error({ error: error.message }, "the guides could not be read"),
  );
  addSearchPage(web, routes.results.pattern, async (c, asked) => {
    const page = c.get("page");
    const query = readResultsQuery(page, asked);
    // Before the search and whatever its outcome: a long cry for help is a cry for help.
    const crisis = await findCrisisHelp(query.text, page.content, context.needs);
    const lines = crisis ? helpLinesFor(page, crisis.category, crisis.language) : [];
    const results = isTooLong(query) ? null : await findFor(context, guides, page, query);
    // Of somebody in a crisis nothing is counted, not even as a number.
    if (results && !crisis && query.text !== "" && isCounted(c.req.header()))
      context.usage.shown(page.region.code, results.finding.answer.hits, results.finding.sureNeeds);
    return renderPage(
      c,
      <ResultsPage page={page} query={query} results={results} crisis={lines} category={crisis?.category} />,
      {
        status: results ? 200 : 400,
        caching: query.text === "" ? "public" : "never",
      },
    );
  });
}

async function findFor(
  { indexes, needs, understanding, regions }: Context,
  keeper: GuideKeeper,
  page: Page,
  query: ResultsQuery,
): Promise<Results> {
  const region = regions.findByCode(page.region.code);
  if (!region) throw new Error(`there is no region ${page.region.code}`);
  const index = await indexes.forRegion(region.code);
  const finding = await find(toAsked(page, query), { index, needs, understanding, region, regions, now: page.now });
  const elsewhere = finding.elsewhere.flatMap((place) => elsewhereLink(page, regions, query.text, place));
  const known = query.text === "" ? null : await keeper.forRegion(region.code, index.version);
  const guides = known === null ? [] : chooseGuides(known, query.text, finding.needs);
  return { finding, elsewhere, guides, index, backdrop: regionBackdrop(index) };
}
