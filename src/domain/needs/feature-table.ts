import type { Features } from "./need-features.ts";

/** The features of the vocabulary's texts by number, so that learning and recognising handle numbers only. */
export interface FeatureTable {
  readonly ids: ReadonlyMap<string, number>;
  readonly kinds: readonly FeatureKind[];
}

/** A form of a word, a run of letters, or what else tells: a group of everyday words, a pair. */
export type FeatureKind = "word" | "letters" | "other";

/** A text's features by number. */
export interface NumberedFeatures {
  readonly ids: Int32Array;
  readonly values: Float32Array;
  /** The word of the text that each comes from. */
  readonly words: Uint8Array;
  /** Squared values of the forms of words that the table lacks. */
  readonly unknown: number;
}

export function tableOf(texts: readonly Features[]): FeatureTable {
  const ids = new Map<string, number>();
  for (const features of texts) for (const name of features.keys()) if (!ids.has(name)) ids.set(name, ids.size);
  return { ids, kinds: Array.from(ids.keys(), kindOf) };
}

export function numbered(features: Features, table: FeatureTable): NumberedFeatures {
  const ids: number[] = [];
  const values: number[] = [];
  const words: number[] = [];
  let unknown = 0;
  for (const [name, { value, word }] of features) {
    const id = table.ids.get(name);
    if (id !== undefined) {
      ids.push(id);
      values.push(value);
      words.push(word);
    } else if (kindOf(name) === "word") unknown += value * value;
  }
  return {
    ids: new Int32Array(ids),
    values: new Float32Array(values),
    words: new Uint8Array(words),
    unknown,
  };
}

function kindOf(name: string): FeatureKind {
  if (name.includes("#")) return "letters";
  return name.includes("=") || name.includes(" ") ? "other" : "word";
}
