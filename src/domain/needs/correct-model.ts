import { addScores, type Example, type NeedsModel, type Vector, vectorOf } from "./needs-model.ts";

const ROUNDS = 2;
const LEARNING_RATE = 0.2;
const SHARPNESS = 10;
/** Texts already told apart this surely teach nothing more. */
const SURE = 0.98;
/** A need this far behind the best one has no share worth counting: e⁻⁷ is a thousandth. */
const FAR = 7;
/** Smaller mistakes are not worth correcting. */
const SMALL = 0.001;

/**
 * Goes through the examples a few times and moves weights towards the right need and away from those it was taken for
 * (softmax regression from the sums on). The same examples give the same model.
 */
export function correctModel(model: NeedsModel, examples: readonly Example[]): void {
  const shares = new Float64Array(model.needCount);
  const vectors = examples.map(({ features }) => vectorOf(features, model));
  for (let round = 0; round < ROUNDS; round++)
    for (const at of shuffled(examples.length)) {
      const { need, weight } = examples[at] as Example;
      const vector = vectors[at] as Vector;
      toShares(model, vector, shares);
      if ((shares[need] as number) <= SURE) learn(model, vector, need, LEARNING_RATE * weight, shares);
    }
}

function learn(
  { starts, needs, weights }: NeedsModel,
  vector: Vector,
  need: number,
  rate: number,
  shares: Float64Array,
): void {
  for (let i = 0; i < vector.ids.length; i++) {
    const id = vector.ids[i] as number;
    const step = rate * (vector.values[i] as number);
    for (let at = starts[id] as number, end = starts[id + 1] as number; at < end; at++) {
      const other = needs[at] as number;
      const share = shares[other] as number;
      if (other === need) weights[at] = (weights[at] as number) + step * (1 - share);
      else if (share > SMALL) weights[at] = (weights[at] as number) - step * share;
    }
  }
}

/** What share each need has of the text, by the model as it stands. */
function toShares(model: NeedsModel, vector: Vector, shares: Float64Array): void {
  shares.fill(0);
  addScores(model, vector, shares);
  let highest = 0;
  for (let need = 0; need < shares.length; need++)
    if ((shares[need] as number) > highest) highest = shares[need] as number;
  let sum = 0;
  for (let need = 0; need < shares.length; need++) {
    const behind = SHARPNESS * (highest - (shares[need] as number));
    const share = behind > FAR ? 0 : Math.exp(-behind);
    shares[need] = share;
    sum += share;
  }
  for (let need = 0; need < shares.length; need++) shares[need] = (shares[need] as number) / sum;
}

/** The places 0…count−1 in an order that is mixed but always the same. */
function shuffled(count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, place) => place);
  let seed = 7;
  for (let i = count - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    const other = seed % (i + 1);
    const kept = order[i] as number;
    order[i] = order[other] as number;
    order[other] = kept;
  }
  return order;
}
