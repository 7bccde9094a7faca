import { correctModel } from "./correct-model.ts";
import { crisisExamples } from "./crisis-examples.ts";
import { type CrisisModel, learnCrises } from "./crisis-model.ts";
import type { Need } from "./need.ts";
import { type NeedsModel, sumModel } from "./needs-model.ts";
import type { ReadingAids, ReadNeedText, ReadVocabulary } from "./read-vocabulary.ts";
import type { Phrase } from "./vocabulary-phrases.ts";

/** A phrase with what it has of words, for telling why a need was recognised. */
export interface KnownPhrase extends Phrase {
  /** Numbers of its features that are not letters. */
  readonly ids: Int32Array;
}

/** The vocabulary as it was learned: all that recognising takes. */
export interface TrainedVocabulary {
  readonly needs: readonly Need[];
  readonly model: NeedsModel;
  readonly crises: CrisisModel;
  readonly phrases: readonly KnownPhrase[];
  readonly aids: ReadingAids;
  readonly read: ReadNeedText;
}

/**
 * Learns the vocabulary; some ten seconds, and the same vocabulary gives the same model.
 *
 * @param leaveOut keeps phrases from being learned, for cross-validation.
 */
export function trainVocabulary(
  { needs, phrases, sentences, aids, read }: ReadVocabulary,
  leaveOut: (phrase: Phrase) => boolean = () => false,
): TrainedVocabulary {
  const learned = phrases.filter((phrase) => !leaveOut(phrase));
  const model = sumModel(learned, aids.table, needs.length);
  correctModel(model, learned);
  const known = learned.map(({ features, ...phrase }) => ({
    ...phrase,
    ids: features.ids.filter((id) => aids.table.kinds[id] !== "letters"),
  }));
  const crises = learnCrises(crisisExamples(sentences, needs, learned), model.rarity);
  return { needs, model, crises, phrases: known, aids, read };
}
