import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { distanceTo } from "./distance.ts";
import { explain } from "./explain.ts";
import { filterAndCount } from "./facets.ts";
import { type IndexData, NO_DAY, PROFILE_COLUMNS } from "./index-data.ts";
import type { Analysers } from "./language-analysers.ts";
import { toNeedWords } from "./need-words.ts";
import { type OpenedIndex, openData } from "./opened-index.ts";
import { type QueryWord, toQueryWords } from "./query-words.ts";
import { clearScores, scoreAll, scoreDocuments } from "./score.ts";
import { KINDS, type Kind } from "./search-document.ts";
import type { Hit, SearchAnswer, SearchQuery, Sort } from "./search-query.ts";
import { selectTop } from "./select-top.ts";
import { stringAt } from "./string-table.ts";
import { type Suggestion, suggest } from "./suggest.ts";
import { normalise } from "./tokenise.ts";

export interface SearchIndex {
  /** Number of documents. */
  readonly size: number;
  search(query: SearchQuery): SearchAnswer;
  /** What the person may be about to write: titles first, then words; best first. */
  suggest(text: string, language: Language, limit: number): Suggestion[];
  /** The card of a document as it was given, or null when the index has no such id. */
  cardOf(id: string): string | null;
}

/** True when this system has the analyser the index was built with; if not, build it again. */
export function canOpen(data: IndexData, analysers: Analysers): boolean {
  return data.finnishAnalyser === "builtin" || analysers.finnish === "voikko";
}

/**
 * Opens a built or loaded index. Cheap: nothing is made per document but working space.
 *
 * @throws Error when the index needs an analyser this system lacks (`canOpen`).
 */
export function openIndex(data: IndexData, analysers: Analysers): SearchIndex {
  const index = openData(data, analysers);
  return {
    size: data.size,
    search: (query) => search(index, query),
    suggest: (text, language, limit) => suggest(index, text, language, limit),
    cardOf: (id) => {
      const document = documentOf(index, id);
      return document < 0 ? null : cardAt(index, document);
    },
  };
}

function search(index: OpenedIndex, query: SearchQuery): SearchAnswer {
  const isListing = query.text.trim() === "";
  const words = isListing
    ? []
    : [...toQueryWords(index, query.text, query.language), ...toNeedWords(index, query.needs ?? [])];
  const foundCount = isListing ? scoreAll(index) : scoreDocuments(index, words);
  const { count, facets } = filterAndCount(index, query, foundCount);
  const hits = pageOf(index, query, words, count);
  clearScores(index, foundCount);
  return { total: count, hits, facets, didYouMean: count > 0 ? repairedText(query.text, words) : null };
}

function pageOf(index: OpenedIndex, query: SearchQuery, words: readonly QueryWord[], count: number): Hit[] {
  const { totals, found } = index.space;
  const { arrays, size } = index.data;
  const documents = found.subarray(0, count);
  const distance = query.near === undefined ? null : distanceTo(arrays, query.near);
  const language = LANGUAGES.indexOf(query.language);
  const ranks = arrays.titleRanks.subarray(language * size, (language + 1) * size);

  const sortKey = sortKeyOf(index, query.sort, distance);
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) keys[i] = sortKey(documents[i] as number);
  const limit = Math.max(0, query.limit);
  const offset = Math.max(0, query.offset);
  return selectTop(documents, keys, ranks, Math.min(count, offset + limit))
    .slice(offset)
    .map(toHit);

  function toHit(document: number): Hit {
    const metres = distance?.(document) ?? Number.POSITIVE_INFINITY;
    const profile = arrays.profiles[document] as number;
    return {
      id: stringAt({ bytes: arrays.idBytes, starts: arrays.idStarts }, document),
      kind: KINDS[arrays.profileTable[profile * PROFILE_COLUMNS] as number] as Kind,
      score: Math.round((totals[document] as number) * 1000) / 1000,
      why: explain(index, words, document),
      distance: Number.isFinite(metres) ? Math.round(metres) : null,
      card: cardAt(index, document),
    };
  }
}

/** The key to sort by, smallest first; equals are told apart by title and id. Distance without a place to be near to is relevance. */
function sortKeyOf(
  index: OpenedIndex,
  sort: Sort,
  distance: ((document: number) => number) | null,
): (document: number) => number {
  const { totals } = index.space;
  const { nextDays } = index.data.arrays;
  if (sort === "distance" && distance !== null) return distance;
  if (sort === "name") return () => 0;
  if (sort === "date")
    return (document) => (nextDays[document] === NO_DAY ? Number.POSITIVE_INFINITY : (nextDays[document] as number));
  return (document) => -(totals[document] as number);
}

/** The text with its repaired words in place, or null when none was repaired. */
function repairedText(text: string, words: readonly QueryWord[]): string | null {
  let repaired = normalise(text).trim();
  const before = repaired;
  for (const word of words) if (word.repaired !== null) repaired = repaired.replace(word.token.typed, word.repaired);
  return repaired === before ? null : repaired;
}

function cardAt(index: OpenedIndex, document: number): string {
  return stringAt({ bytes: index.data.arrays.cardBytes, starts: index.data.arrays.cardStarts }, document);
}

function documentOf(index: OpenedIndex, id: string): number {
  const { idBytes, idStarts, idOrder } = index.data.arrays;
  let low = 0;
  let high = idOrder.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const document = idOrder[middle] as number;
    const other = stringAt({ bytes: idBytes, starts: idStarts }, document);
    if (other === id) return document;
    if (other < id) low = middle + 1;
    else high = middle;
  }
  return -1;
}
