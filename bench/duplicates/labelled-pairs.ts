import { readFileSync } from "node:fs";
import { join } from "node:path";

/** `unsure`: a person could not say from the records alone. Such a pair must not be merged, and is counted in neither rate. */
export type Label = "same" | "different" | "unsure";

/** Two records of the reference data and what a person who read them says. */
export interface LabelledPair {
  /** Weights were chosen by looking at the tuning half only. */
  readonly half: "tune" | "test";
  readonly label: Label;
  /** `no-origin`: as if the pushing system had left no id, so that the other rules are what is measured. */
  readonly view: "as-is" | "no-origin";
  /** Source without its installation, kind and the source's id: `linkedevents/place/porvoo:1`. */
  readonly one: string;
  readonly other: string;
  readonly why: string;
}

export function labelledPairs(): LabelledPair[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, "labelled-pairs.tsv"), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const [half, label, view, one, other, why] = line.split("\t");
    return { half, label, view, one, other, why } as LabelledPair;
  });
}
