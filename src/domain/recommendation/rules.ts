import { findNeed } from "../needs/needs.ts";
import type { Candidate, Told } from "./candidate.ts";
import type { Asking, RecommendationFact } from "./recommendation.ts";
import { isSensitive } from "./sensitive-needs.ts";

/** What one rule says: how much it raises or lowers, 0 turns away; and the fact that it found, when one speaks for it. */
export interface Verdict {
  readonly factor: number;
  readonly fact?: RecommendationFact;
}

type Rule = (told: Told, candidate: Candidate, asking: Asking) => Verdict;

const SAME: Verdict = { factor: 1 };
const AWAY: Verdict = { factor: 0 };
const CHILDREN = "KR1.2";
/** Stages of life leave the others out; an illness or a disability does not. */
const STAGES = ["KR1.1", CHILDREN, "KR1.3"];
const GROWN_UP = 18;
const NEAR = 5_000;

const fitsWhom: Rule = ({ targetGroups, ages, isRestricted }, { wish }, asking) => {
  const ofNeed = findNeed(wish.need)?.targetGroups ?? [];
  if (ages.max !== null && ages.max < GROWN_UP && !ofNeed.includes(CHILDREN)) return AWAY;
  const own = targetGroups.filter((code) => code.includes("."));
  const isForAll = own.length < targetGroups.length;
  const mine = [...asking.targetGroups, ...ofNeed];
  if (own.some((code) => mine.includes(code))) return { factor: isRestricted ? 0.6 : 1.2 };
  if (isRestricted) return { factor: 0.5 };
  if (own.length === 0 || isForAll) return SAME;
  // A stage of life that is not the resident's, or not told to be: most people are not in it.
  return own.every((code) => STAGES.includes(code)) ? AWAY : { factor: 0.4 };
};

const isAffordable: Rule = ({ isFree }, _, asking) => {
  if (isFree) return { factor: 1.15, fact: "free" };
  if (isFree === false) return asking.isFreeOnly ? AWAY : { factor: 0.85 };
  return asking.isFreeOnly ? { factor: 0.7 } : SAME;
};

const isNear: Rule = ({ reach, isAtHome }, { hit, isWithinReach }, { near }) => {
  if (isAtHome) return { factor: 1, fact: "home" };
  if (near !== null && hit.distance !== null) {
    if (hit.distance <= NEAR) return { factor: 1.3, fact: "near" };
    return { factor: hit.distance <= 3 * NEAR ? 1.1 : hit.distance <= 6 * NEAR ? 0.8 : 0.4 };
  }
  if (!isWithinReach || reach === "elsewhere") return { factor: 0.35 };
  return reach === "own" ? { factor: 1.25, fact: "near" } : SAME;
};

const isSoonEnough: Rule = ({ isSoon, isAtHome }) => (isSoon && !isAtHome ? { factor: 1.1, fact: "soon" } : SAME);

const isTogether: Rule = ({ isGroup }) => (isGroup ? { factor: 1, fact: "group" } : SAME);

const isUnderstood: Rule = ({ languages }, _, { language }) =>
  languages.length === 0 || languages.includes(language) ? SAME : { factor: 0.5 };

/** Who needs help at once is shown those who answer; to talk of death with the bereaved is not what a tired mind needs. */
const helpsAtOnce: Rule = ({ isLine }, { wish, hit }) => {
  if (!isSensitive(wish.need)) return SAME;
  if (isLine) return { factor: 2 };
  const crisis = findNeed(wish.need)?.crisis ?? null;
  const isOfMind = crisis === "mental" || crisis === "poisoning";
  return hit.kind === "service" ? (isOfMind ? AWAY : { factor: 0.3 }) : { factor: isOfMind ? 0.3 : 1 };
};

export const RULES: readonly Rule[] = [
  fitsWhom,
  isAffordable,
  isNear,
  isSoonEnough,
  isTogether,
  isUnderstood,
  helpsAtOnce,
];
