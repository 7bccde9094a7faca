import { findServiceClass, SERVICE_CLASSES } from "../../../domain/catalogue/classification/classification.ts";
import { lastOf } from "../../page/read-form.ts";
import type { Desk } from "../desk.ts";
import { classNameIn } from "./setting-words.ts";

const MOST_FOUND = 12;
const MOST_CHOSEN = 50;

/** The classes that a form has ticked. */
export function readClasses(fields: URLSearchParams): readonly string[] {
  const known = fields.getAll("luokka").filter((code) => findServiceClass(code) !== undefined);
  return [...new Set(known)].slice(0, MOST_CHOSEN);
}

/** Service classes found by a word of their name: what is chosen stays ticked, what is found can be ticked. */
export function ClassPicker({
  desk,
  chosen,
  typed,
  error,
  hint,
}: {
  desk: Desk;
  chosen: readonly string[];
  typed: URLSearchParams | null;
  error: string | undefined;
  /** What the classes are for. */
  hint: string;
}) {
  const { classes: words } = desk.words.settings;
  const query = (typed && lastOf(typed, "luokkahaku"))?.trim().slice(0, 60) ?? "";
  const found = findClasses(desk, query).filter((code) => !chosen.includes(code));
  return (
    <fieldset class={error ? "setting-group has-error" : "setting-group"} id="luokat" tabIndex={-1}>
      <legend>{words.legend}</legend>
      <p class="hint">{hint}</p>
      {error && <p class="field-error">{error}</p>}
      <Choices desk={desk} title={words.chosen} codes={chosen} areChosen />
      <div class="toolbar">
        <div class="field">
          <label class="field-label" for="luokkahaku">
            {words.search}
          </label>
          <input id="luokkahaku" name="luokkahaku" type="text" value={query} autocomplete="off" />
        </div>
        <button type="submit" class="button" name="teko" value="etsi">
          {words.find}
        </button>
      </div>
      {query !== "" && found.length === 0 && <p role="status">{words.nothing}</p>}
      <Choices desk={desk} title={words.found} codes={found} />
    </fieldset>
  );
}

function Choices({
  desk,
  title,
  codes,
  areChosen = false,
}: {
  desk: Desk;
  title: string;
  codes: readonly string[];
  areChosen?: boolean;
}) {
  if (codes.length === 0) return null;
  const nameOf = classNameIn(desk);
  return (
    <>
      <p class="strong">{title}</p>
      {codes.map((code) => (
        <label class="choice">
          <input type="checkbox" name="luokka" value={code} checked={areChosen} />
          <span>{`${nameOf(code)} (${code})`}</span>
        </label>
      ))}
    </>
  );
}

/** Names that hold the word, those that begin with it first. */
function findClasses(desk: Desk, query: string): readonly string[] {
  const word = query.toLocaleLowerCase("fi");
  if (word.length < 2) return [];
  const nameOf = classNameIn(desk);
  return SERVICE_CLASSES.map(({ code }) => ({ code, name: nameOf(code).toLocaleLowerCase("fi") }))
    .filter(({ name, code }) => name.includes(word) || code.toLowerCase() === word)
    .sort((a, b) => Number(b.name.startsWith(word)) - Number(a.name.startsWith(word)))
    .slice(0, MOST_FOUND)
    .map(({ code }) => code);
}
