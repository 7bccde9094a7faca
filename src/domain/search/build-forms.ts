import type { WordAnalysis } from "./analyser.ts";
import type { Form } from "./collect-words.ts";
import { marked } from "./index-data.ts";
import { lettersOf } from "./spelling.ts";
import { packStrings, sortByBytes } from "./string-table.ts";

const LONGEST_SPELLING = 40;
const SHORTEST_SPELLING = 3;

/** Word forms for prefixes, suggestions and spelling; `analyses` tells which forms are of one word. */
export function buildForms(forms: readonly Form[], analyses: readonly WordAnalysis[]) {
  const counts = new Map<string, number>(forms.map((form) => [marked(form.language, form.text), form.count]));
  const basic = basicForms(forms, analyses);
  // A dictionary's basic form is worth knowing even where the documents only have it inflected.
  for (const [lemma, form] of basic) if (!counts.has(form)) counts.set(form, counts.get(lemma) ?? 1);
  const sorted = sortByBytes([...counts.keys()]);
  const packed = packStrings(sorted);
  const places = new Map(sorted.map((form, place) => [form, place]));
  const shown = new Set(basic.values());
  return {
    formBytes: packed.bytes,
    formStarts: packed.starts,
    formCounts: Uint32Array.from(sorted, (form) => counts.get(form) ?? 0),
    formIsBasic: Uint8Array.from(sorted, (form) => (shown.has(form) ? 1 : 0)),
    ...buildSpelling(places, basic),
  };
}

/**
 * Lemma → the form to show for it, both with their language's mark: the lemma itself when a dictionary gave it, else
 * the commonest form, the shorter of nearly as common ones.
 */
function basicForms(forms: readonly Form[], analyses: readonly WordAnalysis[]): Map<string, string> {
  const best = new Map<string, Form>();
  const basic = new Map<string, string>();
  forms.forEach((form, f) => {
    const analysis = analyses[f] as WordAnalysis;
    const lemma = marked(form.language, analysis.lemmas[0] ?? form.text);
    const current = best.get(lemma);
    if (current !== undefined && !isBetter(form, current)) return;
    best.set(lemma, form);
    basic.set(lemma, analysis.isInDictionary ? lemma : marked(form.language, form.text));
  });
  return basic;
}

function isBetter(a: Form, b: Form): boolean {
  const isAlike = a.count * 3 >= b.count && b.count * 3 >= a.count;
  if (isAlike && a.text.length !== b.text.length) return a.text.length < b.text.length;
  return a.count !== b.count ? a.count > b.count : a.text < b.text;
}

/** Forms and lemmas to compare misspelt words with, by length. */
function buildSpelling(places: ReadonlyMap<string, number>, basic: ReadonlyMap<string, string>) {
  const formOf = new Map<string, string>([...places.keys()].map((form) => [form, form]));
  for (const [lemma, form] of basic) if (!formOf.has(lemma)) formOf.set(lemma, form);
  const words = sortByBytes([...formOf.keys()].filter((word) => isSpelling(word.slice(1)))).sort(
    (a, b) => a.length - b.length,
  );
  const packed = packStrings(words.map((word) => word.slice(1)));
  const spellingLengths = new Uint32Array(LONGEST_SPELLING + 2);
  for (const word of words) spellingLengths[word.length] = (spellingLengths[word.length] as number) + 1;
  for (let i = 1; i < spellingLengths.length; i++) {
    spellingLengths[i] = (spellingLengths[i] as number) + (spellingLengths[i - 1] as number);
  }
  return {
    spellingBytes: packed.bytes,
    spellingStarts: packed.starts,
    spellingLetters: Uint32Array.from(words, (word) => lettersOf(word.slice(1))),
    spellingForms: Uint32Array.from(words, (word) => places.get(formOf.get(word) as string) as number),
    spellingLengths,
  };
}

function isSpelling(word: string): boolean {
  return word.length >= SHORTEST_SPELLING && word.length <= LONGEST_SPELLING && !/\p{N}/u.test(word);
}
