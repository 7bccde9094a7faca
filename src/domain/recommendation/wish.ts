import type { Language } from "../catalogue/catalogue.ts";

/** A text for each way of reading: Finnish, Swedish, English and plain Finnish (at most ten words in a sentence). */
export type PlainText = Readonly<Record<Language | "selko", string>>;

/** Something that a resident wishes for, and why we think so: a need of the vocabulary with the reason in words. */
export interface Wish {
  /** Id of the needs vocabulary. */
  readonly need: string;
  /** What the wish belongs to (an area of the assessment, a theme of the card): what is recommended is balanced over these. */
  readonly area: string;
  /** 0–1: how much the resident's own answers ask for it. What they chose themselves weighs most. */
  readonly weight: number;
  /** Goes on from "Suosittelemme, ": "koska halusit liikkua enemmän porukassa". Small first letter, no full stop. */
  readonly because: PlainText;
}
