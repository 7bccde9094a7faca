import { routes } from "../../../routes.ts";
import { changedQuery, linkTo, municipalityName, type Page } from "../../page/page.ts";
import { CardList } from "../../ui/card-list.tsx";
import { telHref } from "../../ui/external-link.tsx";
import { ThemeTiles } from "../../ui/theme-tiles.tsx";
import { DidYouMean } from "./did-you-mean.tsx";
import { NeedLinks } from "./need-links.tsx";
import { hasFilters, type ResultsQuery } from "./results-query.ts";
import type { Results } from "./results-view.ts";
import { UnderstoodNotes } from "./understood-notes.tsx";

const MOST_MUNICIPALITIES = 4;
/** All but the municipality, which is a person's home rather than a wish. */
const NO_FILTERS = { aihe: null, laji: null, milloin: null, maksuton: null, kenelle: null };

interface NothingFoundProps {
  readonly page: Page;
  readonly query: ResultsQuery;
  readonly results: Results;
}

/** No dead end: other words, other places, a person to call, the themes, and a place to say what is missing. */
export function NothingFound({ page, query, results: found }: NothingFoundProps) {
  const { finding, index } = found;
  const { results } = page.text;
  const { phone } = page.region.advice;
  const withoutFilters = changedQuery(page.place.query, { ...NO_FILTERS, sivu: null });
  const { needs = [], fromAfar = [] } = finding.instead ?? {};
  return (
    <>
      <h1 class="count">{results.noneTitle}</h1>
      <p class="lead">{results.noneLead}</p>
      <UnderstoodNotes page={page} text={query.text} results={found} />
      {finding.didYouMean && <DidYouMean page={page} text={finding.didYouMean} />}
      <NeedLinks page={page} ids={needs} title={page.text.finding.nearest} without={NO_FILTERS} />
      <ul class="ways">
        {page.municipality && (
          <li>
            <a href={changedQuery(page.place.query, { kunta: null, sivu: null }) || "?"}>{results.noneWholeRegion}</a>
            <OtherMunicipalities page={page} finding={finding} />
          </li>
        )}
        {hasFilters({ ...page, municipality: null }, query) && (
          <li>
            <a href={withoutFilters || "?"}>{results.noneWithoutFilters}</a>
          </li>
        )}
        {query.text !== "" && <li>{results.noneWords}</li>}
        {phone && (
          <li>
            {results.nonePhone}: <a href={telHref(phone)}>{phone}</a>
          </li>
        )}
        <li>
          <a href={linkTo(page, routes.feedback, {}, { laji: "not-found", tarve: finding.sureNeeds[0] })}>
            {results.noneFeedback}
          </a>
        </li>
      </ul>
      {fromAfar.length > 0 && (
        <section aria-labelledby="kaukaa">
          <h2 id="kaukaa">{page.text.finding.fromAfar}</h2>
          <CardList page={page} hits={fromAfar} version={index.version} headingLevel={3} />
        </section>
      )}
      <h2>{results.noneThemes}</h2>
      <ThemeTiles page={page} themes={page.region.themes} />
    </>
  );
}

/** Where in the region the same words find something. */
function OtherMunicipalities({ page, finding }: { page: Page; finding: Results["finding"] }) {
  const found = finding.answer.facets.municipality
    .flatMap(({ value, count }) => {
      const name = municipalityName(page, value);
      return name && count > 0 ? [{ value, name, count }] : [];
    })
    .slice(0, MOST_MUNICIPALITIES);
  if (found.length === 0) return null;
  return (
    <p class="places-instead">
      {page.text.finding.otherMunicipalities}:{" "}
      {found.map(({ value, name, count }, i) => (
        <>
          {i > 0 && " · "}
          <a href={changedQuery(page.place.query, { kunta: value, sivu: null })}>
            {name} ({page.formats.number(count)})
          </a>
        </>
      ))}
    </p>
  );
}
