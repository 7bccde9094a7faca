import type { Language } from "../catalogue/catalogue.ts";
import { lookUp } from "./look-up.ts";
import type { NeedTerm, OpenedIndex } from "./opened-index.ts";
import type { QueryWord } from "./query-words.ts";
import { tokenise } from "./tokenise.ts";
import { FURTHER_NEED_WORDS, LEAST_FOR_WORDS, NEED_WORDS } from "./weights.ts";

/** A need that was recognised in a person's words, with the words that services of that need use. */
export interface NeedInQuery {
  readonly id: string;
  /** What to tell the person, in the language of the page. */
  readonly label: string;
  /** 0–1: how sure it is. */
  readonly confidence: number;
  /** Weights are 0–1 within one need. */
  readonly words: readonly { readonly language: Language; readonly word: string; readonly weight: number }[];
}

/** Each need as one word of the query, found through any of its services' words. */
export function toNeedWords(index: OpenedIndex, needs: readonly NeedInQuery[]): QueryWord[] {
  return needs.flatMap((need) => {
    if (need.confidence < LEAST_FOR_WORDS) return [];
    const terms = termsOfNeed(index, need);
    if (terms.length === 0) return [];
    const share = need.confidence * NEED_WORDS;
    const wholes = terms.map(({ term, worth }) => ({
      term,
      weight: worth * share,
      kind: "need" as const,
      text: need.label,
    }));
    const parts = wholes.map((whole) => ({ ...whole, weight: whole.weight * FURTHER_NEED_WORDS }));
    const strength = Math.max(0, ...wholes.map(({ weight }) => weight));
    return [{ token: { word: "", typed: "", pieces: [] }, wholes, parts, strength, repaired: null }];
  });
}

/** The terms of the need's words in this index: always the same, so they are looked up once. */
function termsOfNeed(index: OpenedIndex, { id, words }: NeedInQuery): readonly NeedTerm[] {
  if (words.length === 0) return [];
  const known = index.needTerms.get(id);
  if (known !== undefined) return known;
  const worths = new Map<number, number>();
  for (const { language, word, weight } of words) {
    const tokens = tokenise(word);
    for (const token of tokens) {
      for (const whole of lookUp(index, token.word, language, "", [language]).wholes) {
        if (whole.kind !== "word") continue;
        const worth = (whole.weight * weight) / tokens.length;
        worths.set(whole.term, Math.max(worth, worths.get(whole.term) ?? 0));
      }
    }
  }
  const terms = [...worths].map(([term, worth]) => ({ term, worth }));
  index.needTerms.set(id, terms);
  return terms;
}
