import type { ServiceCard } from "../../../domain/catalogue/service-card.ts";
import type { SearchAnswer } from "../../../domain/search/search-query.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page, type ThemeView } from "../../page/page.ts";
import { ThemeIcon } from "../../ui/icons.tsx";
import { Layout } from "../../ui/layout.tsx";
import { MunicipalityPicker } from "../../ui/municipality-picker.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { ServiceCardView } from "../../ui/service-card-view.tsx";
import { ThemeTiles } from "../../ui/theme-tiles.tsx";
import { RESULTS_PER_PAGE } from "../results/results-query.ts";

export function ThemePage(props: { page: Page; theme: ThemeView; answer: SearchAnswer; pageNumber: number }) {
  const { page, theme, answer, pageNumber } = props;
  const words = page.text.theme;
  return (
    <Layout page={page} title={theme.name} description={theme.line} isIndexed={pageNumber === 1} trail={[]}>
      <div class="wrap">
        <div class="theme-head">
          <ThemeIcon id={theme.id} />
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
        <ul class="cards list">
          {answer.hits.map((hit) => (
            <li>
              <ServiceCardView page={page} card={JSON.parse(hit.card) as ServiceCard} headingLevel={2} />
            </li>
          ))}
        </ul>
        <Pagination page={page} current={pageNumber} last={Math.ceil(answer.total / RESULTS_PER_PAGE)} />
        <h2>{words.others}</h2>
        <ThemeTiles page={page} themes={page.region.themes.filter(({ id }) => id !== theme.id)} />
      </div>
    </Layout>
  );
}
