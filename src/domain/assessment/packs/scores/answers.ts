/** Why a score is not given: items are numbered from 1. */
export interface NotScored {
  readonly ok: false;
  /** `count`: not as many answers as the instrument has items. Items are empty then. */
  readonly reason: "missing" | "out-of-range" | "count";
  readonly items: readonly number[];
}

/** Whole answers in range, or why not. Missing items are never guessed: no instrument here publishes a rule for that. */
export function wholeAnswers(
  answers: readonly (number | null)[],
  { count, lowest, highest }: { count: number; lowest: number; highest: number },
): { readonly ok: true; readonly values: readonly number[] } | NotScored {
  if (answers.length !== count) return { ok: false, reason: "count", items: [] };
  const wrong = numbersOf(answers, (value) => value !== null && !isWholeWithin(value, lowest, highest));
  if (wrong.length > 0) return { ok: false, reason: "out-of-range", items: wrong };
  const missing = numbersOf(answers, (value) => value === null);
  if (missing.length > 0) return { ok: false, reason: "missing", items: missing };
  return { ok: true, values: answers.filter((value) => value !== null) };
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function numbersOf(answers: readonly (number | null)[], holds: (value: number | null) => boolean): number[] {
  return answers.flatMap((value, index) => (holds(value) ? [index + 1] : []));
}

function isWholeWithin(value: number, lowest: number, highest: number): boolean {
  return Number.isInteger(value) && value >= lowest && value <= highest;
}
