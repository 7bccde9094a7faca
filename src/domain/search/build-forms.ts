import type { Form } from "./collect-words.ts";
import { marked } from "./index-data.ts";
import { lettersOf } from "./spelling.ts";
import { packStrings, sortByBytes } from "./string-table.ts";

const LONGEST_SPELLING = 40;
const SHORTEST_SPELLING = 3;

/** Word forms for prefixes, suggestions and spelling. `lemmasOfForms` tells which forms are of one word. */
export function buildForms(forms: readonly Form[], lemmasOfForms: readonly (readonly number[])[]) {
  const byName = new Map<string, number>(forms.map((form, f) => [marked(form.language, form.text), f]));
  const sorted = sortByBytes([...byName.keys()]);
  const packed = packStrings(sorted);
  const basic = basicForms(forms, lemmasOfForms);

  const formCounts = new Uint32Array(sorted.length);
  const formIsBasic = new Uint8Array(sorted.length);
  const byLength: number[][] = Array.from({ length: LONGEST_SPELLING + 1 }, () => []);
  sorted.forEach((name, place) => {
    const f = byName.get(name) as number;
    const { text, count } = forms[f] as Form;
    formCounts[place] = count;
    formIsBasic[place] = basic.has(f) ? 1 : 0;
    if (text.length >= SHORTEST_SPELLING && !/\p{N}/u.test(text)) byLength[text.length]?.push(place);
  });

  const spellingForms = Uint32Array.from(byLength.flat());
  const spellingStarts = new Uint32Array(LONGEST_SPELLING + 2);
  byLength.forEach((places, length) => {
    spellingStarts[length + 1] = (spellingStarts[length] as number) + places.length;
  });
  const spellingLetters = spellingForms.map((place) => lettersOf((sorted[place] as string).slice(1)));
  return {
    formBytes: packed.bytes,
    formStarts: packed.starts,
    formCounts,
    formIsBasic,
    spellingForms,
    spellingLetters,
    spellingStarts,
  };
}

/** Of all forms of a word the commonest, the shortest of equals: the one to show in suggestions. */
function basicForms(forms: readonly Form[], lemmasOfForms: readonly (readonly number[])[]): Set<number> {
  const best = new Map<number, number>();
  forms.forEach((form, f) => {
    const lemma = lemmasOfForms[f]?.[0];
    if (lemma === undefined) return;
    const current = forms[best.get(lemma) ?? -1];
    if (current === undefined || isBetter(form, current)) best.set(lemma, f);
  });
  return new Set(best.values());
}

function isBetter(a: Form, b: Form): boolean {
  if (a.text.length !== b.text.length && a.count * 3 >= b.count && b.count * 3 >= a.count) return a.text.length < b.text.length;
  return a.count !== b.count ? a.count > b.count : a.text < b.text;
}
