import type { CrisisCategory } from "../../../domain/crisis/crisis-words.ts";
import type { HelpLine, Page } from "../../page/page.ts";
import { CardList } from "../../ui/card-list.tsx";
import { CrisisBox } from "../../ui/crisis-box.tsx";
import { Layout } from "../../ui/layout.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
import { ThemeTiles } from "../../ui/theme-tiles.tsx";
import { AlsoRead } from "../guides/also-read.tsx";
import { Chips } from "./chips.tsx";
import { DidYouMean } from "./did-you-mean.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { NeedLinks } from "./need-links.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { pinsOf, ResultsMap } from "./results-map.tsx";
import { RESULTS_PER_PAGE, type ResultsQuery, textLength } from "./results-query.ts";
import type { Results } from "./results-view.ts";
import { SameService } from "./same-service.tsx";
import { UnderstoodNotes } from "./understood-notes.tsx";

export interface ResultsPageProps {
  readonly page: Page;
  readonly query: ResultsQuery;
  /** Null when the text was too long to search with. */
  readonly results: Results | null;
  /** Not empty when the text tells of a crisis. */
  readonly crisis: readonly HelpLine[];
  readonly category?: CrisisCategory | undefined;
}

export function ResultsPage({ page, query, results, crisis, category }: ResultsPageProps) {
  const words = page.text.results;
  const problem = results ? undefined : words.tooLong(textLength(query.text));
  const finding = results?.finding ?? null;
  return (
    <Layout
      page={page}
      title={words.pageTitle}
      isIndexed={false}
      scripts={crisis.length > 0 ? ["field", "locate", "exit"] : ["field", "suggest", "locate", "map"]}
    >
      <div class="wrap">
        {crisis.length > 0 && <CrisisBox page={page} lines={crisis} category={category} />}
        <SearchForm page={page} value={query.text} {...(problem && { problem })}>
          <Chips page={page} query={query} finding={finding} />
          <FilterBar page={page} query={query} answer={finding?.answer ?? null} />
        </SearchForm>
        {results ? (
          <Found page={page} query={query} results={results} isCrisis={crisis.length > 0} />
        ) : (
          <BrowseInstead page={page} />
        )}
      </div>
    </Layout>
  );
}

interface FoundProps {
  readonly page: Page;
  readonly query: ResultsQuery;
  readonly results: Results;
  readonly isCrisis: boolean;
}

function Found({ page, query, results, isCrisis }: FoundProps) {
  const words = page.text.results;
  const { finding, index } = results;
  const { answer, didYouMean, question } = finding;
  const count = page.formats.number(answer.total);
  const heading = query.text === "" ? words.all : words.found;
  const first = (query.pageNumber - 1) * RESULTS_PER_PAGE + 1;
  const pins = pinsOf(page, answer.hits, first);
  const numbers = new Map(pins.map(({ number }) => [answer.hits[(number ?? 0) - first]?.id ?? "", number ?? 0]));
  return (
    <>
      {answer.total === 0 ? (
        <NothingFound page={page} query={query} results={results} />
      ) : (
        <>
          <h1 class="count">{heading(count, answer.total === 1)}</h1>
          <UnderstoodNotes page={page} text={query.text} results={results} />
          {query.pageNumber === 1 && <AlsoRead page={page} guides={results.guides} />}
          {/* Nobody's cry for help is corrected. */}
          {didYouMean && !isCrisis && <DidYouMean page={page} text={didYouMean} />}
          {query.pageNumber === 1 && <NeedLinks page={page} ids={question} title={page.text.finding.question} />}
          <ResultsMap page={page} pins={pins} backdrop={results.backdrop} />
          <CardList
            page={page}
            hits={answer.hits}
            version={index.version}
            numbers={numbers}
            below={(hit) => <SameService page={page} hit={hit} index={index} />}
          />
          <Pagination page={page} current={query.pageNumber} last={Math.ceil(answer.total / RESULTS_PER_PAGE)} />
        </>
      )}
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
