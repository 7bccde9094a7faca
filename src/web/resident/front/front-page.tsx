import type { ServiceCard } from "../../../domain/catalogue/service-card.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { PathMotif } from "../../ui/icons.tsx";
import { Layout } from "../../ui/layout.tsx";
import { MunicipalityPicker } from "../../ui/municipality-picker.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
import { ServiceCardView } from "../../ui/service-card-view.tsx";
import { ThemeTiles } from "../../ui/theme-tiles.tsx";

export interface FrontPageProps {
  readonly page: Page;
  readonly near: readonly ServiceCard[];
}

export function FrontPage({ page, near }: FrontPageProps) {
  const { front } = page.text;
  return (
    <Layout
      page={page}
      title={front.field}
      description={front.description(page.region.name)}
      scripts={["field", "suggest"]}
    >
      <div class="hero">
        <div class="wrap">
          <h1 id="otsikko">{front.title}</h1>
          <SearchForm page={page} labelledBy="otsikko" />
          <Examples page={page} />
          <MunicipalityPicker page={page} />
        </div>
        <PathMotif />
      </div>
      <section class="wrap section" aria-labelledby="aiheet">
        <h2 id="aiheet">{front.themes}</h2>
        <ThemeTiles page={page} themes={page.region.themes} />
      </section>
      {near.length > 0 && (
        <section class="wrap section" aria-labelledby="lahella">
          <h2 id="lahella">{page.municipality ? front.nearIn(page.municipality.name) : front.near}</h2>
          <ul class="cards">
            {near.map((card) => (
              <li>
                <ServiceCardView page={page} card={card} headingLevel={3} />
              </li>
            ))}
          </ul>
          <p>
            <a class="more" href={linkTo(page, routes.results, {})}>
              {front.nearMore}
            </a>
          </p>
        </section>
      )}
    </Layout>
  );
}

function Examples({ page }: { page: Page }) {
  return (
    <div class="examples">
      <p id="esimerkit">{page.text.front.examplesTitle}</p>
      <ul aria-labelledby="esimerkit">
        {page.text.front.examples.map((example) => (
          <li>
            <a href={linkTo(page, routes.results, {}, { q: example })}>{example}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
