import type { Language } from "../catalogue/catalogue.ts";
import type { SearchIndex } from "../search/search-index.ts";
import { needsAnswered } from "./needs-answered.ts";
import { recommend } from "./recommend.ts";
import type { Recommendation } from "./recommendation.ts";
import { isSensitive } from "./sensitive-needs.ts";
import { findWishOfNeed } from "./wish-of-need.ts";

const MOST = 4;
const MOST_NEEDS = 3;

export interface AlsoHelpsAsking {
  readonly language: Language;
  /** Three-digit code, or null. */
  readonly municipality: string | null;
  readonly now: Date;
}

/**
 * What else helps in the situation that a service is for: other kinds of help for the same needs, told from its own text, not
 * from what anyone has looked at. Where somebody may be in danger only what helps with that.
 * @param ids the service, and records that are the same thing
 */
export function alsoHelps(
  index: Pick<SearchIndex, "search" | "inspect">,
  ids: readonly [string, ...string[]],
  asking: AlsoHelpsAsking,
): Recommendation[] {
  const answered = needsAnswered(index, ids[0]);
  const sensitive = answered.filter(({ id }) => isSensitive(id));
  const wishes = (sensitive.length > 0 ? sensitive : answered)
    .slice(0, MOST_NEEDS)
    .flatMap(({ id, surety }) => findWishOfNeed(id, surety) ?? []);
  if (wishes.length === 0) return [];
  const needs = new Set(wishes.map(({ need }) => need));
  return recommend(index, {
    ...asking,
    wishes,
    near: null,
    isFreeOnly: false,
    targetGroups: [],
    without: new Set(ids),
    keep: [],
    limit: MOST,
  }).filter(({ wish }) => needs.has(wish.need));
}
