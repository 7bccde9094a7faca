import { type NotScored, sum, wholeAnswers } from "./answers.ts";

export interface SwemwbsScore {
  readonly ok: true;
  /** 7–35, the sum of seven answers of 1–5. */
  readonly raw: number;
  /** 7.00–35.00, the raw score on the Rasch scale: what may be compared and averaged. */
  readonly metric: number;
}

/** Raw scores 7, 8, … 35 on the metric scale: Stewart-Brown et al. 2009, Health and Quality of Life Outcomes 7:15. */
const METRIC: readonly number[] = [
  7.0, 9.51, 11.25, 12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25, 19.98, 20.73,
  21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35.0,
];

export function scoreSwemwbs(answers: readonly (number | null)[]): SwemwbsScore | NotScored {
  const whole = wholeAnswers(answers, { count: 7, lowest: 1, highest: 5 });
  if (!whole.ok) return whole;
  const raw = sum(whole.values);
  return { ok: true, raw, metric: METRIC[raw - 7] as number };
}
