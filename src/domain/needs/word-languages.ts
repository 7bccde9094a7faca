import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { isStopWord } from "../search/stop-words.ts";
import type { Token } from "../search/tokenise.ts";
import type { TextWord } from "./need-features.ts";

/** Word forms that the vocabulary has in each language. */
export type KnownForms = { readonly [language in Language]: ReadonlySet<string> };

/** The page's language counts as this many words of it. */
const PAGE = 0.75;

/**
 * The words with the language of each: the text's main language, except for a word that only another language has
 * ("tarvitsen *interpreter*"). The main language is the one with most known words; the page's breaks ties.
 */
export function wordLanguages(
  tokens: readonly Token[],
  pageLanguage: Language,
  known: KnownForms,
): { readonly words: TextWord[]; readonly main: Language } {
  const knows = (language: Language, { word }: Token) => isStopWord(word, language) || known[language].has(word);
  const count = (language: Language) =>
    tokens.filter((token) => knows(language, token)).length + (language === pageLanguage ? PAGE : 0);
  const main = LANGUAGES.reduce((best, language) => (count(language) > count(best) ? language : best), pageLanguage);
  const words = tokens.map((token) => ({
    word: token.word,
    pieces: token.pieces,
    language: knows(main, token) ? main : (LANGUAGES.find((language) => knows(language, token)) ?? main),
  }));
  return { words, main };
}
