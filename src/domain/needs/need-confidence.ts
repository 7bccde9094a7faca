/** How sharply the scores of rival needs are told apart. */
const SHARPNESS = 12;
/**
 * Logistic regression on left-out expressions and on texts that tell of no need; a need that stands beside the meant
 * one in the vocabulary counted as right.
 */
const FIT = { constant: -3.63, score: 3.89, share: 1.49 };

/** A text whose best word is commoner among needs than this ("apua", "lapsi") may mean so many that none is sure. */
const TELLING = 1.5;

/** What is left of the confidence of needs told by common words only, by `tellingOf`. A text of unknown words is judged by its letters. */
export function clearnessOf(telling: number): number {
  return telling === 0 ? 1 : Math.min(1, telling / TELLING) ** 3;
}

/** Answers how sure the need at a place is, 0–1: by its own score and by its share among all that might be meant. */
export function confidenceIn(scores: Float64Array): (need: number) => number {
  let highest = 0;
  for (const score of scores) if (score > highest) highest = score;
  const power = (score: number): number => Math.exp(SHARPNESS * (score - highest));
  let sum = 0;
  for (const score of scores) if (score > 0) sum += power(score);
  return (need) => {
    const score = scores[need] as number;
    return 1 / (1 + Math.exp(-(FIT.constant + FIT.score * score + (FIT.share * power(score)) / sum)));
  };
}
