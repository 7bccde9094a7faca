import { distanceTo } from "./distance.ts";
import { NO_DAY } from "./index-data.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { SearchQuery } from "./search-query.ts";

/** How the hits of one query are put in order. */
export interface Order {
  /** Metres to a document's nearest place; null when no place to be near to was given. */
  readonly distance: ((document: number) => number) | null;
  /** The key to sort by, smallest first; equals are told apart by title and id. */
  readonly sortKey: (document: number) => number;
}

/** Distance without a place to be near to is relevance. */
export function orderOf(index: OpenedIndex, { sort, near }: Pick<SearchQuery, "sort" | "near">): Order {
  const { totals } = index.space;
  const { nextDays } = index.data.arrays;
  const distance = near === undefined ? null : distanceTo(index.data.arrays, near);
  if (sort === "distance" && distance !== null) return { distance, sortKey: distance };
  if (sort === "name") return { distance, sortKey: () => 0 };
  const day = (document: number) =>
    nextDays[document] === NO_DAY ? Number.POSITIVE_INFINITY : (nextDays[document] as number);
  return { distance, sortKey: sort === "date" ? day : (document) => -(totals[document] as number) };
}
