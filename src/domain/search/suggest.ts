import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { formsBeginning } from "./find-forms.ts";
import { PROFILE_COLUMNS } from "./index-data.ts";
import { type OpenedIndex, termOf } from "./opened-index.ts";
import { meaningfulTokens, type QueryWord, toQueryWords } from "./query-words.ts";
import { clearScores, scoreDocuments } from "./score.ts";
import { KINDS, type Kind } from "./search-document.ts";
import { selectTop } from "./select-top.ts";
import { isStopWord } from "./stop-words.ts";
import { stringAt } from "./string-table.ts";
import { normalise, tokenise } from "./tokenise.ts";

export interface Suggestion {
  readonly text: string;
  /** A title of that kind, or a common word to go on with. */
  readonly kind: Kind | "word";
}

const SHORTEST = 2;
/** Titles looked at: more than asked for, since many documents share a title. */
const CANDIDATES = 60;
const COMPLETIONS = 8;

/** Titles and words that go on from what has been typed. At most half are words when there are titles enough. */
export function suggest(index: OpenedIndex, text: string, language: Language, limit: number): Suggestion[] {
  const typed = tokenise(text.slice(0, 200)).at(-1)?.word ?? "";
  if (limit <= 0 || typed.length < SHORTEST || !/[\p{L}\p{N}]\s*$/u.test(text)) return [];
  const words = wordSuggestions(index, text, typed, language, limit);
  const titles = titleSuggestions(index, text, typed, language, limit);
  const wordCount = Math.min(words.length, Math.max(Math.ceil(limit / 2), limit - titles.length));
  const titleTexts = new Set(titles.map((title) => normalise(title.text)));
  return [...words.slice(0, wordCount).filter((word) => !titleTexts.has(word.text)), ...titles].slice(0, limit);
}

/** The typed text with its last word completed. */
function wordSuggestions(
  index: OpenedIndex,
  text: string,
  typed: string,
  language: Language,
  limit: number,
): Suggestion[] {
  const beginning = normalise(text).trimEnd().slice(0, -typed.length);
  return formsBeginning(index, typed, language, limit * 8)
    .filter(({ form, isBasic }) => isBasic && form.length > 2 && !isStopWord(form, language))
    .slice(0, limit)
    .map(({ form }) => ({ text: beginning + form, kind: "word" }));
}

/** Titles that have a word beginning with the typed one, and as many of the other words as possible. */
function titleSuggestions(
  index: OpenedIndex,
  text: string,
  typed: string,
  language: Language,
  limit: number,
): Suggestion[] {
  const { arrays, size } = index.data;
  const before = meaningfulTokens(text, language)
    .map(({ word }) => word)
    .slice(0, -1);
  const words = [...toQueryWords(index, `${before.join(" ")} `, language), completing(index, typed, language)];
  const foundCount = scoreDocuments(index, words);
  const { totals, found } = index.space;
  const documents = found.subarray(0, foundCount);
  const keys = Float64Array.from(documents, (document) => -(totals[document] as number));
  const first = LANGUAGES.indexOf(language) * size;
  const top = selectTop(documents, keys, arrays.titleRanks.subarray(first, first + size), CANDIDATES);
  clearScores(index, foundCount);

  const suggestions = new Map<string, Suggestion>();
  for (const document of top) {
    const title = stringAt(
      { bytes: arrays.titleBytes, starts: arrays.titleStarts },
      arrays.titles[first + document] as number,
    );
    const titleWords = tokenise(title).flatMap(({ word, pieces }) => [word, ...pieces]);
    if (!titleWords.some((word) => word.startsWith(typed))) continue;
    if (!before.every((word) => titleWords.some((other) => other.startsWith(word.slice(0, 4))))) continue;
    const kind = KINDS[arrays.profileTable[(arrays.profiles[document] as number) * PROFILE_COLUMNS] as number] as Kind;
    suggestions.set(title, { text: title, kind });
    if (suggestions.size === limit) break;
  }
  return [...suggestions.values()];
}

/** The commonest words that the typed letters may become, as one query word. */
function completing(index: OpenedIndex, typed: string, language: Language): QueryWord {
  const terms = new Set(
    formsBeginning(index, typed, language, COMPLETIONS).flatMap(({ form, language: formLanguage }) =>
      index.analysers[formLanguage].analyse(form).lemmas.map((lemma) => termOf(index, formLanguage, lemma)),
    ),
  );
  terms.delete(-1);
  const wholes = [...terms].map((term) => ({ term, weight: 1, kind: "word" as const, text: typed }));
  return { token: { typed, word: typed, pieces: [] }, parts: [], wholes, strength: 1, repaired: null };
}
