import { type NotScored, wholeAnswers } from "./answers.ts";

/** The instrument's own "traffic lights": 0–5, 6–7, 8–10. */
export type ThreeX10dBand = "dissatisfied" | "moderate" | "satisfied";

export interface ThreeX10dProfile {
  readonly ok: true;
  /** Ten items in order; null where nothing was answered. There is no total, by the instrument's own rule. */
  readonly items: readonly ({ readonly value: number; readonly band: ThreeX10dBand } | null)[];
}

/** The profile of 3X10D. Items stand alone, so a missing one leaves the others as they are. */
export function profile3x10d(answers: readonly (number | null)[]): ThreeX10dProfile | NotScored {
  const checked = wholeAnswers(answers, { count: 10, lowest: 0, highest: 10 });
  if (!checked.ok && checked.reason !== "missing") return checked;
  return { ok: true, items: answers.map((value) => (value === null ? null : { value, band: bandOf(value) })) };
}

function bandOf(value: number): ThreeX10dBand {
  if (value <= 5) return "dissatisfied";
  return value <= 7 ? "moderate" : "satisfied";
}
