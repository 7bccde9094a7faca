import { KINDS } from "../../../domain/search/search-document.ts";
import type { SearchAnswer } from "../../../domain/search/search-query.ts";
import type { Page } from "../../page/page.ts";
import { type Choice, Select } from "../../ui/fields.tsx";
import { LocateButton, PostalCodeField } from "../../ui/map-near.tsx";
import { municipalityChoices } from "../../ui/municipality-picker.tsx";
import { type ResultsQuery, WHEN_CHOICES } from "./results-query.ts";

/** The visible, compact bar: where, what about, price, for whom, order. Part of the search form. */
export function FilterBar({ page, query, answer }: { page: Page; query: ResultsQuery; answer: SearchAnswer | null }) {
  const { results, municipality, tray } = page.text;
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{results.filters}</legend>
      <Select
        id="kunta"
        name="kunta"
        label={municipality.label}
        value={page.municipality?.code ?? ""}
        choices={counted(page, municipalityChoices(page), answer?.facets.municipality)}
      />
      <Select
        id="laji"
        name="laji"
        label={tray.kind.label}
        value={query.kind ?? ""}
        choices={kindChoices(page, answer)}
      />
      <Select
        id="milloin"
        name="milloin"
        label={tray.when.label}
        value={query.when ?? ""}
        choices={whenChoices(page)}
      />
      <Select
        id="aihe"
        name="aihe"
        label={results.theme}
        value={query.theme ?? ""}
        choices={themeChoices(page, answer)}
      />
      <Select
        id="maksuton"
        name="maksuton"
        label={results.price}
        value={query.isFree ? "1" : ""}
        choices={[
          { value: "", label: results.anyPrice },
          { value: "1", label: results.onlyFree },
        ]}
      />
      <Select
        id="kenelle"
        name="kenelle"
        label={results.forWhom}
        value={query.targetGroup ?? ""}
        choices={forWhomChoices(page)}
      />
      <Select
        id="jarjestys"
        name="jarjestys"
        label={results.sort}
        value={query.sort === "relevance" && !query.near ? "" : query.sort}
        choices={sortChoices(page, query)}
      />
      <PostalCodeField page={page} />
      <div class="filter-actions">
        <button type="submit" class="button">
          {results.apply}
        </button>
        <LocateButton page={page} />
      </div>
    </fieldset>
  );
}

type Counts = SearchAnswer["facets"]["theme"] | undefined;

/** The numbers beside the choices tell what each would give. */
function counted(page: Page, choices: readonly Choice[], counts: Counts): Choice[] {
  const numbers = new Map(counts?.map(({ value, count }) => [value, count]));
  return choices.map((choice) => {
    const count = numbers.get(choice.value);
    return count === undefined ? choice : { ...choice, label: `${choice.label} (${page.formats.number(count)})` };
  });
}

function themeChoices(page: Page, answer: SearchAnswer | null): Choice[] {
  const choices = [
    { value: "", label: page.text.results.allThemes },
    ...page.region.themes.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return counted(page, choices, answer?.facets.theme);
}

function kindChoices(page: Page, answer: SearchAnswer | null): Choice[] {
  const kinds = KINDS.map((value) => ({ value, label: page.text.card.kinds[value] }));
  return counted(page, [{ value: "", label: page.text.tray.kind.any }, ...kinds], answer?.facets.kind);
}

function whenChoices({ text: { tray } }: Page): Choice[] {
  const choices = WHEN_CHOICES.map((value) => ({ value, label: tray.when.choices[value] }));
  return [{ value: "", label: tray.when.any }, ...choices];
}

function forWhomChoices(page: Page): Choice[] {
  const groups = Object.entries(page.text.forWhom).map(([value, label]) => ({ value, label }));
  return [{ value: "", label: page.text.results.everyone }, ...groups];
}

function sortChoices(page: Page, query: ResultsQuery): Choice[] {
  const { sorts } = page.text.results;
  return [
    // No value: the best first, until it is known where the reader is; then the nearest.
    { value: query.near ? "relevance" : "", label: sorts.relevance },
    ...(query.near ? [{ value: "distance", label: sorts.distance }] : []),
    { value: "date", label: sorts.date },
    { value: "name", label: sorts.name },
  ];
}
