import type { SearchAnswer } from "../../../domain/search/search-query.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page, type ThemeView } from "../../page/page.ts";
import { CardList } from "../../ui/card-list.tsx";
import { ThemeIcon } from "../../ui/icons.tsx";
import { Layout } from "../../ui/layout.tsx";
import { MunicipalityPicker } from "../../ui/municipality-picker.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { ThemeTiles } from "../../ui/theme-tiles.tsx";
import { RESULTS_PER_PAGE } from "../results/results-query.ts";

interface ThemePageProps {
  readonly page: Page;
  readonly theme: ThemeView;
  readonly answer: SearchAnswer;
  /** Of the index that answered. */
  readonly version: number;
  readonly pageNumber: number;
}

export function ThemePage({ page, theme, answer, version, pageNumber }: ThemePageProps) {
  const words = page.text.theme;
  return (
    <Layout
      page={page}
      title={theme.name}
      description={theme.line}
      isIndexed={pageNumber === 1}
      scripts={["aloud"]}
      trail={[]}
    >
      <div class="wrap" data-aloud>
        <div class="theme-head">
          <ThemeIcon id={theme.icon ?? theme.id} />
          <h1>{theme.name}</h1>
        </div>
        <p class="lead">{theme.line}</p>
        <MunicipalityPicker page={page} />
        <p class="count-line">
          {answer.total === 0 ? words.none : words.count(page.formats.number(answer.total), answer.total === 1)}
          {answer.total > 0 && (
            <>
              {" · "}
              <a href={linkTo(page, routes.results, {}, { aihe: theme.id })}>{words.search}</a>
            </>
          )}
        </p>
        <CardList page={page} hits={answer.hits} version={version} />
        <Pagination page={page} current={pageNumber} last={Math.ceil(answer.total / RESULTS_PER_PAGE)} />
        <h2>{words.others}</h2>
        <ThemeTiles page={page} themes={page.region.themes.filter(({ id }) => id !== theme.id)} />
      </div>
    </Layout>
  );
}
