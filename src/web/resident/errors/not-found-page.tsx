import type { Page } from "../../page/page.ts";
import { Layout } from "../../ui/layout.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
import { ThemeTiles } from "../../ui/theme-tiles.tsx";

/** No dead end: the search and the themes. */
export function NotFoundPage({ page }: { page: Page }) {
  const { errors, front } = page.text;
  return (
    <Layout page={page} title={errors.notFoundTitle} isIndexed={false}>
      <div class="wrap">
        <h1>{errors.notFoundTitle}</h1>
        <p class="lead">{errors.notFound}</p>
        <SearchForm page={page} />
        <h2>{front.themes}</h2>
        <ThemeTiles page={page} themes={page.region.themes} />
      </div>
    </Layout>
  );
}
