/** How sharply the scores of rival needs are told apart. */
const SHARPNESS = 12;
/** Fitted by cross-validation (bench/needs): how sure the score itself and its lead over the rivals make. */
const FIT = { constant: -3, score: 8, share: 3 };

/** How sure the need at a place is, 0–1, from all needs' scores. */
export function toConfidence(scores: Float64Array, need: number): number {
  const { score, share } = signals(scores, need);
  return 1 / (1 + Math.exp(-(FIT.constant + FIT.score * score + FIT.share * share)));
}

/** What confidence is made of: the need's own score, and its share among all that might be meant. */
export function signals(scores: Float64Array, need: number): { readonly score: number; readonly share: number } {
  const score = scores[need] as number;
  let sum = 0;
  for (const other of scores) if (other > 0) sum += Math.exp(SHARPNESS * (other - score));
  return { score, share: 1 / sum };
}
