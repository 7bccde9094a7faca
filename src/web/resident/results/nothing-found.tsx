import type { SearchAnswer } from "../../../domain/search/search-query.ts";
import { routes } from "../../../routes.ts";
import { changedQuery, linkTo, type Page } from "../../page/page.ts";
import { telHref } from "../../ui/external-link.tsx";
import { ThemeTiles } from "../../ui/theme-tiles.tsx";
import { DidYouMean } from "./did-you-mean.tsx";
import { hasFilters, type ResultsQuery } from "./results-query.ts";

/** No dead end: other ways to search, a person to call, the themes, and a place to say what is missing. */
export function NothingFound({ page, query, answer }: { page: Page; query: ResultsQuery; answer: SearchAnswer }) {
  const { results } = page.text;
  const { phone } = page.region.advice;
  const withoutFilters = changedQuery(page.place.query, { aihe: null, maksuton: null, kenelle: null, sivu: null });
  return (
    <>
      <h1 class="count">{results.noneTitle}</h1>
      <p class="lead">{results.noneLead}</p>
      {answer.didYouMean && <DidYouMean page={page} text={answer.didYouMean} />}
      <ul class="ways">
        {page.municipality && (
          <li>
            <a href={changedQuery(page.place.query, { kunta: null, sivu: null }) || "?"}>{results.noneWholeRegion}</a>
          </li>
        )}
        {hasFilters({ ...page, municipality: null }, query) && (
          <li>
            <a href={withoutFilters || "?"}>{results.noneWithoutFilters}</a>
          </li>
        )}
        {query.text !== "" && <li>{results.noneWords}</li>}
        {phone && (
          <li>
            {results.nonePhone}: <a href={telHref(phone)}>{phone}</a>
          </li>
        )}
        <li>
          <a href={linkTo(page, routes.feedback, {}, { laji: "not-found" })}>{results.noneFeedback}</a>
        </li>
      </ul>
      <h2>{results.noneThemes}</h2>
      <ThemeTiles page={page} themes={page.region.themes} />
    </>
  );
}
