import { distanceTo } from "./distance.ts";
import { nextTimeOf } from "./next-time.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { SearchQuery } from "./search-query.ts";
import { MINUTES_OF_DAY } from "./time-window.ts";

/** Wall-clock minutes of a day that nobody plans for, and how little a minute weighs beside a score. */
const LATEST = 1e8;
const MINUTE = 1e-12;

/** Before everything that a score can reach. */
const FIRST_OF_ALL = 1e6;

/** How the hits of one query are put in order. */
export interface Order {
  /** Metres to a document's nearest place; null when no place to be near to was given. */
  readonly distance: ((document: number) => number) | null;
  /** The key to sort by, smallest first; equals are told apart by title and id. */
  readonly sortKey: (document: number) => number;
}

/**
 * Distance without a place to be near to is relevance.
 * @param first what comes before all else when the order is by relevance
 */
export function orderOf(index: OpenedIndex, query: SearchQuery, first: ReadonlySet<number>): Order {
  const { sort, near } = query;
  const { totals } = index.space;
  const distance = near === undefined ? null : distanceTo(index.data.arrays, near);
  if (sort === "distance" && distance !== null) return { distance, sortKey: distance };
  if (sort === "name") return { distance, sortKey: () => 0 };
  const { timeStarts, timeEnds } = index.data.arrays;
  const start = (document: number) => {
    const next = nextTimeOf(index, document, query);
    if (next < 0) return Number.POSITIVE_INFINITY;
    const began = timeStarts[next] as number;
    // What has been open for long can wait: what begins today comes before it.
    const isLong = (timeEnds[next] as number) - began > MINUTES_OF_DAY;
    return isLong && query.now !== undefined && began < query.now ? query.now + MINUTES_OF_DAY : began;
  };
  if (sort === "date") return { distance, sortKey: start };
  // Of equals the soonest first, when a time was named or events were asked for.
  const isOfTimes = query.when !== undefined || query.prefer?.kinds?.includes("event") === true;
  const soonest = isOfTimes ? (document: number) => Math.min(start(document), LATEST) * MINUTE : () => 0;
  const byScore = (document: number) => -(totals[document] as number) + soonest(document);
  if (first.size === 0) return { distance, sortKey: byScore };
  return { distance, sortKey: (document) => byScore(document) - (first.has(document) ? FIRST_OF_ALL : 0) };
}
