import type { Language } from "../catalogue/catalogue.ts";
import type { QueryWord } from "./query-words.ts";
import type { SlotKind } from "./understood.ts";

/** A query as the recognisers see it. */
export interface Query {
  readonly text: string;
  readonly words: readonly QueryWord[];
  readonly language: Language;
  /** Today's plain date in Finland. */
  readonly today: string;
}

/** What a recogniser found, in words: from the word with index `from` to the one before `to`. */
export interface FoundSlot {
  readonly kind: SlotKind;
  readonly value: string;
  readonly from: number;
  readonly to: number;
  /** True when services use these words themselves, so that lexical search should keep them. */
  readonly staysInText: boolean;
}
