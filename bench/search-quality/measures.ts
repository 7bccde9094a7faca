/** How well one query was answered, each 0–1. */
export interface Measures {
  /** Gain 2^grade − 1, discounted by log2 of the place, over the best possible order of the judged documents. */
  readonly "nDCG@10": number;
  /** Share of the documents graded 1–3 that are among the first twenty. */
  readonly "recall@20": number;
  /** 1 / place of the first document graded 1–3; 0 when there is none. */
  readonly MRR: number;
  /** 1 when a document graded 2–3 is among the first three. Null when the corpus has none for the query. */
  readonly "success@3": number | null;
}

export const MEASURES = ["nDCG@10", "recall@20", "MRR", "success@3"] as const;

/** `ranked` is document ids, best first; `grades` has at least one document. */
export function measure(ranked: readonly string[], grades: ReadonlyMap<string, number>): Measures {
  const found = ranked.map((id) => grades.get(id) ?? 0);
  const best = [...grades.values()].sort((a, b) => b - a);
  const first = found.findIndex((grade) => grade > 0);
  return {
    "nDCG@10": discountedGain(found) / discountedGain(best),
    "recall@20": found.slice(0, 20).filter((grade) => grade > 0).length / grades.size,
    MRR: first < 0 ? 0 : 1 / (first + 1),
    "success@3": (best[0] ?? 0) < 2 ? null : found.slice(0, 3).some((grade) => grade >= 2) ? 1 : 0,
  };
}

/** The mean of a measure over the queries that it can be told of. */
export function meanOf(measures: readonly Measures[], name: (typeof MEASURES)[number]): number {
  const values = measures.flatMap((one) => one[name] ?? []);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function discountedGain(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
