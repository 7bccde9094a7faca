import { serviceClassLabel } from "../../../domain/catalogue/classification/classification.ts";
import { needLabel } from "../../../domain/needs/needs.ts";
import type { OwnKind } from "../../../domain/own-content/own-entry.ts";
import { searchClasses, searchNeeds } from "../../../domain/own-content/topics.ts";
import { type FormView, Ticks } from "./inputs.tsx";
import { sentOf } from "./values.ts";

/** Themes to tick, and needs and classes that are found by a word. What has been chosen stays ticked while one searches. */
export function TopicFields({ view, kind }: { view: FormView; kind: OwnKind }) {
  const { page, words: desk } = view.desk;
  const words = desk.own.fields;
  const language = page.content === "sv" ? "sv" : "fi";
  const text = sentOf(view.values, "haku").slice(0, 200);
  const needs = [...new Set(view.values.getAll("tarve"))];
  const classes = [...new Set(view.values.getAll("luokka"))];
  const found = text === "" ? [] : searchNeeds(text, language).filter(({ id }) => !needs.includes(id));
  const foundClasses =
    text === "" || kind === "tool" ? [] : searchClasses(text, language).filter(({ id }) => !classes.includes(id));
  const isNothing = text !== "" && found.length + foundClasses.length === 0;
  const needChoices = [
    ...needs.map((id) => ({ value: id, label: needLabel(id, language) })),
    ...found.map(({ id, label }) => ({ value: id, label })),
  ];
  const classChoices = [
    ...classes.map((id) => ({ value: id, label: serviceClassLabel(id, language) })),
    ...foundClasses.map(({ id, label }) => ({ value: id, label })),
  ];
  return (
    <>
      <Ticks
        view={view}
        name="teema"
        legend={words.teema}
        choices={page.region.themes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <section class="own-part" aria-labelledby="tarkemmin">
        <h2 id="tarkemmin">{words.topics}</h2>
        <div class="field">
          <label class="field-label" for="haku">
            {words.searchTopics}
          </label>
          <p class="hint" id="haku-ohje">
            {desk.own.hints.searchTopics}
          </p>
          <div class="actions">
            <input id="haku" name="haku" value={text} maxLength={200} autoComplete="off" aria-describedby="haku-ohje" />
            <button type="submit" name="teko" value="etsi" class="button">
              {words.searchButton}
            </button>
          </div>
        </div>
        {text !== "" && <p role="status">{isNothing ? words.notFound(text) : words.found(text)}</p>}
        {needChoices.length > 0 && <Ticks view={view} name="tarve" legend={words.needs} choices={needChoices} />}
        {classChoices.length > 0 && <Ticks view={view} name="luokka" legend={words.classes} choices={classChoices} />}
      </section>
    </>
  );
}
