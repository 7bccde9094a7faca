import { NEEDS } from "../needs/needs.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { SearchQuery } from "../search/search-query.ts";

export interface AnsweredNeed {
  /** Id of the needs vocabulary. */
  readonly id: string;
  /** 0–1: how surely. */
  readonly surety: number;
}

/** The score of a document that surely answers a need. */
const SURE = 8;
const LEAST = 0.3;
/** Beside what it answers best, a need this much weaker is by the way. */
const LEAST_OF_BEST = 0.4;

const asked = (ids: readonly string[]): SearchQuery => ({
  text: "",
  needs: ids.map((id) => ({ id, label: id, confidence: 1, words: [] })),
  language: "fi",
  sort: "relevance",
  limit: 0,
  offset: 0,
});
const ALL = asked(NEEDS.map(({ id }) => id));

/** The needs that a document answers by its own text, the surest first; none when the index does not have it. */
export function needsAnswered(index: Pick<SearchIndex, "inspect">, id: string): AnsweredNeed[] {
  const told = index.inspect(ALL, id)?.needs ?? [];
  const needs = told
    .map((need) => ({ id: need, surety: Math.min(1, (index.inspect(asked([need]), id)?.score ?? 0) / SURE) }))
    .sort((a, b) => b.surety - a.surety || (a.id < b.id ? -1 : 1));
  const best = needs[0]?.surety ?? 0;
  return needs.filter(({ surety }) => surety >= LEAST && surety >= best * LEAST_OF_BEST);
}
