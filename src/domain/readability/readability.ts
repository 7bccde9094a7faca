import type { Language } from "../catalogue/catalogue.ts";

/** What makes a text hard to read. */
export type FindingKind =
  | "long-sentence"
  /** Few people know the word, or it is the trade's own. */
  | "rare-word"
  | "long-word"
  /** A stiff word that has an everyday one. */
  | "officialese"
  /** Somebody does it, but the sentence does not say who. */
  | "passive-officialese"
  /** Deeds as nouns: "hakemuksen käsitteleminen". */
  | "noun-style"
  | "bracket"
  | "abbreviation"
  | "all-caps"
  | "double-negative";

export interface ReadabilityFinding {
  readonly kind: FindingKind;
  /** Code points from the beginning of the text; `end` is the first after it. */
  readonly start: number;
  readonly end: number;
  /** At most the first 200 characters of what was found. */
  readonly text: string;
  /** Plainer words or what to do, in the text's language. */
  readonly suggestion?: string;
}

export interface Readability {
  readonly sentences: number;
  readonly words: number;
  /** Words in the longest sentence. */
  readonly longestSentence: number;
  /** In the order of the text. */
  readonly findings: readonly ReadabilityFinding[];
  readonly level: "easy" | "ordinary" | "heavy";
}

export interface ReadabilityOptions {
  /** True for plain language (selkokieli, lätt språk): stricter about sentences, passives and words. */
  readonly isPlain?: boolean;
}

/** A finding before its offsets are counted in code points: UTF-16 places, the end left out. */
export interface Found {
  readonly kind: FindingKind;
  readonly from: number;
  readonly to: number;
  readonly suggestion?: string;
}

/** A word as it stands: its place without the punctuation around it. */
export interface Word {
  /** Lower case. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly words: readonly Word[];
}

export interface Limits {
  /** Words in a sentence that are still fine. */
  readonly sentence: number;
  /** Letters in a word without a hyphen that are still fine. */
  readonly word: number;
}

const LIMITS: Readonly<Record<Language, { readonly ordinary: Limits; readonly plain: Limits }>> = {
  fi: { ordinary: { sentence: 20, word: 19 }, plain: { sentence: 10, word: 19 } },
  sv: { ordinary: { sentence: 25, word: 19 }, plain: { sentence: 12, word: 19 } },
  en: { ordinary: { sentence: 25, word: 15 }, plain: { sentence: 12, word: 13 } },
};

export function limitsOf(language: Language, isPlain: boolean): Limits {
  return LIMITS[language][isPlain ? "plain" : "ordinary"];
}
