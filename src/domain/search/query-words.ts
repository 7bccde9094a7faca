import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { type Alternative, asParts, lookUp } from "./look-up.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { isStopWord } from "./stop-words.ts";
import { type Token, tokenise } from "./tokenise.ts";
import { understandUnknown } from "./unknown-words.ts";

/** One meaning-bearing word of a query. A document's score for it is its best whole, or the sum of its parts. */
export interface QueryWord {
  readonly token: Token;
  readonly wholes: readonly Alternative[];
  readonly parts: readonly Alternative[];
  /** How much the word tells: the weight of its best alternative. */
  readonly strength: number;
  /** The word as it was probably meant, when it was taken for misspelt. */
  readonly repaired: string | null;
}

const MAX_TEXT = 200;
const MAX_WORDS = 32;

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

/** The query's words with what stands for them in the index. The last one may be unfinished when no space follows it. */
export function toQueryWords(index: OpenedIndex, text: string, pageLanguage: Language): QueryWord[] {
  const tokens = meaningfulTokens(text, pageLanguage);
  const isTyping = /[\p{L}\p{N}]$/u.test(text);
  return tokens.map((token, i) => toQueryWord(index, token, pageLanguage, isTyping && i === tokens.length - 1));
}

function toQueryWord(index: OpenedIndex, token: Token, pageLanguage: Language, isBeingTyped: boolean): QueryWord {
  const direct = lookUp(index, token.word, pageLanguage, token.typed);
  const pieces = token.pieces.flatMap((piece) => asParts(lookUp(index, piece, pageLanguage, token.typed).wholes));
  const { wholes, parts, repaired } =
    direct.isKnown || pieces.length > 0
      ? { wholes: direct.wholes, parts: direct.parts.concat(pieces), repaired: null }
      : understandUnknown(index, token, direct, pageLanguage, isBeingTyped);
  const strength = Math.max(0, ...[...wholes, ...parts].map(({ weight }) => weight));
  return { token, wholes, parts, strength, repaired };
}
