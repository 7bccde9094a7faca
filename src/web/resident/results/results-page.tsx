import type { SearchAnswer } from "../../../domain/search/search-query.ts";
import type { HelpLine, Page } from "../../page/page.ts";
import { CardList } from "../../ui/card-list.tsx";
import { CrisisBox } from "../../ui/crisis-box.tsx";
import { Layout } from "../../ui/layout.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
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
  /** Of the index that answered. */
  readonly version: number;
  /** Not empty when the text tells of a crisis. */
  readonly crisis: readonly HelpLine[];
}

export function ResultsPage({ page, query, answer, version, crisis }: ResultsPageProps) {
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
        {answer ? (
          <Answer page={page} query={query} answer={answer} version={version} />
        ) : (
          <BrowseInstead page={page} />
        )}
      </div>
    </Layout>
  );
}

function Answer({
  page,
  query,
  answer,
  version,
}: Omit<ResultsPageProps, "crisis" | "answer"> & { answer: SearchAnswer }) {
  const { results } = page.text;
  if (answer.total === 0) return <NothingFound page={page} query={query} answer={answer} />;
  const count = page.formats.number(answer.total);
  const heading = query.text === "" ? results.all : results.found;
  return (
    <>
      <h1 class="count">{heading(count, answer.total === 1)}</h1>
      {answer.didYouMean && <DidYouMean page={page} text={answer.didYouMean} />}
      <CardList page={page} hits={answer.hits} version={version} />
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
