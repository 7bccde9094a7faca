import type { Features } from "./need-features.ts";

/** The features of the vocabulary's texts by number, so that learning and recognising handle numbers only. */
export interface FeatureTable {
  readonly ids: ReadonlyMap<string, number>;
  /** By number. */
  readonly names: readonly string[];
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
  return tableWith([...ids.keys()]);
}

/** A table whose features have these names, in this order. */
export function tableWith(names: readonly string[]): FeatureTable {
  return { ids: new Map(names.map((name, id) => [name, id])), names, kinds: names.map(kindOf) };
}

/** The letters of a feature of kind `letters`: `#^nuk` → `^nuk`. */
export function lettersOfFeature(name: string): string {
  return name.slice(name.indexOf("#") + 1);
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

/** What two texts tell together: the strongest value stays. Which word it comes from is told of the first text only. */
export function joinedFeatures(a: NumberedFeatures, b: NumberedFeatures): NumberedFeatures {
  const places = new Map<number, number>();
  const ids: number[] = [];
  const values: number[] = [];
  const words: number[] = [];
  for (const features of [a, b])
    features.ids.forEach((id, i) => {
      const value = features.values[i] as number;
      const place = places.get(id);
      if (place === undefined) {
        places.set(id, ids.length);
        ids.push(id);
        values.push(value);
        words.push(features.words[i] as number);
      } else if (value > (values[place] as number)) values[place] = value;
    });
  return {
    ids: new Int32Array(ids),
    values: new Float32Array(values),
    words: new Uint8Array(words),
    unknown: a.unknown + b.unknown,
  };
}

function kindOf(name: string): FeatureKind {
  if (name.includes("#")) return "letters";
  return name.includes("=") || name.includes(" ") ? "other" : "word";
}
