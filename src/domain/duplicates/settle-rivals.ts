import type { JudgedPair } from "./judge-all.ts";
import { RIVAL_MARGIN } from "./weights.ts";

/**
 * One thing has at most one record in a source. Where a record would be merged with two of one source that are not merged
 * with each other, the clearly better stays; when none is clearly better, a person decides.
 */
export function settleRivals(pairs: readonly JudgedPair[]): JudgedPair[] {
  const merged = pairs.filter(({ judgement }) => judgement.verdict === "merged");
  const isMerged = new Set(merged.map(keyOf));
  const beaten = new Set<string>();
  for (const suitors of groupBySuited(merged).values()) {
    if (suitors.length < 2) continue;
    const [best, ...others] = suitors.sort((a, b) => b.pair.judgement.score - a.pair.judgement.score);
    for (const other of others) {
      if (best === undefined || isMerged.has(keyOfTwo(best.suitor, other.suitor)) || isCertain(other.pair)) continue;
      beaten.add(keyOf(other.pair));
      const lead = best.pair.judgement.score - other.pair.judgement.score;
      if (lead < RIVAL_MARGIN && !isCertain(best.pair)) beaten.add(keyOf(best.pair));
    }
  }
  return pairs.map((pair) => (beaten.has(keyOf(pair)) ? demoted(pair, "rival") : pair));
}

interface Suit {
  readonly pair: JudgedPair;
  readonly suitor: string;
}

/** By the record that is suited and the source of the suitors. */
function groupBySuited(pairs: readonly JudgedPair[]): Map<string, Suit[]> {
  const groups = new Map<string, Suit[]>();
  for (const pair of pairs) {
    for (const [suited, suitor] of [
      [pair.first, pair.second],
      [pair.second, pair.first],
    ] as const) {
      const key = `${suited.id} ${suitor.kind} ${suitor.source}`;
      const group = groups.get(key) ?? [];
      group.push({ pair, suitor: suitor.id });
      groups.set(key, group);
    }
  }
  return groups;
}

const isCertain = ({ judgement }: JudgedPair) => judgement.reasons.some(({ code }) => code === "sameOrigin");
const keyOf = ({ first, second }: JudgedPair) => keyOfTwo(first.id, second.id);
const keyOfTwo = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** For a person to decide, with the reason why it is not clear. */
export function demoted(pair: JudgedPair, code: "rival" | "chainConflict"): JudgedPair {
  const reasons = [{ code, points: 0, values: {} }, ...pair.judgement.reasons];
  return { ...pair, judgement: { ...pair.judgement, verdict: "doubtful", reasons } };
}
