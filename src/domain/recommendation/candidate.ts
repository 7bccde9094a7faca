import type { Hit } from "../search/search-query.ts";
import type { Pace, RecommendationFact } from "./recommendation.ts";
import type { Wish } from "./wish.ts";

/** A document that may answer a wish, as the index found it. */
export interface Candidate {
  readonly hit: Hit;
  readonly wish: Wish;
  /** 0–1: how surely it answers the wish, comparable over wishes and kinds. */
  readonly strength: number;
  /** Its place among the hits of its wish and kind, from 0. */
  readonly rank: number;
  /** False: from elsewhere in the region, for its wish has next to nothing where the resident lives. */
  readonly isWithinReach: boolean;
  /** False: it only reminds of the wish, and is taken only when nothing surer is to go to this week. */
  readonly isSure: boolean;
}

/** What a card tells, the same of every kind. */
export interface Told {
  /** Lower case; the same thing in two kinds is one thing. */
  readonly titles: readonly string[];
  readonly organizer: string | null;
  readonly targetGroups: readonly string[];
  readonly isFree: boolean | null;
  /** ISO 639-1; none when not known. */
  readonly languages: readonly string[];
  readonly ages: { readonly min: number | null; readonly max: number | null };
  /** Only for members or those with a card. */
  readonly isRestricted: boolean;
  /** In the resident's own municipality: "own" has a place there, "covers" is given there. */
  readonly reach: "own" | "covers" | "nationwide" | "elsewhere";
  /** Somebody answers by phone or chat. */
  readonly isLine: boolean;
  /** Used at home. */
  readonly isAtHome: boolean;
  readonly isGroup: boolean;
  /** Null: it is neither soon nor long, such as a single concert next month. */
  readonly pace: Pace | null;
  readonly isSoon: boolean;
}

/** A candidate that the rules let through. */
export interface Judged {
  readonly candidate: Candidate;
  readonly told: Told;
  readonly pace: Pace;
  /** How well it suits, the wish's weight included. */
  readonly score: number;
  readonly facts: readonly RecommendationFact[];
}
