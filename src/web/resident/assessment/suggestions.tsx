import { Select } from "../../ui/fields.tsx";
import { PostalCodeField } from "../../ui/map-near.tsx";
import { municipalityChoices } from "../../ui/municipality-picker.tsx";
import { RecommendationList } from "../../ui/recommendation-list.tsx";
import { HiddenFields } from "./hidden-fields.tsx";
import type { ResultPageProps } from "./result-page.tsx";

/** Where to begin: a few things near, each with its reason. */
export function Suggestions({ page, recommendations, version, choices }: ResultPageProps) {
  const { result: words } = page.text.assessment;
  const shown = new Set(recommendations.map(({ id }) => id));
  // What was taken earlier and has left the list is still taken.
  const taken = choices.taken.filter(({ id }) => !shown.has(id) && !choices.without.has(id));
  const place = page.municipality?.name ?? page.near?.postalCode ?? page.text.municipality.whole;
  return (
    <section class="suggestions-now" aria-labelledby="ehdotukset">
      <h2 id="ehdotukset">{words.recommendations}</h2>
      <p>{words.recommendationsLead}</p>
      <HiddenFields fields={taken.map(({ kind, id }) => ["kohde", `${kind}:${id}`])} />
      <details class="picker">
        <summary>
          <span class="picker-name">{place}</span>
          {" · "}
          <span class="picker-action">{page.text.municipality.change}</span>
        </summary>
        <div class="picker-form">
          <p>{words.nearLead}</p>
          <Select
            id="kunta"
            name="kunta"
            label={page.text.municipality.label}
            value={page.municipality?.code ?? ""}
            choices={municipalityChoices(page)}
          />
          <PostalCodeField page={page} />
          <button type="submit" class="button" name="paivita" value="1">
            {words.nearButton}
          </button>
        </div>
      </details>
      <RecommendationList
        page={page}
        recommendations={recommendations}
        version={version}
        headingLevel={3}
        choices={choices}
      />
    </section>
  );
}
