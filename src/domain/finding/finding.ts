import type { RecognisedNeed } from "../needs/recognise-needs.ts";
import type { Municipality } from "../regions/region.ts";
import type { Hit, SearchAnswer, SearchQuery } from "../search/search-query.ts";
import type { Slot } from "../understanding/understood.ts";

/** What a person asks: their words, the filters they have chosen, and what of our understanding they have taken away. */
export interface Asked extends Omit<SearchQuery, "needs" | "prefer" | "avoid"> {
  /** Keys of slots and needs: `where:638`, `need:loneliness`. */
  readonly ignored?: ReadonlySet<string>;
}

/**
 * What an understood slot does: `filtered` hides what does not fit, `ranked` brings forward what fits, `noticed` only
 * tells that it was understood.
 */
export type Applied = "filtered" | "ranked" | "noticed";

export interface AppliedSlot extends Slot {
  readonly applied: Applied;
}

/** A constraint that would have left too little, and so hides nothing. */
export type Relaxed = "price" | "where";

/** One answer for the page and the API. */
export interface Finding {
  readonly answer: SearchAnswer;
  /** In the order of the text. */
  readonly understood: readonly AppliedSlot[];
  readonly relaxed: readonly Relaxed[];
  /** Municipalities named in the text that the answer is not about: outside the region, or other than the one chosen. */
  readonly elsewhere: readonly Municipality[];
  /** The needs that the search was helped by, the surest first, also those too unsure to be told to a person. */
  readonly needs: readonly RecognisedNeed[];
  /** Ids of the needs that are sure enough to be shown as understood. */
  readonly sureNeeds: readonly string[];
  /** Ids of the needs to ask about when much fits a few words; empty when there is nothing to ask. */
  readonly question: readonly string[];
  /** The person's whole text with misspelt words repaired, or null. */
  readonly didYouMean: string | null;
  /** Other ways on, when nothing was found; null when something was. */
  readonly instead: Instead | null;
}

export interface Instead {
  /** Ids of the needs nearest to the text. */
  readonly needs: readonly string[];
  /** Services of the whole country or used online, for those needs. */
  readonly fromAfar: readonly Hit[];
}

/** What names a need among the things that may be taken away. */
export function needKey(id: string): string {
  return `need:${id}`;
}
