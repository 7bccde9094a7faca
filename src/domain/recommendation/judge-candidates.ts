import type { Candidate, Judged } from "./candidate.ts";
import { DEPTH } from "./list-candidates.ts";
import type { Asking, RecommendationFact } from "./recommendation.ts";
import { RULES } from "./rules.ts";
import { tellCard } from "./tell-card.ts";

const FACT_ORDER: readonly RecommendationFact[] = ["near", "free", "soon", "home", "group"];

/** The rules over all candidates: each document once, for the wish that it answers best; the best first. */
export function judgeCandidates(candidates: readonly Candidate[], asking: Asking): Judged[] {
  const byId = Map.groupBy(candidates, ({ hit }) => hit.id);
  const judged = [...byId.values()].flatMap((same) => {
    // What only a longer list found must not change the reason of what a shorter one had.
    const first = same.filter(({ rank }) => rank < DEPTH);
    const [best] = (first.length > 0 ? first : same)
      .flatMap((candidate) => judge(candidate, asking) ?? [])
      .sort((a, b) => b.score - a.score);
    return best ?? [];
  });
  return judged.sort((a, b) => b.score - a.score || (a.candidate.hit.id < b.candidate.hit.id ? -1 : 1));
}

function judge(candidate: Candidate, asking: Asking): Judged | null {
  const told = tellCard(candidate.hit, asking);
  if (told.pace === null) return null;
  let score = candidate.wish.weight * candidate.strength;
  const facts: RecommendationFact[] = [];
  for (const rule of RULES) {
    const { factor, fact } = rule(told, candidate, asking);
    if (factor === 0) return null;
    score *= factor;
    if (fact !== undefined) facts.push(fact);
  }
  facts.sort((a, b) => FACT_ORDER.indexOf(a) - FACT_ORDER.indexOf(b));
  return { candidate, told, pace: told.pace, score, facts };
}
