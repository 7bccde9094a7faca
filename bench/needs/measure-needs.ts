import type { Language } from "../../src/domain/catalogue/catalogue.ts";
import type { ReadVocabulary } from "../../src/domain/needs/read-vocabulary.ts";
import { createRecogniser, type NeedRecogniser } from "../../src/domain/needs/recognise-needs.ts";
import { trainVocabulary } from "../../src/domain/needs/train-vocabulary.ts";
import type { Phrase } from "../../src/domain/needs/vocabulary-phrases.ts";

/** A sentence with the needs that it may be taken to tell of. */
export interface MeantSentence {
  readonly language: Language;
  readonly text: string;
  readonly needs: readonly string[];
}

/** Shares, 0–1. */
export interface Hits {
  readonly count: number;
  /** A meant need is the surest one. */
  readonly first: number;
  /** A meant need is among the three surest. */
  readonly amongThree: number;
}

export function hitsOf(recogniser: NeedRecogniser, sentences: readonly MeantSentence[]): Hits {
  const places = sentences.map(({ text, language, needs }) =>
    recogniser.recognise(text, language).findIndex(({ id }) => needs.includes(id)),
  );
  return hitsAt(places);
}

/**
 * Recognises expressions by all the others: each is left out of learning once.
 *
 * @param folds how many groups the expressions are left out in; only the first `measured` groups are measured.
 */
export function crossValidate(vocabulary: ReadVocabulary, folds: number, measured = folds): Map<Language, Hits> {
  const foldOf = new Map<Phrase, number>(
    vocabulary.phrases.filter(({ kind }) => kind === "expression").map((phrase, at) => [phrase, at % folds]),
  );
  const places = new Map<Language, number[]>();
  for (let fold = 0; fold < measured; fold++) {
    const recogniser = createRecogniser(trainVocabulary(vocabulary, (phrase) => foldOf.get(phrase) === fold));
    for (const [{ text, language, need }, itsFold] of foldOf) {
      if (itsFold !== fold) continue;
      const place = recogniser.recognise(text, language).findIndex(({ id }) => id === vocabulary.needs[need]?.id);
      places.set(language, [...(places.get(language) ?? []), place]);
    }
  }
  return new Map([...places].map(([language, found]) => [language, hitsAt(found)]));
}

/** The share of texts, which tell of no need, that are taken to tell of one this surely. */
export function falseAlarms(
  recogniser: NeedRecogniser,
  texts: readonly { readonly language: Language; readonly text: string }[],
  confidence: number,
): number {
  const taken = texts.filter(({ text, language }) =>
    recogniser.recognise(text, language).some((need) => need.confidence >= confidence),
  );
  return taken.length / texts.length;
}

function hitsAt(places: readonly number[]): Hits {
  const share = (isHit: (place: number) => boolean) => places.filter(isHit).length / places.length;
  return { count: places.length, first: share((place) => place === 0), amongThree: share((at) => at >= 0 && at < 3) };
}
