import type { LocalizedText } from "../catalogue/catalogue.ts";
import type { Why } from "../search/search-query.ts";

/** How far a service gets on its way to a person who asks something, in the order of the way; the last is the goal. */
export const LAYERS = ["unknown", "removed", "area", "tray", "index", "filter", "words", "rank", "first-page"] as const;
export type Layer = (typeof LAYERS)[number];

/** One sentence; the code is the same in every language. */
export interface Told {
  readonly code: string;
  readonly text: string;
}

/** What stopped a service, why, and what would help if it is true of the service. */
export interface Verdict {
  readonly layer: Layer;
  readonly reasons: readonly Told[];
  readonly advice: readonly Told[];
}

/** Why a service is found with a question, or is not. */
export interface Findability extends Verdict {
  /** The id is as it was asked when the service is not known; the name is null then. */
  readonly service: { readonly id: string; readonly name: LocalizedText | null };
  /** From 1; null when it is not among the first results. */
  readonly rank: number | null;
  /** How many results there are; null when the service does not get as far as to be searched for. */
  readonly total: number | null;
  /** The person's own words, each with what it met in the service's texts. */
  readonly words: readonly WordMet[];
  readonly needs: readonly NeedMet[];
}

export interface WordMet {
  readonly word: string;
  readonly why: Why | null;
}

/** A need understood of the words. */
export interface NeedMet {
  readonly id: string;
  readonly label: string;
  readonly confidence: number;
  /** The service's name and summary tell of it, or of a need right beside it. */
  readonly isAnswered: boolean;
}
