import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { plainText } from "../../../domain/catalogue/choose-language.ts";
import { wallMinutes } from "../../../domain/finding/when-window.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import type { Hit } from "../../../domain/search/search-query.ts";
import type { Page } from "../../page/page.ts";
import { CardList } from "../../ui/card-list.tsx";
import { Layout } from "../../ui/layout.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
import { ThemeTiles } from "../../ui/theme-tiles.tsx";

const MOST_INSTEAD = 4;

interface HiddenPageProps {
  readonly page: Page;
  readonly index: RegionIndex;
  /** What its source calls it: what is like it may help instead. */
  readonly name: LocalizedText;
}

/** The region's curators have taken it off the tray, and somebody has an old link: what is like it, a search, the themes. */
export function HiddenPage({ page, index, name }: HiddenPageProps) {
  const { curation, front } = page.text;
  const instead = findInstead(page, index, name);
  return (
    <Layout page={page} title={curation.hiddenTitle} isIndexed={false}>
      <div class="wrap">
        <h1>{curation.hiddenTitle}</h1>
        <p class="lead">{curation.hidden(page.region.name)}</p>
        <SearchForm page={page} />
        {instead.length > 0 && (
          <>
            <h2>{curation.hiddenInstead}</h2>
            <CardList page={page} hits={instead} version={index.version} headingLevel={3} />
          </>
        )}
        <h2>{front.themes}</h2>
        <ThemeTiles page={page} themes={page.region.themes} />
      </div>
    </Layout>
  );
}

function findInstead(page: Page, index: RegionIndex, name: LocalizedText): readonly Hit[] {
  const text = plainText(name, page.content);
  if (text === "") return [];
  const { hits } = index.search({
    text,
    language: page.content,
    now: wallMinutes(page.now),
    isGrouped: true,
    sort: "relevance",
    limit: MOST_INSTEAD,
    offset: 0,
  });
  // Nobody asked in these words, so there is no why to tell.
  return hits.map((hit) => ({ ...hit, why: [] }));
}
