import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { marked } from "./index-data.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { meaningfulTokens } from "./query-words.ts";
import type { Kind } from "./search-document.ts";
import { isStopWord } from "./stop-words.ts";
import { findPrefix, stringAt } from "./string-table.ts";
import { titlesWith } from "./suggest-titles.ts";
import { normalise, type Token, tokenise } from "./tokenise.ts";

export interface Suggestion {
  readonly text: string;
  /** A title of that kind, or a common word to go on with. */
  readonly kind: Kind | "word";
}

const SHORTEST = 2;
const SHORTEST_WORD = 4;
/** A word that adds less saves nobody anything. */
const LEAST_ADDED = 2;
/** A region's tray has thousands of titles; more earlier words than this only slow the search for one. */
const MOST_BEFORE = 8;

/** Titles and words that go on from what has been typed. At most half are words when there are titles enough. */
export function suggest(index: OpenedIndex, text: string, language: Language, limit: number): Suggestion[] {
  const last = tokenise(text.slice(-200)).at(-1);
  const typed = last?.word ?? "";
  if (!last || limit <= 0 || typed.length < SHORTEST || !/[\p{L}\p{N}]\s*$/u.test(text)) return [];
  const words = /\s$/.test(text) ? [] : wordSuggestions(index, text, last, language, limit);
  const before = meaningfulTokens(text, language)
    .map(({ word }) => word)
    .slice(0, -1);
  const titles =
    isStopWord(typed, language) || before.length > MOST_BEFORE
      ? []
      : titlesWith(index.data, typed, before, language, limit);
  const wordCount = Math.min(words.length, Math.max(Math.ceil(limit / 2), limit - titles.length));
  const titleTexts = new Set(titles.map((title) => normalise(title.text)));
  return [...words.slice(0, wordCount).filter((word) => !titleTexts.has(word.text)), ...titles].slice(0, limit);
}

/** The typed text with its last word completed. */
function wordSuggestions(
  index: OpenedIndex,
  text: string,
  { word, typed }: Token,
  language: Language,
  limit: number,
): Suggestion[] {
  const beginning = normalise(text).slice(0, -typed.length);
  for (const languages of [[language], LANGUAGES.filter((other) => other !== language)]) {
    const forms = languages.flatMap((each) => commonestWords(index, word, each, limit));
    if (forms.length > 0) return forms.slice(0, limit).map((form) => ({ text: beginning + form, kind: "word" }));
  }
  return [];
}

/** The commonest basic forms that go on from `typed`. A short beginning is that of thousands, so only the best are read. */
function commonestWords(index: OpenedIndex, typed: string, language: Language, limit: number): string[] {
  const { formCounts, formIsBasic } = index.data.arrays;
  const { from, to } = findPrefix(index.forms, marked(language, typed));
  const top: { readonly form: string; readonly count: number }[] = [];
  for (let place = from; place < to; place++) {
    const count = formCounts[place] as number;
    if (formIsBasic[place] !== 1 || (top.length === limit && count <= (top[limit - 1]?.count ?? 0))) continue;
    const form = stringAt(index.forms, place).slice(1);
    if (form.length < SHORTEST_WORD || form.length < typed.length + LEAST_ADDED || isStopWord(form, language)) continue;
    const after = top.findIndex((other) => other.count < count);
    top.splice(after < 0 ? top.length : after, 0, { form, count });
    if (top.length > limit) top.pop();
  }
  return top.map(({ form }) => form);
}
