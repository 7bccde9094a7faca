import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { formsBeginning, formsContaining } from "./find-forms.ts";
import { type OpenedIndex, rarity, termOf } from "./opened-index.ts";
import { maxCost, repairsOf } from "./spelling.ts";
import { isStopWord } from "./stop-words.ts";
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
const SHORTEST_CONTAINED = 5;
/** How much more parts and roots count when the word itself is not in the index. */
const ONLY_LOOSELY_KNOWN = 1.6;
const MAX_DOTTED = 24;
/** A repair dearer than this is tried only after missing dots. */
const DOTS_COST = 0.65;
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
  const pieces = token.pieces.flatMap((piece) => asParts(lookUp(index, piece, pageLanguage, token.typed).wholes));
  const query = { token, wholes: direct.wholes, parts: direct.parts.concat(pieces), repaired: null };
  if (direct.isKnown || pieces.length > 0) return withStrength(query);

  const completions = isBeingTyped ? completionsOf(index, token, pageLanguage) : [];
  if (completions.length > 0) return withStrength({ ...query, wholes: query.wholes.concat(completions) });
  const isRelated = direct.wholes.length + direct.parts.length > 0;
  const isRealWord = direct.isInDictionary && pageLanguage === "fi";
  if (!isRelated) {
    const containing = containingOf(index, token, pageLanguage);
    if (containing.length > 0) return withStrength({ ...query, wholes: containing });
  }
  const repaired = isRealWord && (isRelated ? direct.parts.length === 0 : true) ? null : repairedWord(index, token, pageLanguage, isRelated);
  if (repaired !== null) return withStrength(repaired);
  // Parts and roots are all there is to go by, so they count for more.
  return withStrength({ ...query, wholes: query.wholes.map(strengthened), parts: query.parts.map(strengthened) });
}

function withStrength(word: Omit<QueryWord, "strength">): QueryWord {
  const strength = Math.max(0, ...word.wholes.map(({ weight }) => weight), ...word.parts.map(({ weight }) => weight));
  return { ...word, strength };
}

function strengthened(alternative: Alternative): Alternative {
  return { ...alternative, weight: alternative.weight * ONLY_LOOSELY_KNOWN };
}

/** The word as it was probably meant, or null: first its dots put back, then the nearest words of the index. */
function repairedWord(index: OpenedIndex, token: Token, pageLanguage: Language, isRelated: boolean): QueryWord | null {
  const asSpelling = (alternative: Alternative, share: number): Alternative => ({
    ...alternative,
    weight: alternative.weight * share,
    kind: "spelling",
  });
  const repairs = repairsOf(token.word, pageLanguage, index.data.arrays, isRelated ? CAREFUL_COST : maxCost(token.word));
  if (repairs.length === 0 || (repairs[0]?.cost ?? 0) > DOTS_COST) {
    for (const dotted of isRelated ? [] : withDots(token.word)) {
      const found = lookUp(index, dotted, pageLanguage, dotted, ["fi"]);
      if (!found.isKnown && found.parts.length < 2 && !(found.isInDictionary && found.wholes.length > 0)) continue;
      const wholes = found.wholes.map((word) => asSpelling(word, found.isKnown ? 1 : ONLY_LOOSELY_KNOWN));
      const parts = found.parts.map((part) => asSpelling(part, found.isKnown ? 1 : ONLY_LOOSELY_KNOWN));
      return withStrength({ token, wholes, parts, repaired: dotted });
    }
  }
  if (repairs.length === 0) return null;
  const wholes = repairs.flatMap(({ form, language, cost }) => {
    const found = lookUp(index, form, pageLanguage, form, [language]);
    return found.wholes.map((word) => asSpelling(word, 0.85 - 0.2 * cost));
  });
  return withStrength({ token, wholes, parts: [], repaired: repairs[0]?.form ?? null });
}

/** Spellings with ä and ö where a and o were written, in the whole word, its end or its beginning. */
function withDots(word: string): string[] {
  if (!/[ao]/.test(word)) return [];
  const dot = (text: string): string => text.replaceAll("a", "ä").replaceAll("o", "ö");
  const variants = new Set<string>([dot(word)]);
  for (let cut = 2; cut <= Math.min(word.length, MAX_DOTTED) - 2; cut++) {
    variants.add(dot(word.slice(0, cut)) + word.slice(cut));
    variants.add(word.slice(0, cut) + dot(word.slice(cut)));
  }
  variants.delete(word);
  return [...variants];
}

/** Words that have the word inside them, when it stands nowhere alone: `väkivalta` in `lähisuhdeväkivalta`. */
function containingOf(index: OpenedIndex, token: Token, pageLanguage: Language): Alternative[] {
  const stems = index.analysers[pageLanguage].analyse(token.word).lemmas;
  for (const needle of [token.word, ...stems, token.word.slice(0, -1)]) {
    if (needle.length < SHORTEST_CONTAINED) continue;
    const found = formsContaining(index, needle, pageLanguage, MAX_COMPLETIONS).flatMap((form) =>
      lookUp(index, form, pageLanguage, token.typed, [pageLanguage]).wholes.filter(({ kind }) => kind === "word"),
    );
    if (found.length > 0) return asParts(found).map(strengthened);
  }
  return [];
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
