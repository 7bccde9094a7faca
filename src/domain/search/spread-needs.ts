import { SAME_NEED_AGAIN } from "./weights.ts";

/**
 * Orders the best hits of a question with several needs so that no need fills the page alone: each further hit of one need
 * gives way a little. Pure.
 *
 * @param ranked documents, the best first
 * @param needOf the place of the need that found the document, or -1
 */
export function spreadNeeds(
  ranked: readonly number[],
  scoreOf: (document: number) => number,
  needOf: (document: number) => number,
): number[] {
  const left = ranked.map((document) => ({ document, score: scoreOf(document), need: needOf(document) }));
  const seen = new Map<number, number>();
  const spread: number[] = [];
  while (left.length > 0) {
    let best = 0;
    for (let i = 1; i < left.length; i++) if (worth(i) > worth(best)) best = i;
    const [taken] = left.splice(best, 1);
    if (taken === undefined) break;
    if (taken.need >= 0) seen.set(taken.need, (seen.get(taken.need) ?? 0) + 1);
    spread.push(taken.document);
  }
  return spread;

  function worth(place: number): number {
    const { score, need } = left[place] as { score: number; need: number };
    return need < 0 ? score : score * SAME_NEED_AGAIN ** (seen.get(need) ?? 0);
  }
}
