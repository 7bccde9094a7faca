import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { type OpenedIndex, rarity, termOf } from "./opened-index.ts";
import { OTHER_LANGUAGE, QUERY_PART, QUERY_ROOT } from "./weights.ts";

/** One term that stands for a query word. */
export interface Alternative {
  readonly term: number;
  /** Weight × rarity: what a full impact adds to a document's score. */
  readonly weight: number;
  readonly kind: "word" | "compound" | "root" | "spelling" | "need";
  /** What to show the person as the reason: the word as typed, or the repaired one. */
  readonly text: string;
}

export interface LookedUp {
  /** The word and its roots: a document's score is the best of them. */
  readonly wholes: readonly Alternative[];
  /** Parts of the compound: these add up, since a document with all of them is better than one with either. */
  readonly parts: readonly Alternative[];
  /** The index has the word itself, not only its parts or roots. */
  readonly isKnown: boolean;
  readonly isInDictionary: boolean;
}

/** The index's terms that a word form may mean. `text` is what to tell the person about them. */
export function lookUp(
  index: OpenedIndex,
  word: string,
  pageLanguage: Language,
  text: string,
  languages: readonly Language[] = LANGUAGES,
): LookedUp {
  const wholes: Alternative[] = [];
  const parts: Alternative[] = [];
  let isKnown = false;
  let isInDictionary = false;
  for (const language of languages) {
    const share = language === pageLanguage ? 1 : OTHER_LANGUAGE;
    const analysis = index.analysers[language].analyse(word);
    isInDictionary ||= analysis.isInDictionary;
    const lemmas = termsOf(index, language, analysis.lemmas);
    for (const { term, rare } of lemmas) wholes.push({ term, weight: share * rare, kind: "word", text });
    isKnown ||= lemmas.length > 0;
    // A rare part or root must not outweigh the word itself.
    const ceiling = lemmas.length > 0 ? Math.max(...lemmas.map(({ rare }) => rare)) : Number.POSITIVE_INFINITY;
    for (const { term, rare } of termsOf(index, language, analysis.parts)) {
      parts.push({ term, weight: share * QUERY_PART * Math.min(ceiling, rare), kind: "compound", text });
    }
    for (const { term, rare } of termsOf(index, language, analysis.roots)) {
      wholes.push({ term, weight: share * QUERY_ROOT * Math.min(ceiling, rare), kind: "root", text });
    }
  }
  return { wholes, parts, isKnown, isInDictionary };
}

function termsOf(index: OpenedIndex, language: Language, words: readonly string[]): { term: number; rare: number }[] {
  const terms = words.map((word) => termOf(index, language, word)).filter((term) => term >= 0);
  return terms.map((term) => ({ term, rare: rarity(index, term) }));
}

/** Words in the role of a compound's parts. */
export function asParts(words: readonly Alternative[]): Alternative[] {
  return words.map((word) => ({ ...word, weight: word.weight * QUERY_PART, kind: "compound" }));
}
