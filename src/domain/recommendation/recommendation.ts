import type { Language } from "../catalogue/catalogue.ts";
import type { EventTime } from "../events/event-time.ts";
import type { Kind } from "../search/search-document.ts";
import type { Wish } from "./wish.ts";

/** One thing for today, one for this week, one longer: how soon it can be begun. */
export const PACES = ["today", "week", "longer"] as const;
export type Pace = (typeof PACES)[number];

/** What is asked of the engine. Nothing of it is stored. */
export interface Asking {
  /** The most wished for first or not; weights decide. Empty: what suits anyone is recommended. */
  readonly wishes: readonly Wish[];
  readonly language: Language;
  /** Three-digit code, or null for the whole region. */
  readonly municipality: string | null;
  readonly near: { readonly lat: number; readonly lon: number } | null;
  readonly now: Date;
  /** True when only what costs nothing will do. */
  readonly isFreeOnly: boolean;
  /** PTV target group codes of the resident; none when not told. */
  readonly targetGroups: readonly string[];
  /** Ids (UUID) that the resident does not want to see: "not for me". Good for this visit only. */
  readonly without: ReadonlySet<string>;
  /** Ids already shown: kept in their places when they still fit, so that a swap changes one thing only. */
  readonly keep: readonly string[];
  readonly limit: number;
}

/** A fact that speaks for a recommendation, the words are the page's. */
export type RecommendationFact = "near" | "free" | "soon" | "home" | "group";

export interface Recommendation {
  readonly id: string;
  readonly kind: Kind;
  /** The index's card, JSON text. */
  readonly card: string;
  readonly next: EventTime | null;
  /** Metres, when `near` was given and a place is known. */
  readonly distance: number | null;
  readonly pace: Pace;
  /** Why: the wish that it answers. */
  readonly wish: Wish;
  readonly facts: readonly RecommendationFact[];
}
