/** One measurement. `ratio` is value / the rival's value, measured side by side in the same run. */
export interface BenchLine {
  readonly bench: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** The rival, or null when the number stands alone. */
  readonly against: string | null;
  readonly ratio: number | null;
}

export interface Bench {
  readonly names: readonly string[];
  run(names: readonly string[], emit: (line: BenchLine) => void): Promise<void>;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const rounded = (value: number, digits = 3): number => Number(value.toPrecision(digits));
