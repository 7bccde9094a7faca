import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { explain } from "./explain.ts";
import { othersOf } from "./group-hits.ts";
import { PROFILE_COLUMNS } from "./index-data.ts";
import { lowerRepeats } from "./kind-repeats.ts";
import { nextTimeOf, sayTime } from "./next-time.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { type Pins, pinnedFirst, whyPinned } from "./pins.ts";
import type { QueryWord } from "./query-words.ts";
import { type NeedPostings, needsOf } from "./score-needs.ts";
import { KINDS, type Kind } from "./search-document.ts";
import type { Hit, SearchQuery } from "./search-query.ts";
import { selectTop } from "./select-top.ts";
import type { Order } from "./sort-key.ts";
import { spreadNeeds } from "./spread-needs.ts";
import { cardAt, idOf } from "./stored-documents.ts";
import { AS_SURE, BROAD, FIRST, SPREAD } from "./weights.ts";

/** What was looked for. */
export interface Sought {
  readonly words: readonly QueryWord[];
  readonly needs: readonly NeedPostings[];
}

/**
 * The asked page of the hits in order.
 *
 * @param count of hits, at the front of `space.found`; documents that they stand for follow up to `foundCount`
 */
export function pageOf(
  index: OpenedIndex,
  query: SearchQuery,
  sought: Sought,
  { distance, sortKey }: Order,
  count: number,
  foundCount: number,
  pins: Pins,
): Hit[] {
  const { totals, found } = index.space;
  const { arrays, size } = index.data;
  const documents = found.subarray(0, count);
  const language = LANGUAGES.indexOf(query.language);
  const ranks = arrays.titleRanks.subarray(language * size, (language + 1) * size);

  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) keys[i] = sortKey(documents[i] as number);
  const limit = Math.max(0, query.limit);
  const offset = Math.max(0, query.offset);
  const wanted = Math.min(count, Math.max(offset + limit, offset < FIRST && query.sort === "relevance" ? FIRST : 0));
  const ranked = selectTop(documents, keys, ranks, wanted);
  const spread =
    query.sort === "relevance" ? pinnedFirst(spreadFirst(index, query.language, sought.needs, ranked), pins) : ranked;
  const shown = spread.slice(offset, offset + limit);
  const others = query.isGrouped ? othersOf(index, shown, foundCount) : null;
  return shown.map(toHit);

  function toHit(document: number): Hit {
    const metres = distance?.(document) ?? Number.POSITIVE_INFINITY;
    const profile = arrays.profiles[document] as number;
    return {
      id: idOf(index, document),
      kind: KINDS[arrays.profileTable[profile * PROFILE_COLUMNS] as number] as Kind,
      score: Math.round((totals[document] as number) * 1000) / 1000,
      why: [...explain(index, sought, document), ...whyPinned(pins, document, query)],
      distance: Number.isFinite(metres) ? Math.round(metres) : null,
      card: cardAt(index, document),
      next: sayTime(index, nextTimeOf(index, document, query)),
      others: others?.get(document)?.map((other) => idOf(index, other)) ?? [],
    };
  }
}

function spreadFirst(
  index: OpenedIndex,
  language: Language,
  needs: readonly NeedPostings[],
  ranked: readonly number[],
): number[] {
  const { totals } = index.space;
  const first = ranked.slice(0, FIRST);
  const lowered = lowerRepeats(index, language, first);
  const scoreOf = (document: number) => lowered.get(document) ?? (totals[document] as number);
  if (lowered.size > 0) first.sort((a, b) => scoreOf(b) - scoreOf(a));
  return [...spreadOver(index, needs, first, scoreOf), ...ranked.slice(FIRST)];
}

function spreadOver(
  index: OpenedIndex,
  needs: readonly NeedPostings[],
  ranked: readonly number[],
  scoreOf: (document: number) => number,
): number[] {
  const surest = Math.max(0, ...needs.map(({ confidence }) => confidence));
  const close = needs.filter(({ confidence }) => confidence >= surest * AS_SURE);
  if (close.length < BROAD) return [...ranked];
  const needOf = (document: number): number => {
    const worth = needsOf(index, close, document);
    const most = Math.max(...worth);
    return most > 0 ? worth.indexOf(most) : -1;
  };
  return [...spreadNeeds(ranked.slice(0, SPREAD), scoreOf, needOf), ...ranked.slice(SPREAD)];
}
