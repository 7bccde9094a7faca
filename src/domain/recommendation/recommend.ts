import type { SearchIndex } from "../search/search-index.ts";
import type { Candidate, Judged } from "./candidate.ts";
import { chooseBalanced } from "./choose-balanced.ts";
import { GENERAL_WISHES } from "./general-wishes.ts";
import { judgeCandidates } from "./judge-candidates.ts";
import { keepPlaces } from "./keep-places.ts";
import { listAnything } from "./list-anything.ts";
import { listCandidates } from "./list-candidates.ts";
import { type Asking, PACES, type Recommendation } from "./recommendation.ts";
import { isSensitive } from "./sensitive-needs.ts";
import type { Wish } from "./wish.ts";

/** More wishes than this no list of a few things can answer. */
const MOST_WISHES = 12;
/** With fewer things than this for the resident's own wishes, what suits anyone is added. */
const ENOUGH = 6;
/** What may stand beside help in a crisis when nothing else does. */
const SERIOUS: readonly string[] = ["find-right-service"];

/**
 * From wishes to a few explained things: skeleton (what the index has) → hydrate (what the cards tell) → rules → balance. The
 * same asking is answered the same. In order of pace; empty only when the index is, or all has been turned away.
 */
export function recommend(index: Pick<SearchIndex, "search">, asking: Asking): Recommendation[] {
  const wishes = weightiest(asking.wishes.length > 0 ? asking.wishes : GENERAL_WISHES);
  const own = judgeCandidates(listCandidates(index, wishes, asking), asking);
  const general = isEnough(wishes, own, asking) ? [] : generalBeside(index, wishes, own, asking);
  const chosen =
    asking.keep.length > 0
      ? keepPlaces([...own, ...general], asking)
      : inOrder(chooseFresh(leftOf(own, asking), leftOf(general, asking), asking));
  return PACES.flatMap((pace) => chosen.filter((judged) => judged.pace === pace)).map(present);
}

/** What the wishes find; what suits anyone only fills up a short list. */
function chooseFresh(own: readonly Judged[], general: readonly Judged[], { limit }: Asking): Judged[] {
  return chooseBalanced([own, general], general.length === 0 ? limit : Math.min(ENOUGH, limit));
}

/** Each need once, by its greatest weight. */
function weightiest(wishes: readonly Wish[]): Wish[] {
  const sorted = wishes.toSorted((a, b) => b.weight - a.weight);
  const seen = new Set<string>();
  return sorted.filter(({ need, weight }) => weight > 0 && !seen.has(need) && seen.add(need)).slice(0, MOST_WISHES);
}

function leftOf(judged: readonly Judged[], { without }: Asking): Judged[] {
  return judged.filter(({ candidate }) => !without.has(candidate.hit.id));
}

/** Beside help in a crisis nothing needs to be added. */
function isEnough(wishes: readonly Wish[], own: readonly Judged[], asking: Asking): boolean {
  const isSerious = wishes.some(({ need }) => isSensitive(need));
  const sure = leftOf(own, asking).filter(({ candidate }) => candidate.isSure);
  return sure.length >= (isSerious ? 1 : Math.min(ENOUGH, asking.limit));
}

/**
 * What suits anyone, when there is little for the wishes; whatever there is, when there is nothing at all. Light things never
 * stand beside help in a crisis.
 */
function generalBeside(
  index: Pick<SearchIndex, "search">,
  wishes: readonly Wish[],
  own: readonly Judged[],
  asking: Asking,
): Judged[] {
  const isSerious = wishes.some(({ need }) => isSensitive(need));
  const known = new Set(own.map(({ candidate }) => candidate.hit.id));
  const judgeNew = (candidates: readonly Candidate[]) =>
    judgeCandidates(
      candidates.filter(({ hit }) => !known.has(hit.id)),
      asking,
    );
  const fitting = GENERAL_WISHES.filter(({ need }) => !isSerious || SERIOUS.includes(need));
  const general = judgeNew(listCandidates(index, fitting, asking));
  if (leftOf([...own, ...general], asking).length > 0) return general;
  return judgeNew(listAnything(index, asking));
}

/** Who may need help at once reads that first. */
function inOrder(chosen: readonly Judged[]): Judged[] {
  const first = ({ candidate }: Judged) => (isSensitive(candidate.wish.need) ? 1 : 0);
  return chosen.toSorted((a, b) => first(b) - first(a) || b.score - a.score);
}

function present({ candidate: { hit, wish }, pace, facts }: Judged): Recommendation {
  const { id, kind, card, next, distance } = hit;
  return { id, kind, card, next, distance, pace, wish, facts };
}
