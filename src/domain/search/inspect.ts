import { explain } from "./explain.ts";
import { filterAndCount } from "./facets.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { settlePins } from "./pins.ts";
import type { QueryWord } from "./query-words.ts";
import { isListing, scoreFor } from "./run-search.ts";
import { clearScores } from "./score.ts";
import { needsOf } from "./score-needs.ts";
import type { SearchQuery, Why } from "./search-query.ts";

/** How one document fares in a search. */
export interface Inspection {
  /** From 1 among all that the filters leave; null when it is not among them. */
  readonly rank: number | null;
  /** How many the filters leave. */
  readonly total: number;
  /** 0 when nothing of the query finds it. */
  readonly score: number;
  /** Of the best one that the filters leave. */
  readonly bestScore: number;
  /** The person's own words, stop words left out, each with the reason by which it finds the document, or null. */
  readonly words: readonly { readonly word: string; readonly why: Why | null }[];
  /** Labels of the query's needs that the document's texts answer. */
  readonly needs: readonly string[];
}

export function inspect(index: OpenedIndex, query: SearchQuery, document: number): Inspection {
  const { sought, foundCount, pins } = scoreFor(index, query);
  const { count } = filterAndCount(index, query, foundCount);
  const { first } = settlePins(index, pins, count, isListing(query));
  const { totals, found } = index.space;
  const score = totals[document] as number;
  const left = found.subarray(0, count);
  const isLeft = left.includes(document);
  let ahead = 0;
  let bestScore = 0;
  for (const other of left) {
    const its = totals[other] as number;
    const isPinned = first.has(other);
    if (isPinned === first.has(document) ? its > score : isPinned) ahead++;
    if (its > bestScore) bestScore = its;
  }
  const worth = needsOf(index, sought.needs, document);
  const inspection: Inspection = {
    rank: isLeft ? ahead + 1 : null,
    total: count,
    score,
    bestScore,
    words: sought.words.flatMap((word) =>
      isOwn(word) ? [{ word: word.token.typed, why: whyOf(index, word, document) }] : [],
    ),
    needs: sought.needs.flatMap(({ label }, place) => ((worth[place] as number) > 0 ? [label] : [])),
  };
  clearScores(index, foundCount);
  return inspection;
}

/** Words of needs and of ways are not the person's own. */
const isOwn = ({ token }: QueryWord) => token.typed !== "";

function whyOf(index: OpenedIndex, word: QueryWord, document: number): Why | null {
  return explain(index, { words: [word], needs: [] }, document)[0] ?? null;
}
