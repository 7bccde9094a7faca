import { wallTimeOf } from "../catalogue/helsinki-instant.ts";
import { addDays } from "../catalogue/helsinki-time.ts";
import { kindsWanted } from "../finding/kinds-wanted.ts";
import { wallMinutes } from "../finding/when-window.ts";
import type { Need } from "../needs/need.ts";
import { findNeed, listNarrower, NEEDS } from "../needs/needs.ts";
import { needsInQuery } from "../needs/needs-in-query.ts";
import type { NeedInQuery } from "../search/need-words.ts";
import type { Kind } from "../search/search-document.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { Hit, SearchQuery } from "../search/search-query.ts";
import { daysWindow } from "../search/time-window.ts";
import { TAKES_PLACE_THEN } from "../search/weights.ts";
import type { Candidate } from "./candidate.ts";
import type { Asking } from "./recommendation.ts";
import { isSensitive } from "./sensitive-needs.ts";
import type { Wish } from "./wish.ts";

/** How many of the best of a kind may be recommended for one wish. */
export const DEPTH = 8;
/** The score at which a document surely answers a need, by kind: short texts of places and tools' entries tell less surely. */
const SURE: { readonly [kind in Kind]: number } = { service: 8, event: 8, place: 5, tool: 7 };
/** Less sure than this it only reminds of the need, by the step at which it was found. */
const LEAST = { itself: 0.4, inWords: 0.6, farther: 0.5 };
/** What takes place this week may be this unsure when there would be nothing else to go to. */
const LEAST_TO_GO_TO = 0.3;
/** Where somebody may be in danger nothing may only remind. */
const LEAST_SENSITIVE = 0.6;
/** How well a need inside the one wished stands for it, the wider one, and one that lies near. */
const NARROWER = 0.8;
const BROADER = 0.7;
const RELATED = 0.3;
/** Fewer than this is no choice. */
const FEW = 5;
const NEAR_METRES = 30_000;
const WEEK_DAYS = 7;

/**
 * The skeleton: for each wish what the index has of each kind, the best first. What answers the wish where the resident lives
 * comes first; with too little of that, what uses the words of such services; then the wider need in the whole region. A need
 * that nobody knows finds nothing.
 */
export function listCandidates(
  index: Pick<SearchIndex, "search">,
  wishes: readonly Wish[],
  asking: Asking,
): Candidate[] {
  return wishes.flatMap((wish) => {
    const need = findNeed(wish.need);
    if (need === undefined) return [];
    const itself = needsMeant(need, asking);
    const inWords = needsInQuery([{ id: need.id, confidence: 1 }], asking.language);
    const wider = need.broader === null ? itself : [...itself, inQuery(need.broader, BROADER)];
    const found = new Map<string, Candidate>();
    const unsure = new Map<string, Candidate>();
    for (const [needs, isWithinReach, least] of [
      [itself, true, LEAST.itself],
      [inWords, true, LEAST.inWords],
      [wider, false, LEAST.farther],
    ] as const) {
      if (found.size >= FEW) break;
      for (const candidate of candidatesOf(index, wish, needs, asking, isWithinReach))
        if (candidate.strength >= least && !found.has(candidate.hit.id)) found.set(candidate.hit.id, candidate);
        else if (needs === itself && candidate.strength >= LEAST_TO_GO_TO && isToGoTo(candidate))
          unsure.set(candidate.hit.id, { ...candidate, isSure: false });
    }
    return [...found.values(), ...[...unsure.values()].filter(({ hit }) => !found.has(hit.id))];
  });
}

/** The need itself, those inside it, and a little those that lie near; in a crisis all of its kind. What belongs to a group by nature only for who is of it. */
function needsMeant({ id, related, crisis }: Need, { targetGroups }: Asking): NeedInQuery[] {
  if (crisis !== null) return NEEDS.filter((need) => need.crisis === crisis).map((need) => inQuery(need.id, 1));
  const isOwn = (other: string) => {
    const groups = findNeed(other)?.targetGroups ?? [];
    return groups.length === 0 || groups.some((group) => targetGroups.includes(group));
  };
  const narrower = listNarrower(id).filter(isOwn);
  const near = isSensitive(id) ? [] : related.filter((other) => isOwn(other) && !narrower.includes(other));
  return [
    inQuery(id, 1),
    ...narrower.map((other) => inQuery(other, NARROWER)),
    ...near.map((other) => inQuery(other, RELATED)),
  ];
}

/** Without the words of its services: what only uses such words often answers something else. */
function inQuery(id: string, confidence: number): NeedInQuery {
  return { id, label: id, confidence, words: [] };
}

function candidatesOf(
  index: Pick<SearchIndex, "search">,
  wish: Wish,
  needs: readonly NeedInQuery[],
  asking: Asking,
  isWithinReach: boolean,
): Candidate[] {
  const { language, municipality, near, without } = asking;
  const kinds = kindsWanted("", [{ id: wish.need, confidence: 1, evidence: [] }]);
  const base: SearchQuery = {
    text: "",
    needs,
    language,
    now: wallMinutes(asking.now),
    ...(near && { near }),
    ...(isWithinReach && municipality !== null && { municipalities: [municipality] }),
    isGrouped: true,
    ...(kinds.length > 0 && { prefer: { kinds } }),
    sort: "relevance",
    // What has been turned away must not hide what comes after it.
    limit: DEPTH + without.size,
    offset: 0,
  };
  const isSerious = isSensitive(wish.need);
  return kindsFor(wish, asking, isWithinReach).flatMap(({ kind, query }) =>
    index.search({ ...base, ...query, kinds: [kind] }).hits.flatMap((hit, rank) => {
      const strength = strengthOf(hit, query);
      return isSerious && strength < LEAST_SENSITIVE
        ? []
        : [{ hit, wish, strength, rank, isWithinReach, isSure: true }];
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

function isToGoTo({ hit }: Candidate): boolean {
  return hit.kind === "event" || hit.kind === "place";
}

/** What takes place in an asked window comes forward in a search; that says nothing of how well it answers. */
function strengthOf({ kind, score }: Hit, { when }: Partial<SearchQuery>): number {
  return Math.min(1, score / SURE[kind] / (when === undefined ? 1 : TAKES_PLACE_THEN.begins));
}
