import type { Page } from "../../page/page.ts";
import { Layout } from "../../ui/layout.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
import { ThemeTiles } from "../../ui/theme-tiles.tsx";

/** It was here, but its source no longer publishes it: the way on is a search or a theme. */
export function GonePage({ page, title }: { readonly page: Page; readonly title: string }) {
  const { errors, front } = page.text;
  return (
    <Layout page={page} title={title} isIndexed={false}>
      <div class="wrap">
        <h1>{title}</h1>
        <p class="lead">{errors.gone}</p>
        <SearchForm page={page} />
        <h2>{front.themes}</h2>
        <ThemeTiles page={page} themes={page.region.themes} />
      </div>
    </Layout>
  );
}
