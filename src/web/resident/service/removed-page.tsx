import type { Page } from "../../page/page.ts";
import { Layout } from "../../ui/layout.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
import { ThemeTiles } from "../../ui/theme-tiles.tsx";

/** The service was here but its source no longer publishes it. */
export function RemovedPage({ page }: { page: Page }) {
  const { errors, front } = page.text;
  return (
    <Layout page={page} title={errors.goneTitle} isIndexed={false}>
      <div class="wrap">
        <h1>{errors.goneTitle}</h1>
        <p class="lead">{errors.gone}</p>
        <SearchForm page={page} />
        <h2>{front.themes}</h2>
        <ThemeTiles page={page} themes={page.region.themes} />
      </div>
    </Layout>
  );
}
