import type { FeatureTable, NumberedFeatures } from "./feature-table.ts";

/** A text with the need it tells of: what the model learns from. */
export interface Example {
  readonly features: NumberedFeatures;
  /** The need's place in the vocabulary. */
  readonly need: number;
  readonly weight: number;
}

/** What each feature tells of each need, as postings: those of feature f are from `starts[f]` to `starts[f + 1]`. */
export interface NeedsModel {
  readonly table: FeatureTable;
  /** How rare a feature is among needs: a word of one need tells more than a word of a hundred. 0 tells nothing. */
  readonly rarity: Float32Array;
  readonly starts: Uint32Array;
  readonly needs: Uint16Array;
  readonly weights: Float32Array;
  readonly needCount: number;
}

/** A text's features with what each tells; the whole text, unknown words too, has length 1. */
export interface Vector {
  readonly ids: Int32Array;
  readonly values: Float32Array;
}

/** A run of letters in more than this share of needs tells nothing that is worth its time. */
const COMMON_LETTERS = 0.15;
/** Frequent features of a need gain less than in proportion: the tenth "uni" of sleep problems says little more. */
const DAMPING = 0.4;
/** What an unknown word weighs beside the rarest known one. */
const UNKNOWN = 1;

/** Learns what each feature tells of each need, by sums. `correctModel` then mends what they mistake. */
export function sumModel(examples: readonly Example[], table: FeatureTable, needCount: number): NeedsModel {
  const size = table.ids.size;
  const needsOf = needsByFeature(examples, size, needCount);
  const rarity = Float32Array.from(needsOf, (members, id) =>
    members.length === 0 || (table.kinds[id] === "letters" && members.length > needCount * COMMON_LETTERS)
      ? 0
      : Math.log(1 + needCount / members.length) ** 0.7,
  );
  const starts = new Uint32Array(size + 1);
  for (let id = 0; id < size; id++)
    starts[id + 1] = (starts[id] as number) + (rarity[id] === 0 ? 0 : (needsOf[id] as number[]).length);
  const needs = new Uint16Array(starts[size] as number);
  for (let id = 0; id < size; id++) if (rarity[id] !== 0) needs.set(needsOf[id] as number[], starts[id]);
  const model = { table, rarity, starts, needs, weights: new Float32Array(needs.length), needCount };
  addExamples(model, examples);
  dampAndLevel(model);
  return model;
}

/** The needs whose examples have each feature, in the examples' order. */
function needsByFeature(examples: readonly Example[], size: number, needCount: number): number[][] {
  const needsOf = Array.from({ length: size }, (): number[] => []);
  const lastNeed = new Uint16Array(size).fill(needCount);
  for (const { features, need } of examples)
    for (const id of features.ids) {
      // Examples of one need stand together, so a need already counted is the last one.
      if (lastNeed[id] === need) continue;
      lastNeed[id] = need;
      (needsOf[id] as number[]).push(need);
    }
  return needsOf;
}

function addExamples(model: NeedsModel, examples: readonly Example[]): void {
  const { weights } = model;
  for (const { features, need, weight } of examples) {
    const { ids, values } = vectorOf(features, model);
    for (let i = 0; i < ids.length; i++) {
      const at = placeOf(model, ids[i] as number, need);
      if (at >= 0) weights[at] = (weights[at] as number) + weight * (values[i] as number);
    }
  }
}

/** Many mentions count less than in proportion; a need with many expressions must not win by their number. */
function dampAndLevel({ needs, weights, needCount }: NeedsModel): void {
  const squares = new Float64Array(needCount);
  for (let at = 0; at < needs.length; at++) {
    const weight = (weights[at] as number) ** DAMPING;
    weights[at] = weight;
    squares[needs[at] as number] = (squares[needs[at] as number] as number) + weight * weight;
  }
  for (let at = 0; at < needs.length; at++)
    weights[at] = (weights[at] as number) / Math.sqrt(squares[needs[at] as number] as number);
}

/** Where a feature's posting for a need stands; −1 when it has none. */
function placeOf({ starts, needs }: NeedsModel, id: number, need: number): number {
  for (let at = starts[id] as number, end = starts[id + 1] as number; at < end; at++) if (needs[at] === need) return at;
  return -1;
}

/** What a feature tells of a need. */
export function weightOf(model: NeedsModel, id: number, need: number): number {
  const at = placeOf(model, id, need);
  return at < 0 ? 0 : (model.weights[at] as number);
}

/** The text's features weighted by how rare they are. */
export function vectorOf({ ids, values, unknown }: NumberedFeatures, { rarity, needCount }: NeedsModel): Vector {
  const weighted = new Float32Array(ids.length);
  const rarest = UNKNOWN * Math.log(1 + needCount) ** 0.7;
  let square = unknown * rarest * rarest;
  for (let i = 0; i < ids.length; i++) {
    const value = (values[i] as number) * (rarity[ids[i] as number] as number);
    weighted[i] = value;
    square += value * value;
  }
  const length = Math.sqrt(square) || 1;
  for (let i = 0; i < ids.length; i++) weighted[i] = (weighted[i] as number) / length;
  return { ids, values: weighted };
}

/** How much the text's most telling word tells: the rarity of its best form among needs; 0 when no word is known. */
export function tellingOf({ ids, values }: NumberedFeatures, { rarity, table }: NeedsModel): number {
  let most = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    if (table.kinds[id] === "word") most = Math.max(most, (rarity[id] as number) * Math.min(1, values[i] as number));
  }
  return most;
}

/** Adds each need's score for the text to `scores`, which must be as long as the vocabulary. */
export function addScores(model: NeedsModel, { ids, values }: Vector, scores: Float64Array): void {
  const { starts, needs, weights } = model;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    const value = values[i] as number;
    for (let at = starts[id] as number, end = starts[id + 1] as number; at < end; at++)
      scores[needs[at] as number] = (scores[needs[at] as number] as number) + value * (weights[at] as number);
  }
}
