import { lastOf } from "../../page/read-form.ts";
import { PartForm } from "./fields-part.tsx";
import { basedOn, type Part, type PartView } from "./part.ts";

const LANGUAGES = ["fi", "sv", "en", "selko"] as const;
type PageLanguage = (typeof LANGUAGES)[number];

/** Which languages the pages have, and in which order: each has a place or none. */
export const LANGUAGES_PART: Part = {
  render: (view) => <LanguagesForm view={view} />,
  decide({ typed }) {
    const value = [...LANGUAGES]
      .map((language, index) => ({ language, place: placeOf(typed, language), index }))
      .filter(({ place }) => place > 0)
      .sort((a, b) => a.place - b.place || a.index - b.index)
      .map(({ language }) => language);
    return { kind: "change", changes: [{ path: ["languages"], value }], basedOn: basedOn(typed), done: "tallennettu" };
  },
};

function placeOf(fields: URLSearchParams, language: PageLanguage): number {
  const text = lastOf(fields, `paikka.${language}`) ?? "";
  return /^[1-4]$/.test(text) ? Number(text) : 0;
}

function LanguagesForm({ view }: { view: PartView }) {
  const { desk, stored, typed, errors } = view;
  const { languages: words } = desk.words.settings;
  const now: readonly string[] = Array.isArray(stored.languages)
    ? stored.languages.map(String)
    : desk.page.region.languages;
  const place = (language: PageLanguage) => (typed ? placeOf(typed, language) : now.indexOf(language) + 1);
  return (
    <PartForm view={view} part="kielet">
      <fieldset class={errors.languages ? "setting-group has-error" : "setting-group"} id="languages" tabIndex={-1}>
        <legend>{words.shown}</legend>
        <p class="hint">{words.hint}</p>
        {errors.languages && <p class="field-error">{errors.languages}</p>}
        <div class="toolbar">
          {LANGUAGES.map((language) => (
            <div class="field">
              <label class="field-label" for={`paikka.${language}`}>
                {words.place(desk.words.common.languages[language])}
              </label>
              <select id={`paikka.${language}`} name={`paikka.${language}`}>
                {[1, 2, 3, 4].map((number) => (
                  <option value={number} selected={place(language) === number}>
                    {number}
                  </option>
                ))}
                <option value="" selected={place(language) === 0}>
                  {words.off}
                </option>
              </select>
            </div>
          ))}
        </div>
      </fieldset>
    </PartForm>
  );
}
