import type { Example, NeedsModel, Vector } from "./needs-model.ts";
import { vectorOf } from "./needs-model.ts";

/** The vocabulary's phrases by their features, to find the nearest one of each need. */
export interface PhraseIndex {
  /** Postings of feature f are from `starts[f]` to `starts[f + 1]`. Letter runs have none: the model knows them. */
  readonly starts: Uint32Array;
  readonly phrases: Uint16Array;
  readonly values: Float32Array;
  /** The need of each phrase. */
  readonly needs: Uint16Array;
  /** Working space: a likeness per phrase, a best one per need. */
  readonly likeness: Float32Array;
  readonly best: Float32Array;
}

export function buildPhraseIndex(model: NeedsModel, examples: readonly Example[]): PhraseIndex {
  const { kinds } = model.table;
  const vectors = examples.map(({ features }) => withoutLetters(vectorOf(features, model), kinds));
  const size = model.table.ids.size;
  const starts = new Uint32Array(size + 1);
  for (const { ids } of vectors) for (const id of ids) starts[id + 1] = (starts[id + 1] as number) + 1;
  for (let id = 0; id < size; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  const next = starts.slice();
  const phrases = new Uint16Array(starts[size] as number);
  const values = new Float32Array(phrases.length);
  vectors.forEach((vector, phrase) => {
    for (let i = 0; i < vector.ids.length; i++) {
      const id = vector.ids[i] as number;
      const at = next[id] as number;
      next[id] = at + 1;
      phrases[at] = phrase;
      values[at] = vector.values[i] as number;
    }
  });
  const needs = Uint16Array.from(examples, ({ need }) => need);
  const likeness = new Float32Array(examples.length);
  return { starts, phrases, values, needs, likeness, best: new Float32Array(model.needCount) };
}

/** Adds to `scores`, for each need, `factor` × the likeness (0–1) of its phrase that is nearest to the text. */
export function addNearest(index: PhraseIndex, text: Vector, factor: number, scores: Float64Array): void {
  const { starts, phrases, values, needs, likeness, best } = index;
  for (let i = 0; i < text.ids.length; i++) {
    const id = text.ids[i] as number;
    const value = text.values[i] as number;
    for (let at = starts[id] as number, end = starts[id + 1] as number; at < end; at++) {
      const phrase = phrases[at] as number;
      likeness[phrase] = (likeness[phrase] as number) + value * (values[at] as number);
    }
  }
  best.fill(0);
  for (let phrase = 0; phrase < likeness.length; phrase++) {
    const found = likeness[phrase] as number;
    if (found === 0) continue;
    likeness[phrase] = 0;
    const need = needs[phrase] as number;
    if (found > (best[need] as number)) best[need] = found;
  }
  for (let need = 0; need < best.length; need++)
    scores[need] = (scores[need] as number) + factor * (best[need] as number);
}

/** The features that tell something and are not runs of letters, with length 1. */
function withoutLetters({ ids, values }: Vector, kinds: NeedsModel["table"]["kinds"]): Vector {
  const kept: number[] = [];
  let square = 0;
  for (let i = 0; i < ids.length; i++) {
    if (kinds[ids[i] as number] === "letters" || values[i] === 0) continue;
    kept.push(i);
    square += (values[i] as number) ** 2;
  }
  const length = Math.sqrt(square) || 1;
  return {
    ids: Int32Array.from(kept, (i) => ids[i] as number),
    values: Float32Array.from(kept, (i) => (values[i] as number) / length),
  };
}
