import { wallTimeOf } from "../catalogue/helsinki-instant.ts";
import { addDays } from "../catalogue/helsinki-time.ts";
import { wallMinutes } from "../finding/when-window.ts";
import { findNeed } from "../needs/needs.ts";
import { needsInQuery } from "../needs/needs-in-query.ts";
import type { Kind } from "../search/search-document.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { Hit, SearchQuery } from "../search/search-query.ts";
import { daysWindow } from "../search/time-window.ts";
import type { Candidate } from "./candidate.ts";
import type { Asking } from "./recommendation.ts";
import { isSensitive } from "./sensitive-needs.ts";
import type { Wish } from "./wish.ts";

/** How many of the best of a kind may be recommended for one wish. */
export const DEPTH = 8;
/** The score at which a document surely answers a need, by kind: tools and places start from less (`search/weights.ts`). */
const SURE: { readonly [kind in Kind]: number } = { service: 8, event: 7, place: 4, tool: 7 };
/** Less sure than this it only reminds of the need. */
const LEAST = 0.28;
/** What only its words remind of the need, or a need beside it, must be surer. */
const BESIDE = 0.6;
/** Fewer than this where the resident lives is no choice. */
const FEW = 3;
const NEAR_METRES = 30_000;
const WEEK_DAYS = 7;

/** The skeleton: for each wish what the index has of each kind, the best first. A need that nobody knows finds nothing. */
export function listCandidates(
  index: Pick<SearchIndex, "search">,
  wishes: readonly Wish[],
  asking: Asking,
): Candidate[] {
  return wishes.flatMap((wish) => {
    if (!findNeed(wish.need)) return [];
    const near = candidatesOf(index, wish, asking, true);
    if (near.length >= FEW || (asking.municipality === null && asking.near === null)) return near;
    const known = new Set(near.map(({ hit }) => hit.id));
    return [...near, ...candidatesOf(index, wish, asking, false).filter(({ hit }) => !known.has(hit.id))];
  });
}

function candidatesOf(
  index: Pick<SearchIndex, "search">,
  wish: Wish,
  asking: Asking,
  isWithinReach: boolean,
): Candidate[] {
  const { language, municipality, near, without } = asking;
  const base: SearchQuery = {
    text: "",
    // Told by their ids, so that a hit tells which of them it answers.
    needs: needsInQuery([{ id: wish.need, confidence: 1 }], language).map((need) => ({ ...need, label: need.id })),
    language,
    now: wallMinutes(asking.now),
    ...(near && { near }),
    ...(isWithinReach && municipality !== null && { municipalities: [municipality] }),
    isGrouped: true,
    sort: "relevance",
    // What has been turned away must not hide what comes after it.
    limit: DEPTH + without.size,
    offset: 0,
  };
  return kindsFor(wish, asking, isWithinReach).flatMap(({ kind, query }) =>
    index.search({ ...base, ...query, kinds: [kind] }).hits.flatMap((hit, rank) => {
      const strength = strengthOf(hit, wish, query);
      return strength < LEAST ? [] : [{ hit, wish, strength, rank, isWithinReach }];
    }),
  );
}

interface KindSearch {
  readonly kind: Kind;
  readonly query: Partial<SearchQuery>;
}

function kindsFor({ need }: Wish, { now, near }: Asking, isWithinReach: boolean): KindSearch[] {
  const direct: KindSearch[] = [
    { kind: "tool", query: {} },
    { kind: "service", query: {} },
  ];
  if (isSensitive(need)) return direct;
  const around = near && isWithinReach ? { within: NEAR_METRES } : {};
  const today = wallTimeOf(now).slice(0, 10);
  const week = { window: daysWindow(today, addDays(today, WEEK_DAYS - 1)), keepsUndated: false };
  return [
    ...direct,
    { kind: "event", query: { ...around, when: week } },
    { kind: "event", query: { ...around, traits: ["course"] } },
    { kind: "place", query: around },
  ];
}

/** What takes place in an asked window comes forward in a search: here that says nothing of how well it answers. */
const OF_WINDOW = 1.5;

function strengthOf({ kind, score, why }: Hit, { need }: Wish, { when }: Partial<SearchQuery>): number {
  const answersItself = why.some(({ text, field }) => text === need && field === undefined);
  const sure = SURE[kind] * (when === undefined ? 1 : OF_WINDOW);
  return Math.min(1, score / sure) * (answersItself ? 1 : BESIDE);
}
