import { readFileSync } from "node:fs";
import { join } from "node:path";
import { registerId } from "../../src/domain/catalogue/catalogue-ids.ts";

/** `unsure`: a person could not say from the records alone. Such a pair must not be merged, and is counted in neither rate. */
export type Label = "same" | "different" | "unsure";

/** Two records of the reference data, named by source, kind and source id, and what a person who read them says. */
export interface LabelledPair {
  /** Weights were chosen by looking at the tuning half only. */
  readonly half: "tune" | "test";
  readonly label: Label;
  /** `no-origin`: as if the pushing system had left no id, so that the other rules are what is measured. */
  readonly view: "as-is" | "no-origin";
  readonly oneId: string;
  readonly otherId: string;
  readonly why: string;
}

export function labelledPairs(): LabelledPair[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, "labelled-pairs.tsv"), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const [half, label, view, one = "", other = "", why = ""] = line.split("\t");
    return { half, label, view, oneId: idOf(one), otherId: idOf(other), why } as LabelledPair;
  });
}

/** `linkedevents/place/porvoo:1`. The installation that the records were read from is no part of it. */
function idOf(told: string): string {
  const [source = "", , ...sourceId] = told.split("/");
  return registerId(source, sourceId.join("/"));
}
