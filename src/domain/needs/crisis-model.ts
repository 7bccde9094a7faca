import type { CrisisCategory } from "../crisis/crisis-words.ts";
import type { NumberedFeatures } from "./feature-table.ts";

/** The kinds that are told apart; the last one is no crisis. */
const CRISIS_KINDS = ["poisoning", "acute-illness", "mental", "child", "violence", "none"] as const satisfies readonly (
  | CrisisCategory
  | "none"
)[];
type CrisisKind = (typeof CRISIS_KINDS)[number];
const KINDS = CRISIS_KINDS.length;
const NONE = KINDS - 1;

/** What each feature tells of each kind: `weights[row of the feature × KINDS + kind]`. Learned beside the needs, from the same features. */
export interface CrisisModel {
  /** By feature number the row of its weights, or -1. */
  readonly rows: Int32Array;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

export interface CrisisExample {
  readonly features: NumberedFeatures;
  readonly kind: CrisisKind;
  readonly weight: number;
}

const ROUNDS = 14;
const LEARNING_RATE = 0.25;
const SLOWING = 0.3;
/** The biases move slowly, so that words tell and not how common a kind is among the sentences. */
const BIAS_RATE = 0.05;
const FORGETTING = 2e-4;
/** A text's features weigh this much together, however long it is. */
const LENGTH = 4;
/** Common words tell less, but never nothing: "kuolla" is common among needs. */
const LEAST_RARITY = 0.3;

/** Softmax regression by small steps in a mixed but always the same order. */
export function learnCrises(examples: readonly CrisisExample[], rarity: Float32Array): CrisisModel {
  const rows = new Int32Array(rarity.length).fill(-1);
  let count = 0;
  for (const { features } of examples) for (const id of features.ids) if (rows[id] === -1) rows[id] = count++;
  const model = { rows, weights: new Float32Array(count * KINDS), biases: new Float32Array(KINDS) };
  const vectors = examples.map(({ features }) => vectorOf(features, rarity));
  const next = mixer();
  for (let round = 0; round < ROUNDS; round++) {
    const rate = LEARNING_RATE / (1 + round * SLOWING);
    for (let step = 0; step < examples.length; step++) {
      const at = next(examples.length);
      learnFrom(model, examples[at] as CrisisExample, vectors[at] as Float32Array, rate);
    }
  }
  return model;
}

function learnFrom(model: CrisisModel, example: CrisisExample, vector: Float32Array, rate: number): void {
  const { rows, weights, biases } = model;
  const shares = sharesOf(model, example.features, vector);
  const meant = CRISIS_KINDS.indexOf(example.kind);
  for (let kind = 0; kind < KINDS; kind++) {
    const error = (kind === meant ? 1 : 0) - (shares[kind] as number);
    const step = rate * example.weight * error;
    biases[kind] = (biases[kind] as number) + step * BIAS_RATE;
    example.features.ids.forEach((id, i) => {
      const at = (rows[id] as number) * KINDS + kind;
      weights[at] = (weights[at] as number) * (1 - rate * FORGETTING) + step * (vector[i] as number);
    });
  }
}

/** The likeliest kind of crisis of a text, and how likely it is that it tells of any, 0–1. */
export function crisisIn(
  model: CrisisModel,
  features: NumberedFeatures,
  rarity: Float32Array,
): { readonly category: CrisisCategory; readonly likelihood: number } {
  const shares = sharesOf(model, features, vectorOf(features, rarity));
  let best = 0;
  for (let kind = 1; kind < NONE; kind++) if ((shares[kind] as number) > (shares[best] as number)) best = kind;
  return { category: CRISIS_KINDS[best] as CrisisCategory, likelihood: 1 - (shares[NONE] as number) };
}

function sharesOf(
  { rows, weights, biases }: CrisisModel,
  { ids }: NumberedFeatures,
  vector: Float32Array,
): Float32Array {
  const scores = Float32Array.from(biases);
  for (let i = 0; i < ids.length; i++) {
    const row = rows[ids[i] as number] as number;
    if (row < 0) continue;
    for (let kind = 0; kind < KINDS; kind++)
      scores[kind] = (scores[kind] as number) + (weights[row * KINDS + kind] as number) * (vector[i] as number);
  }
  const highest = Math.max(...scores);
  let sum = 0;
  for (let kind = 0; kind < KINDS; kind++) {
    const power = Math.exp((scores[kind] as number) - highest);
    scores[kind] = power;
    sum += power;
  }
  for (let kind = 0; kind < KINDS; kind++) scores[kind] = (scores[kind] as number) / sum;
  return scores;
}

function vectorOf({ ids, values }: NumberedFeatures, rarity: Float32Array): Float32Array {
  const vector = new Float32Array(ids.length);
  let square = 0;
  for (let i = 0; i < ids.length; i++) {
    const value = (values[i] as number) * Math.sqrt(Math.max(LEAST_RARITY, rarity[ids[i] as number] as number));
    vector[i] = value;
    square += value * value;
  }
  const scale = LENGTH / (Math.sqrt(square) || 1);
  for (let i = 0; i < ids.length; i++) vector[i] = (vector[i] as number) * scale;
  return vector;
}

/** Numbers below a limit, mixed but always the same. */
function mixer(): (limit: number) => number {
  let seed = 7;
  return (limit) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((seed / 0x80000000) * limit);
  };
}
