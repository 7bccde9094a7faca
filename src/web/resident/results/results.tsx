import { detectCrisis } from "../../../domain/crisis/detect-crisis.ts";
import { needsInQuery } from "../../../domain/needs/needs-in-query.ts";
import type { NeedInQuery } from "../../../domain/search/need-words.ts";
import { routes } from "../../../routes.ts";
import type { Page } from "../../page/page.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { helpLinesFor } from "../../ui/crisis-box.tsx";
import { ResultsPage } from "./results-page.tsx";
import { isTooLong, type ResultsQuery, readResultsQuery, toSearchQuery } from "./results-query.ts";

export function addResults({ app, context }: ResidentWeb): void {
  app.get(routes.results.pattern, async (c) => {
    const page = c.get("page");
    const query = readResultsQuery(page, c.req.query());
    // Before the search and whatever its outcome: a long cry for help is a cry for help.
    const category = detectCrisis(query.text);
    const crisis = category ? helpLinesFor(page, category) : [];
    const index = await context.indexes.forRegion(page.region.code);
    const answer = isTooLong(query)
      ? null
      : index.search(toSearchQuery(page, query, await needsOf(context, page, query)));
    return renderPage(
      c,
      <ResultsPage page={page} query={query} answer={answer} version={index.version} crisis={crisis} />,
      {
        status: answer ? 200 : 400,
        caching: query.text === "" ? "public" : "never",
      },
    );
  });
}

async function needsOf({ needs }: ResidentWeb["context"], page: Page, { text }: ResultsQuery): Promise<NeedInQuery[]> {
  return needsInQuery(await needs.recognise(text, page.content), page.content);
}
