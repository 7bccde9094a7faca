import type { Hit } from "../../../domain/search/search-query.ts";
import { routes } from "../../../routes.ts";
import { linkTo, type Page } from "../../page/page.ts";
import { CardList } from "../../ui/card-list.tsx";
import { PathMotif } from "../../ui/icons.tsx";
import { Layout } from "../../ui/layout.tsx";
import { MunicipalityPicker } from "../../ui/municipality-picker.tsx";
import { SearchForm } from "../../ui/search-form.tsx";
import { ThemeTiles } from "../../ui/theme-tiles.tsx";

export interface FrontPageProps {
  readonly page: Page;
  /** What happens next. */
  readonly week: readonly Hit[];
  /** Of the index that answered. */
  readonly version: number;
}

export function FrontPage({ page, week, version }: FrontPageProps) {
  const { front, tray, assessment, talkCard } = page.text;
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
      <section class="wrap section how-are-you" aria-labelledby="vointi">
        <h2 id="vointi">{assessment.front.title}</h2>
        <p>{assessment.front.lead}</p>
        <p>
          <a class="button" href={linkTo(page, routes.assessment, {})}>
            {assessment.front.link}
          </a>
        </p>
        <p>
          <a class="more" href={linkTo(page, routes.card, {})}>
            {talkCard.front}
          </a>
        </p>
      </section>
      {week.length > 0 && (
        <section class="wrap section" aria-labelledby="viikolla">
          <h2 id="viikolla">{page.municipality ? tray.front.weekIn(page.municipality.name) : tray.front.week}</h2>
          <CardList page={page} hits={week} version={version} headingLevel={3} />
          <p>
            <a class="more" href={linkTo(page, routes.events, {})}>
              {tray.front.weekMore}
            </a>
          </p>
        </section>
      )}
      <section class="wrap section ways" aria-labelledby="kohtaa">
        <div>
          <h2 id="kohtaa">
            <a href={linkTo(page, routes.places, {})}>{tray.front.meeting}</a>
          </h2>
          <p>{tray.front.meetingLead}</p>
        </div>
        <div>
          <h2>
            <a href={linkTo(page, routes.tools, {})}>{tray.front.tools}</a>
          </h2>
          <p>{tray.front.toolsLead}</p>
        </div>
        <div>
          <h2>
            <a href={linkTo(page, routes.results, {})}>{front.nearMore}</a>
          </h2>
          <p>{front.description(page.region.shortName)}</p>
        </div>
      </section>
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
