import type { Language } from "../catalogue/catalogue.ts";
import { lookUp } from "./look-up.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { QueryWord } from "./query-words.ts";
import { tokenise } from "./tokenise.ts";
import { FURTHER_NEED_WORDS, NEED_WORDS } from "./weights.ts";

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
  return needs.map(({ label, confidence, words }) => {
    const terms = new Map<number, number>();
    for (const { language, word, weight } of words) {
      const tokens = tokenise(word);
      for (const token of tokens) {
        const { wholes } = lookUp(index, token.word, language, label, [language]);
        for (const whole of wholes) {
          if (whole.kind !== "word") continue;
          const worth = (whole.weight * weight * confidence * NEED_WORDS) / tokens.length;
          terms.set(whole.term, Math.max(worth, terms.get(whole.term) ?? 0));
        }
      }
    }
    const wholes = [...terms].map(([term, weight]) => ({ term, weight, kind: "need" as const, text: label }));
    const parts = wholes.map((whole) => ({ ...whole, weight: whole.weight * FURTHER_NEED_WORDS }));
    const strength = Math.max(0, ...wholes.map(({ weight }) => weight));
    return { token: { word: "", typed: "", pieces: [] }, wholes, parts, strength, repaired: null };
  });
}
