import { dropDistant } from "./drop-distant.ts";
import { dropUntimely } from "./drop-untimely.ts";
import { filterAndCount } from "./facets.ts";
import { keepBestOfGroups } from "./group-hits.ts";
import { raiseNamedPlaces } from "./kind-named.ts";
import { toNeedWords } from "./need-words.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { applyPins, type Pins, settlePins } from "./pins.ts";
import { type QueryWord, toQueryWords } from "./query-words.ts";
import { pageOf, type Sought } from "./rank-page.ts";
import { clearScores, scoreAll, scoreDocuments } from "./score.ts";
import { addNeeds, toNeedPostings } from "./score-needs.ts";
import type { SearchAnswer, SearchQuery } from "./search-query.ts";
import { orderOf } from "./sort-key.ts";
import { suit } from "./suit.ts";
import { normalise } from "./tokenise.ts";
import { toWayWords } from "./way-words.ts";
import { LEAST_OF_BEST } from "./weights.ts";

export function search(index: OpenedIndex, query: SearchQuery): SearchAnswer {
  const { sought, foundCount, pins } = scoreFor(index, query);
  const { count, facets } = filterAndCount(index, query, foundCount);
  const settled = settlePins(index, pins, count, isListing(query));
  const order = orderOf(index, query, settled.first);
  const total = query.isGrouped ? keepBestOfGroups(index, count, order.sortKey) : count;
  const hits = pageOf(index, query, sought, order, total, count, settled);
  clearScores(index, foundCount);
  return { total, hits, facets, didYouMean: count > 0 ? repairedText(query.text, sought.words) : null };
}

/**
 * Scores the documents that the query finds, in `space.totals`, and lists them in `space.found`; `clearScores` must follow
 * when they have been used.
 */
export function scoreFor(
  index: OpenedIndex,
  query: SearchQuery,
): { readonly sought: Sought; readonly foundCount: number; readonly pins: Pins } {
  const isAll = isListing(query);
  const words = isAll ? [] : wordsOf(index, query);
  const needs = isAll ? [] : toNeedPostings(index, query.needs ?? []);
  const foundCount = isAll ? scoreAll(index) : addNeeds(index, needs, scoreDocuments(index, words));
  raiseNamedPlaces(index, words);
  const timely = dropDistant(index, query, dropUntimely(index, query, foundCount));
  suit(index, query, timely);
  const kept = isAll ? timely : dropTail(index, timely);
  return { sought: { words, needs }, foundCount: kept, pins: applyPins(index, query) };
}

/** Nothing is looked for: everything is listed. */
export function isListing({ text, needs }: Pick<SearchQuery, "text" | "needs">): boolean {
  return text.trim() === "" && !needs?.length;
}

/** Lets go of what has next to nothing to do with the question. @returns how many are left, the others' scores cleared. */
function dropTail(index: OpenedIndex, foundCount: number): number {
  const { totals, found } = index.space;
  let best = 0;
  for (let i = 0; i < foundCount; i++) best = Math.max(best, totals[found[i] as number] as number);
  const least = best * LEAST_OF_BEST;
  let kept = 0;
  for (let i = 0; i < foundCount; i++) {
    const document = found[i] as number;
    if ((totals[document] as number) >= least) found[kept++] = document;
    else totals[document] = 0;
  }
  return kept;
}

function wordsOf(index: OpenedIndex, { text, language, needs = [], prefer }: SearchQuery): QueryWord[] {
  return [
    ...toQueryWords(index, text, language),
    ...toNeedWords(index, needs),
    ...toWayWords(index, prefer?.ways ?? []),
  ];
}

/** The text with its repaired words in place, or null when none was repaired. */
function repairedText(text: string, words: readonly QueryWord[]): string | null {
  let repaired = normalise(text).trim();
  const before = repaired;
  for (const word of words) if (word.repaired !== null) repaired = repaired.replace(word.token.typed, word.repaired);
  return repaired === before ? null : repaired;
}
