import { detectCrisis } from "../../../domain/crisis/detect-crisis.ts";
import { routes } from "../../../routes.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb } from "../../page/web-env.ts";
import { helpLinesFor } from "../../ui/crisis-box.tsx";
import { ResultsPage } from "./results-page.tsx";
import { isTooLong, readResultsQuery, toSearchQuery } from "./results-query.ts";

export function addResults({ app, context }: ResidentWeb): void {
  app.get(routes.results.pattern, async (c) => {
    const page = c.get("page");
    const query = readResultsQuery(page, c.req.query());
    // Before the search and whatever its outcome: a long cry for help is a cry for help.
    const category = detectCrisis(query.text);
    const crisis = category ? helpLinesFor(page, category) : [];
    const index = await context.indexes.forRegion(page.region.code);
    const answer = isTooLong(query) ? null : index.search(toSearchQuery(page, query));
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
