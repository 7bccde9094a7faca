import { type NotScored, sum, wholeAnswers } from "./answers.ts";

export interface EurohisScore {
  readonly ok: true;
  /** 8–40, the sum of eight answers of 1–5. */
  readonly sum: number;
  /** 1–5 */
  readonly mean: number;
}

export function scoreEurohis8(answers: readonly (number | null)[]): EurohisScore | NotScored {
  const whole = wholeAnswers(answers, { count: 8, lowest: 1, highest: 5 });
  if (!whole.ok) return whole;
  const total = sum(whole.values);
  return { ok: true, sum: total, mean: total / 8 };
}
