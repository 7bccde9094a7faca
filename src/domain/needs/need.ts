import type { CrisisCategory } from "../crisis/crisis-words.ts";

/** A text in each page language. */
export interface NeedText {
  readonly fi: string;
  readonly sv: string;
  readonly en: string;
}

/** Words or phrases in each page language. */
export interface NeedWords {
  readonly fi: readonly string[];
  readonly sv: readonly string[];
  readonly en: readonly string[];
}

/** What a person may want or lack, and the bridge from their words to the words of services. */
export interface Need {
  /** English, kebab-case, stable: kept in statistics and links. */
  readonly id: string;
  /** As on a chip that a resident taps; `selko` is plain Finnish. */
  readonly label: NeedText & { readonly selko: string };
  /** One sentence: what a person in this situation wants or lacks. */
  readonly definition: NeedText;
  /** How people say it, in whole clauses and fragments, about themselves or someone close. */
  readonly expressions: NeedWords;
  /** What professionals call it. */
  readonly professionalTerms: NeedWords;
  /** What names and texts of fitting services say, in the basic form. */
  readonly serviceWords: NeedWords;
  /** Ids of the tray's themes. */
  readonly themes: readonly string[];
  /** Service class codes, the most fitting first. */
  readonly serviceClasses: readonly string[];
  /** Target group codes, only when the need belongs to a group by nature. */
  readonly targetGroups: readonly string[];
  /** Life event codes. */
  readonly lifeEvents: readonly string[];
  /** The id of a wider need, or null. */
  readonly broader: string | null;
  /** Ids of needs that lie near. */
  readonly related: readonly string[];
  /** Phrases in which the same words mean something else. */
  readonly notMeant: NeedWords;
  /** The crisis its expressions tell of, when they call for help at once. */
  readonly crisis: CrisisCategory | null;
}
