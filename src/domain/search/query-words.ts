import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { marked } from "./index-data.ts";
import { type OpenedIndex, rarity, termOf } from "./opened-index.ts";
import { maxCost, repairsOf } from "./spelling.ts";
import { isStopWord } from "./stop-words.ts";
import { findPrefix, stringAt } from "./string-table.ts";
import { type Token, tokenise } from "./tokenise.ts";

/** One term that stands for a query word. */
export interface Alternative {
  readonly term: number;
  /** Weight × rarity: what a full impact adds to a document's score. */
  readonly weight: number;
  readonly kind: "word" | "compound" | "root" | "spelling";
  /** What to show the person as the reason: the word as typed, or the repaired one. */
  readonly text: string;
}

/** One meaning-bearing word of a query. A document's score for it is its best alternative, or the sum of its parts. */
export interface QueryWord {
  readonly token: Token;
  /** Parts of a compound: a document with both is better than one with either, so these add up. */
  readonly parts: readonly Alternative[];
  readonly wholes: readonly Alternative[];
  /** How much the word tells: the rarity of its best alternative. */
  readonly strength: number;
  readonly repaired: string | null;
}

const MAX_TEXT = 200;
const MAX_WORDS = 32;
const OTHER_LANGUAGE = 0.6;
const PART = 0.45;
const ROOT = 0.4;
const PREFIX = 0.7;
const MAX_COMPLETIONS = 12;
const SHORTEST_PREFIX = 3;
/** A compound no document has, though its parts exist, is repaired only when one slip away from a word that is there. */
const CAREFUL_COST = 0.8;

/** The words that count: those of the text that are not stop words, or all when there are no others. */
export function meaningfulTokens(text: string, pageLanguage: Language): Token[] {
  const tokens = tokenise(text.slice(0, MAX_TEXT)).slice(0, MAX_WORDS);
  const textLanguage = languageOf(tokens, pageLanguage);
  const meaningful = tokens.filter(({ word }) => !isStopWord(word, pageLanguage) && !isStopWord(word, textLanguage));
  return meaningful.length > 0 ? meaningful : tokens;
}

/** The language whose function words the text has most; the page's when that tells nothing. */
function languageOf(tokens: readonly Token[], pageLanguage: Language): Language {
  const score = (language: Language): number => tokens.filter(({ word }) => isStopWord(word, language)).length;
  return LANGUAGES.reduce((best, language) => (score(language) > score(best) ? language : best), pageLanguage);
}

export function toQueryWords(index: OpenedIndex, text: string, pageLanguage: Language): QueryWord[] {
  const tokens = meaningfulTokens(text, pageLanguage);
  const isTyping = /[\p{L}\p{N}]$/u.test(text);
  return tokens.map((token, i) => toQueryWord(index, token, pageLanguage, isTyping && i === tokens.length - 1));
}

function toQueryWord(index: OpenedIndex, token: Token, pageLanguage: Language, isBeingTyped: boolean): QueryWord {
  const direct = lookUp(index, token.word, pageLanguage, token.typed);
  const parts = direct.parts.concat(token.pieces.flatMap((piece) => asParts(lookUp(index, piece, pageLanguage, token.typed).wholes)));
  let wholes = direct.wholes;
  let repaired: string | null = null;
  if (!direct.isKnown && token.pieces.length === 0) {
    const completions = isBeingTyped ? completionsOf(index, token, pageLanguage) : [];
    wholes = wholes.concat(completions);
    const isRealWord = direct.isInDictionary && parts.length === 0 && pageLanguage === "fi";
    if (completions.length === 0 && !isRealWord) {
      const ceiling = parts.length > 0 ? CAREFUL_COST : maxCost(token.word);
      const repairs = repairsOf(token.word, pageLanguage, index.data.arrays, ceiling);
      repaired = repairs[0]?.form ?? null;
      for (const { form, language, cost } of repairs) {
        const found = lookUp(index, form, pageLanguage, form, [language]);
        for (const word of found.wholes) wholes.push({ ...word, weight: word.weight * (0.85 - 0.2 * cost), kind: "spelling" });
      }
    }
  }
  const strength = Math.max(0, ...wholes.map(({ weight }) => weight), ...parts.map(({ weight }) => weight));
  return { token, parts, wholes, strength, repaired };
}

interface LookedUp {
  readonly wholes: Alternative[];
  readonly parts: Alternative[];
  /** The index has the word itself, not only its parts or roots. */
  readonly isKnown: boolean;
  readonly isInDictionary: boolean;
}

function lookUp(
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
    let ceiling = 0;
    for (const lemma of analysis.lemmas) {
      const term = termOf(index, language, lemma);
      if (term < 0) continue;
      isKnown = true;
      ceiling = Math.max(ceiling, rarity(index, term));
      wholes.push({ term, weight: share * rarity(index, term), kind: "word", text });
    }
    // A rare part or root must not outweigh the word itself.
    if (ceiling === 0) ceiling = Number.POSITIVE_INFINITY;
    for (const part of analysis.parts) {
      const term = termOf(index, language, part);
      if (term >= 0) parts.push({ term, weight: share * PART * Math.min(ceiling, rarity(index, term)), kind: "compound", text });
    }
    for (const root of analysis.roots) {
      const term = termOf(index, language, root);
      if (term >= 0) wholes.push({ term, weight: share * ROOT * Math.min(ceiling, rarity(index, term)), kind: "root", text });
    }
  }
  return { wholes, parts, isKnown, isInDictionary };
}

function asParts(words: readonly Alternative[]): Alternative[] {
  return words.map((word) => ({ ...word, weight: word.weight * PART, kind: "compound" as const }));
}

/** Words that begin with what has been typed so far, commonest first. */
function completionsOf(index: OpenedIndex, token: Token, pageLanguage: Language): Alternative[] {
  if (token.word.length < SHORTEST_PREFIX) return [];
  const alternatives: Alternative[] = [];
  const seen = new Set<number>();
  for (const { form, language } of formsBeginning(index, token.word, pageLanguage, MAX_COMPLETIONS)) {
    for (const word of lookUp(index, form, pageLanguage, token.typed, [language]).wholes) {
      if (word.kind !== "word" || seen.has(word.term)) continue;
      seen.add(word.term);
      alternatives.push({ ...word, weight: word.weight * PREFIX });
    }
  }
  return alternatives;
}

/** The commonest word forms that begin with `prefix`: of the page's language, or of the others when it has none. */
export function formsBeginning(
  index: OpenedIndex,
  prefix: string,
  pageLanguage: Language,
  limit: number,
): { form: string; language: Language; count: number; isBasic: boolean }[] {
  const { formCounts, formIsBasic } = index.data.arrays;
  for (const languages of [[pageLanguage], LANGUAGES.filter((language) => language !== pageLanguage)]) {
    const found = languages.flatMap((language) => {
      const { from, to } = findPrefix(index.forms, marked(language, prefix));
      return Array.from({ length: to - from }, (_, i) => ({ place: from + i, language }));
    });
    if (found.length === 0) continue;
    return found
      .sort((a, b) => (formCounts[b.place] as number) - (formCounts[a.place] as number) || a.place - b.place)
      .slice(0, limit)
      .map(({ place, language }) => ({
        form: stringAt(index.forms, place).slice(1),
        language,
        count: formCounts[place] as number,
        isBasic: formIsBasic[place] === 1,
      }));
  }
  return [];
}
