import { PROFILE_COLUMNS } from "./index-data.ts";
import { nextTimeOf } from "./next-time.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { SearchQuery } from "./search-query.ts";
import { TAKES_PLACE_THEN } from "./weights.ts";

const DATED = 9;

/**
 * Lets go of what is over, and of what does not take place when it should; what does comes forward.
 * @returns how many are left, the others' scores cleared.
 */
export function dropUntimely(index: OpenedIndex, query: SearchQuery, foundCount: number): number {
  const { now, when } = query;
  if (now === undefined && when === undefined) return foundCount;
  const { totals, found } = index.space;
  const { profiles, profileTable, timesOf } = index.data.arrays;
  let kept = 0;
  for (let i = 0; i < foundCount; i++) {
    const document = found[i] as number;
    const isDated = profileTable[(profiles[document] as number) * PROFILE_COLUMNS + DATED] === 1;
    const isUnannounced = timesOf[document] === timesOf[document + 1];
    const isTimely = isDated
      ? (isUnannounced && when === undefined) || nextTimeOf(index, document, query) >= 0
      : when === undefined || when.keepsUndated;
    if (!isTimely) {
      totals[document] = 0;
      continue;
    }
    if (isDated && when !== undefined) totals[document] = (totals[document] as number) * TAKES_PLACE_THEN;
    found[kept++] = document;
  }
  return kept;
}
