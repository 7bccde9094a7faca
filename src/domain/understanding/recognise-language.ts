import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import type { Analyser } from "../search/analyser.ts";
import { isStopWord } from "../search/stop-words.ts";
import hints from "./data/language-hints.json" with { type: "json" };
import type { QueryWord } from "./query-words.ts";

/** How a word of the language often looks. */
const LOOKS: { readonly [language in Language]: RegExp } = {
  fi: /(?:aa|ää|uu|yy|öö|uo|yö)|(?:ss[aä]|ll[aä]|st[aä]|lle|nen|ksi|tt[aä]|lt[aä])$|[^aeiouyäöå]ä[^r]/,
  sv: /å|(?:ning|ande|het|skap|ck|isk|orna|arna|erna|igt|sam|svårt|ligt)$|^(?:sj|skj|för|hj)|[^aeiouyäö]x|kv/,
  en: /th|wh|^sh|(?:ing|tion|ness|ful|ed|ght|'s|n't|ly|ment)$|oo[^aeiouyäön]|w|ea[rdt]/,
};
/** What every page language is believed before any word is read: one clear word outweighs it. */
const PAGE_LEAN = 0.8;
const HINT = 1.5;
const FUNCTION_WORD = 1;
const LOOK = 0.6;
/** The Finnish dictionary also holds forms that are Swedish or English words by chance (`sedan`, `visa`, `join`). */
const IN_DICTIONARY = 1.5;
const IN_DICTIONARY_BUT_LOOKS_FOREIGN = 0.5;
/** A second language must have a word that is sure in it and nothing in the first, and a fifth of the first one's weight. */
const SURE = 1.5;
const NAME_SHARE = 0.3;

const HINTS: { readonly [language in Language]: ReadonlySet<string> } = {
  fi: new Set(hints.fi.split(" ")),
  sv: new Set(hints.sv.split(" ")),
  en: new Set(hints.en.split(" ")),
};

/** The language of a query, with a lean to the page's own: a place name alone tells nothing. */
export function recogniseLanguage(
  words: readonly QueryWord[],
  pageLanguage: Language,
  finnish: Analyser,
): { readonly language: Language; readonly isMixed: boolean } {
  const scores = { fi: 0, sv: 0, en: 0 };
  const own = { fi: 0, sv: 0, en: 0 };
  for (const { typed, isCapital, startsClause } of words) {
    // Names belong to no language, and most words with a capital letter inside a text are names.
    const share = isCapital && !startsClause ? NAME_SHARE : 1;
    const weights = LANGUAGES.map((language) => share * weightOf(typed, language, finnish));
    LANGUAGES.forEach((language, i) => {
      const weight = weights[i] as number;
      scores[language] += weight;
      if (weight >= SURE && weights.every((other, j) => j === i || other === 0)) own[language] += weight;
    });
  }
  const score = (language: Language): number => scores[language] + (language === pageLanguage ? PAGE_LEAN : 0);
  const language = LANGUAGES.reduce((best, each) => (score(each) > score(best) ? each : best), pageLanguage);
  const isMixed = LANGUAGES.some(
    (other) => other !== language && own[other] > 0 && own[language] > 0 && own[other] * 5 >= own[language],
  );
  return { language, isMixed };
}

function weightOf(word: string, language: Language, finnish: Analyser): number {
  let weight = 0;
  if (HINTS[language].has(word)) weight += HINT;
  else if (isStopWord(word, language)) weight += FUNCTION_WORD;
  if (word.length < 4) return weight;
  if (LOOKS[language].test(word)) weight += LOOK;
  if (language === "fi" && finnish.analyse(word).isInDictionary) {
    weight += LOOKS.fi.test(word) || word.length > 7 ? IN_DICTIONARY : IN_DICTIONARY_BUT_LOOKS_FOREIGN;
  }
  return weight;
}
