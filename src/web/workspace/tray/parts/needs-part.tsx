import { needsByRules } from "../../../../domain/curation/work-list.ts";
import { findNeed, NEEDS } from "../../../../domain/needs/needs.ts";
import { Field } from "../../../ui/fields.tsx";
import { type EntryPart, type PartProps, textOf } from "./part.ts";

const MOST_FOUND = 15;

/** Needs as boxes, those of the search below them. */
export const needsPart: EntryPart = {
  key: "tarpeet",
  fieldsOf({ needs: { added, removed } }, { entry }) {
    const now = new Set([...needsByRules(entry).filter((id) => !removed.includes(id)), ...added]);
    return new URLSearchParams([...now].map((id) => ["tarve", id]));
  },
  read(fields, base, { entry }) {
    const ticked = [...new Set(fields.getAll("tarve"))].filter((id) => findNeed(id));
    const rules = needsByRules(entry);
    const needs = {
      added: ticked.filter((id) => !rules.includes(id)).slice(0, 40),
      removed: rules.filter((id) => !ticked.includes(id)).slice(0, 40),
    };
    return { curation: { ...base, needs }, act: "needs", errors: {} };
  },
  Fields: NeedsFields,
};

/** Why the index thinks so, by need: put in the fields by whoever asked the recogniser (`syy:<id>`). */
const whyOf = (fields: URLSearchParams, id: string) => fields.get(`syy:${id}`);

function NeedsFields({ desk, view, fields }: PartProps) {
  const words = desk.words.tray.needs;
  const language = desk.actor.language;
  const rules = needsByRules(view.entry);
  const ticked = fields.getAll("tarve");
  const shown = [...new Set([...rules, ...view.curation.needs.added, ...ticked])].filter((id) => findNeed(id));
  const search = textOf(fields, "etsi");
  const found = search === "" ? [] : searchNeeds(search, language).filter((id) => !shown.includes(id));
  const because = (id: string) =>
    whyOf(fields, id) ?? (rules.includes(id) ? words.becauseRecord : ticked.includes(id) ? words.becauseUs : null);
  const box = (id: string) => (
    <label class="choice">
      <input type="checkbox" name="tarve" value={id} checked={ticked.includes(id)} />
      <span>
        {findNeed(id)?.label[language]}
        <span class="hint">
          {" "}
          – {findNeed(id)?.definition[language]} {because(id)}
        </span>
      </span>
    </label>
  );
  return (
    <>
      <p>{words.lead}</p>
      <fieldset class="field">
        <legend class="field-label">{words.legend}</legend>
        {shown.length === 0 ? <p>{words.none}</p> : shown.map(box)}
      </fieldset>
      <div class="toolbar">
        <Field name="etsi" label={words.search} hint={words.searchHint} error={undefined}>
          {(attributes) => <input {...attributes} type="text" maxLength={60} value={search} />}
        </Field>
        <button type="submit" class="button" name="toimi" value="etsi">
          {words.find}
        </button>
      </div>
      {search !== "" && (
        <fieldset class="field">
          <legend class="field-label">{words.found}</legend>
          {found.length === 0 ? <p role="status">{words.notFound}</p> : found.map(box)}
        </fieldset>
      )}
    </>
  );
}

/** Needs whose name, definition or words hold every word of the search; by name before by other words. */
export function searchNeeds(search: string, language: "fi" | "sv"): readonly string[] {
  const asked = search.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (text: string) => asked.every((word) => text.toLowerCase().includes(word));
  const ranked = NEEDS.flatMap((need) => {
    if (has(need.label[language])) return [{ id: need.id, rank: 0 }];
    const words = [need.professionalTerms, need.serviceWords, need.expressions].flatMap((all) => all[language]);
    return has([need.label[language], need.definition[language], ...words].join("\n"))
      ? [{ id: need.id, rank: 1 }]
      : [];
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_FOUND)
    .map(({ id }) => id);
}
