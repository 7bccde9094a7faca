import type { NeedsKeeper } from "../needs/needs-keeper.ts";
import type { RecognisedNeed } from "../needs/recognise-needs.ts";
import type { RegionIndex } from "../search/region-indexes.ts";
import type { SearchAnswer, SearchQuery } from "../search/search-query.ts";
import type { Understanding } from "../understanding/understanding.ts";
import { slotKey, type Understood } from "../understanding/understood.ts";
import { type Asked, needKey } from "./finding.ts";
import { type Plan, type PlanParts, planSearch, type UnderstoodFilter } from "./plan-search.ts";

export interface FindingParts extends PlanParts {
  readonly index: Pick<RegionIndex, "search">;
  readonly needs: Pick<NeedsKeeper, "recognise">;
  readonly understanding: Understanding;
}

/** A question made ready for the index. */
export interface PreparedSearch extends ChosenFilters {
  readonly understood: Understood;
  /** The surest first, without those that the person has taken away. */
  readonly needs: readonly RecognisedNeed[];
  readonly plan: Plan;
  /** The plan's query with the filters that are kept. */
  readonly query: SearchQuery;
}

const PRICE = slotKey({ kind: "price", value: "free" });
/** A filter is worth keeping when the best that it leaves fits at least this well beside the best of all. */
const WORTH = 0.5;

/** What the index is asked when a person asks this, and why. */
export async function prepareSearch(asked: Asked, parts: FindingParts): Promise<PreparedSearch> {
  const { index, region, understanding, now } = parts;
  const { text, language, ignored } = asked;
  const recognised = await parts.needs.recognise(text, language);
  const needs = recognised.filter(({ id }) => !ignored?.has(needKey(id)));
  const understand = (without: ReadonlySet<string> = new Set()) =>
    understanding.understand(text, { pageLanguage: language, regionCode: region.code, now, ignored: without });
  const understood = understand(ignored);
  const plan = planSearch(asked, understood, needs, parts);
  const { kept, relaxed } = chooseFilters(plan, index);
  // A price that could not be kept may still stand in a service's text, so its words are searched for again.
  const isForAnything = plan.query.text === "";
  const isPriceGivenUp = !isForAnything && relaxed.some(({ kind }) => kind === "price");
  const searched = isPriceGivenUp ? understand(new Set([...(ignored ?? []), PRICE])).rest : plan.query.text;
  return {
    understood,
    needs: isForAnything ? [] : needs,
    plan,
    kept,
    relaxed,
    query: { ...withFilters(plan.query, kept), text: searched },
  };
}

interface ChosenFilters {
  readonly kept: readonly UnderstoodFilter[];
  readonly relaxed: readonly UnderstoodFilter[];
}

/** All of the understood filters when they leave enough; else as many as do, the last ones rather than the first. */
function chooseFilters({ query, filters }: Plan, index: FindingParts["index"]): ChosenFilters {
  if (filters.length === 0) return { kept: [], relaxed: [] };
  const everything = index.search(asProbe(query));
  for (const kept of [filters, ...filters.map((left) => filters.filter((filter) => filter !== left))]) {
    if (kept.length > 0 && isEnough(index.search(asProbe(withFilters(query, kept))), everything, kept))
      return { kept, relaxed: filters.filter((filter) => !kept.includes(filter)) };
  }
  return { kept: [], relaxed: filters };
}

function isEnough(left: SearchAnswer, everything: SearchAnswer, kept: readonly UnderstoodFilter[]): boolean {
  const least = Math.max(...kept.map((filter) => filter.least));
  // A region with next to nothing on a subject has no choice to offer anywhere.
  if (left.total < Math.min(least, everything.total)) return false;
  return left.total > 0 && bestScore(left) >= bestScore(everything) * WORTH;
}

function bestScore({ hits }: SearchAnswer): number {
  return hits[0]?.score ?? 0;
}

/** Only how much fits, and how well the best of it suits the words: what is preferred speaks for itself. */
function asProbe(query: SearchQuery): SearchQuery {
  const { prefer: _, avoid: __, ...rest } = query;
  return { ...rest, isUncurated: true, sort: "relevance", limit: 1, offset: 0 };
}

function withFilters(query: SearchQuery, filters: readonly UnderstoodFilter[]): SearchQuery {
  return Object.assign({}, query, ...filters.map(({ filter }) => filter));
}
