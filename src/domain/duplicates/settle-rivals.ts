import type { JudgedPair } from "./judge-all.ts";
import { RIVAL_MARGIN } from "./weights.ts";

/**
 * One thing has at most one record in a source. Where a record would be merged with two of one source that are not merged
 * with each other, the clearly better stays; when none is clearly better, a person decides. Nobody is asked about a doubtful
 * suitor where a clearly better one has been merged.
 */
export function settleRivals(pairs: readonly JudgedPair[]): JudgedPair[] {
  const isMerged = new Set(pairs.filter(isMergedPair).map(keyOf));
  const demotedKeys = new Set<string>();
  const droppedKeys = new Set<string>();
  for (const suits of groupBySuited(pairs).values()) {
    const [best, ...others] = suits.sort((a, b) => b.pair.judgement.score - a.pair.judgement.score);
    if (best === undefined || !isMergedPair(best.pair)) continue;
    for (const other of others) {
      const lead = best.pair.judgement.score - other.pair.judgement.score;
      if (!isMergedPair(other.pair)) {
        if (lead >= RIVAL_MARGIN && !isCertain(other.pair)) droppedKeys.add(keyOf(other.pair));
      } else if (!isMerged.has(keyOfTwo(best.suitor, other.suitor)) && !isCertain(other.pair)) {
        demotedKeys.add(keyOf(other.pair));
        if (lead < RIVAL_MARGIN && !isCertain(best.pair)) demotedKeys.add(keyOf(best.pair));
      }
    }
  }
  // What was merged only beside a better rival is nobody's suitor any more: it is asked about, not dropped.
  return pairs.flatMap((pair) => {
    const key = keyOf(pair);
    if (demotedKeys.has(key)) return [demoted(pair, "rival")];
    return droppedKeys.has(key) ? [] : [pair];
  });
}

interface Suit {
  readonly pair: JudgedPair;
  readonly suitor: string;
}

/** By the record that is suited, and the kind and source of the suitors. */
function groupBySuited(pairs: readonly JudgedPair[]): Map<string, Suit[]> {
  const groups = new Map<string, Suit[]>();
  for (const pair of pairs) {
    const { first, second } = pair;
    for (const [suited, suitor] of [[first, second] as const, [second, first] as const]) {
      const key = `${suited.id} ${suitor.kind} ${suitor.source}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ pair, suitor: suitor.id }]);
      else group.push({ pair, suitor: suitor.id });
    }
  }
  return groups;
}

const isMergedPair = ({ judgement }: JudgedPair) => judgement.verdict === "merged";
const isCertain = ({ judgement }: JudgedPair) => judgement.reasons.some(({ code }) => code === "sameOrigin");
const keyOf = ({ first, second }: JudgedPair) => keyOfTwo(first.id, second.id);
const keyOfTwo = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** For a person to decide, with the reason why it is not clear. */
export function demoted(pair: JudgedPair, code: "rival" | "chainConflict"): JudgedPair {
  const reasons = [{ code, points: 0, values: {} }, ...pair.judgement.reasons];
  return { ...pair, judgement: { ...pair.judgement, verdict: "doubtful", reasons } };
}
