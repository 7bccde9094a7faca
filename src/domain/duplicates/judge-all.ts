import { candidatePairs } from "./candidate-pairs.ts";
import { countCommonness } from "./commonness.ts";
import type { Comparable } from "./comparable.ts";
import { joinPairs } from "./join-pairs.ts";
import { type Judgement, judgePair } from "./judge-pair.ts";
import { demoted, settleRivals } from "./settle-rivals.ts";
import { inTurns } from "./take-turns.ts";

/** The smaller id first. */
export interface JudgedPair {
  readonly first: Comparable;
  readonly second: Comparable;
  readonly judgement: Judgement;
}

export interface JudgedAll {
  readonly compared: number;
  /** Merged and doubtful ones only. */
  readonly pairs: readonly JudgedPair[];
  readonly warnings: readonly string[];
}

/** A person's word on a pair, which stands before the rules. */
export interface Decision {
  readonly firstId: string;
  readonly secondId: string;
  readonly verdict: "merged" | "apart" | "doubtful";
}

const SHARED_BY_NATURE = /^(?:url|eventUrl|phone)\|/;

/** What the rules say of all these records together. */
export async function judgeAll(
  records: readonly Comparable[],
  decisions: readonly Decision[] = [],
): Promise<JudgedAll> {
  const { pairs, skipped } = await candidatePairs(records);
  const commonness = countCommonness(records);
  const judged: JudgedPair[] = [];
  let compared = 0;
  for await (const turn of inTurns(pairs)) {
    compared += turn.length;
    for (const [left, right] of turn) {
      const [one, other] = [records[left], records[right]];
      const judgement = one && other ? judgePair(one, other, commonness) : null;
      if (!one || !other || judgement === null || judgement.verdict === "apart") continue;
      const [first, second] = one.id < other.id ? [one, other] : [other, one];
      judged.push({ first, second, judgement });
    }
  }
  return {
    compared,
    pairs: settleChains(settleRivals(judged), records, decisions),
    // A switchboard's number or a department's page is shared by hundreds as a matter of course.
    warnings: skipped
      .filter(({ key }) => !SHARED_BY_NATURE.test(key))
      .map(({ key, members }) => `${members} records share "${key}": they were not compared by it`),
  };
}

/** What is merged with the same must not contradict itself: the weakest link of such a chain waits for a person. */
function settleChains(
  pairs: readonly JudgedPair[],
  records: readonly Comparable[],
  decisions: readonly Decision[],
): JudgedPair[] {
  const decided = new Map(decisions.map((decision) => [`${decision.firstId} ${decision.secondId}`, decision.verdict]));
  const byId = new Map(records.map((record) => [record.id, record]));
  const links = [
    ...decisions
      .filter(({ verdict }) => verdict === "merged")
      .map(({ firstId, secondId }) => ({ first: firstId, second: secondId, pair: null })),
    ...pairs
      .filter(
        ({ first, second, judgement }) => judgement.verdict === "merged" && !decided.has(`${first.id} ${second.id}`),
      )
      .sort((a, b) => b.judgement.score - a.judgement.score || (a.first.id < b.first.id ? -1 : 1))
      .map((pair) => ({ first: pair.first.id, second: pair.second.id, pair })),
  ];
  const mustStayApart = (one: string, other: string): boolean => {
    const verdict = decided.get(one < other ? `${one} ${other}` : `${other} ${one}`);
    if (verdict !== undefined) return verdict === "apart";
    const [left, right] = [byId.get(one), byId.get(other)];
    const judgement = left && right ? judgePair(left, right) : null;
    return judgement?.verdict === "apart" && judgement.isRuledOut;
  };
  const { entries, leftOut } = joinPairs(links, mustStayApart);
  const barred = new Set(leftOut.map(({ pair }) => pair));
  const entryOf = new Map(entries.flatMap((members, entry) => members.map((id) => [id, entry])));
  return pairs.flatMap((pair) => {
    if (barred.has(pair)) return [demoted(pair, "chainConflict")];
    // What others have joined needs nobody's word.
    const entry = entryOf.get(pair.first.id);
    const isJoined = entry !== undefined && entry === entryOf.get(pair.second.id);
    return pair.judgement.verdict === "doubtful" && isJoined ? [] : [pair];
  });
}
