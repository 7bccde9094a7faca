/** How well one question was answered, each 0–1. */
export interface Measures {
  /** Gain 2^grade − 1 of the first five, discounted by log2 of the place, over the best possible five. */
  readonly "nDCG@5": number;
  /** 1 when the first hit, or one of the first three, is graded 2–3. */
  readonly "success@1": number;
  readonly "success@3": number;
}

export const MEASURES = ["nDCG@5", "success@1", "success@3"] as const;

/** `ranked` is document ids, best first; `grades` has a document graded 2 or 3. */
export function measure(ranked: readonly string[], grades: ReadonlyMap<string, number>): Measures {
  const found = ranked.map((id) => grades.get(id) ?? 0);
  const best = [...grades.values()].sort((a, b) => b - a);
  const isAmong = (count: number) => (found.slice(0, count).some((grade) => grade >= 2) ? 1 : 0);
  return {
    "nDCG@5": discountedGain(found) / discountedGain(best),
    "success@1": isAmong(1),
    "success@3": isAmong(3),
  };
}

export function meanOf(measures: readonly Measures[], name: (typeof MEASURES)[number]): number {
  return measures.reduce((sum, each) => sum + each[name], 0) / measures.length;
}

function discountedGain(grades: readonly number[]): number {
  return grades.slice(0, 5).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
