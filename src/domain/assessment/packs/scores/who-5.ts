import { type NotScored, sum, wholeAnswers } from "./answers.ts";

export interface Who5Score {
  readonly ok: true;
  /** 0–25, the sum of five answers of 0–5. */
  readonly raw: number;
  /** 0–100, the raw score times four. */
  readonly percentage: number;
}

export function scoreWho5(answers: readonly (number | null)[]): Who5Score | NotScored {
  const whole = wholeAnswers(answers, { count: 5, lowest: 0, highest: 5 });
  if (!whole.ok) return whole;
  const raw = sum(whole.values);
  return { ok: true, raw, percentage: raw * 4 };
}
