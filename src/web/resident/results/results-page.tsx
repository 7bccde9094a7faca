import type { ServiceCard } from "../../../domain/catalogue/service-card.ts";
import type { SearchAnswer } from "../../../domain/search/search-query.ts";
import type { HelpLine, Page } from "../../page/page.ts";
import { CrisisBox } from "../../ui/crisis-box.tsx";
import { Layout } from "../../ui/layout.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
import { ServiceCardView } from "../../ui/service-card-view.tsx";
import { ThemeTiles } from "../../ui/theme-tiles.tsx";
import { DidYouMean } from "./did-you-mean.tsx";
import { Chips, FilterBar } from "./filter-bar.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { RESULTS_PER_PAGE, type ResultsQuery, textLength } from "./results-query.ts";

export interface ResultsPageProps {
  readonly page: Page;
  readonly query: ResultsQuery;
  /** Null when the text was too long to search with. */
  readonly answer: SearchAnswer | null;
  /** Not empty when the text tells of a crisis. */
  readonly crisis: readonly HelpLine[];
}

export function ResultsPage({ page, query, answer, crisis }: ResultsPageProps) {
  const { results } = page.text;
  const problem = answer ? undefined : results.tooLong(textLength(query.text));
  return (
    <Layout
      page={page}
      title={results.pageTitle}
      isIndexed={false}
      scripts={crisis.length > 0 ? ["field", "locate", "exit"] : ["field", "locate"]}
    >
      <div class="wrap">
        {crisis.length > 0 && <CrisisBox page={page} lines={crisis} />}
        <SearchForm page={page} value={query.text} {...(problem && { problem })}>
          <FilterBar page={page} query={query} answer={answer} />
        </SearchForm>
        <Chips page={page} query={query} />
        {answer ? <Answer page={page} query={query} answer={answer} /> : <BrowseInstead page={page} />}
      </div>
    </Layout>
  );
}

function Answer({ page, query, answer }: { page: Page; query: ResultsQuery; answer: SearchAnswer }) {
  const { results } = page.text;
  if (answer.total === 0) return <NothingFound page={page} query={query} answer={answer} />;
  const count = page.formats.number(answer.total);
  const heading = query.text === "" ? results.all : results.found;
  return (
    <>
      <h1 class="count">{heading(count, answer.total === 1)}</h1>
      {answer.didYouMean && <DidYouMean page={page} text={answer.didYouMean} />}
      <ul class="cards list">
        {answer.hits.map((hit) => (
          <li>
            <ServiceCardView
              page={page}
              card={JSON.parse(hit.card) as ServiceCard}
              headingLevel={2}
              why={hit.why}
              distance={hit.distance}
            />
          </li>
        ))}
      </ul>
      <Pagination page={page} current={query.pageNumber} last={Math.ceil(answer.total / RESULTS_PER_PAGE)} />
    </>
  );
}

function BrowseInstead({ page }: { page: Page }) {
  return (
    <>
      <h1 class="count">{page.text.results.noneThemes}</h1>
      <ThemeTiles page={page} themes={page.region.themes} headingLevel={2} />
    </>
  );
}
