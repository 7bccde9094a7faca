import type { Language } from "../catalogue/catalogue.ts";
import type { LanguageAnalysers } from "../search/language-analysers.ts";
import { correctModel } from "./correct-model.ts";
import { explainNeed, type NeedEvidence } from "./explain-need.ts";
import type { Need } from "./need.ts";
import { toConfidence } from "./need-confidence.ts";
import { addScores, sumModel, vectorOf } from "./needs-model.ts";
import { otherSensesOf } from "./other-senses.ts";
import { addNearest, buildPhraseIndex } from "./phrase-index.ts";
import { type ReadVocabulary, readVocabulary } from "./read-vocabulary.ts";
import type { Phrase } from "./vocabulary-phrases.ts";

/** A need that a text tells of. */
export interface RecognisedNeed {
  readonly id: string;
  /** 0–1: of texts with 0.7, about seven in ten mean this need. */
  readonly confidence: number;
  /** What it was recognised by, the strongest first. */
  readonly evidence: readonly NeedEvidence[];
}

export interface NeedRecogniser {
  /** The needs a text tells of, in whichever language, the surest first; empty when it tells of none. */
  recognise(text: string, pageLanguage: Language): RecognisedNeed[];
}

const MOST_NEEDS = 5;
/** How much the nearest single phrase counts beside all that is known of a need. */
const NEAREST = 0.1;
/** Needs less sure than this are not told. */
const LEAST_CONFIDENCE = 0.05;

/** Learns the vocabulary (about a second; deterministic) and recognises needs in texts from then on. */
export function createNeedRecogniser(vocabulary: readonly Need[], analysers: LanguageAnalysers): NeedRecogniser {
  return trainRecogniser(readVocabulary(vocabulary, analysers));
}

/** The same from a vocabulary that has been read. `leaveOut` keeps phrases from being learned, for cross-validation. */
export function trainRecogniser(
  vocabulary: ReadVocabulary,
  leaveOut: (phrase: Phrase) => boolean = () => false,
): NeedRecogniser {
  const { needs, table } = vocabulary;
  const learned = vocabulary.phrases.filter((phrase) => !leaveOut(phrase));
  const model = sumModel(learned, table, needs.length);
  correctModel(model, learned);
  const index = buildPhraseIndex(model, learned);
  const byNeed = Map.groupBy(learned, ({ need }) => need);
  const otherSenses = otherSensesOf(vocabulary);
  const scores = new Float64Array(needs.length);

  return {
    recognise(text, pageLanguage) {
      const read = vocabulary.read(text, pageLanguage);
      const vector = vectorOf(read.features, model);
      scores.fill(0);
      addScores(model, vector, scores);
      addNearest(index, vector, NEAREST, scores);
      return highest(scores, MOST_NEEDS)
        .map((need) => ({ need, confidence: toConfidence(scores, need) * otherSenses(need, read) }))
        .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
        .sort((a, b) => b.confidence - a.confidence)
        .map(({ need, confidence }) => ({
          id: (needs[need] as Need).id,
          confidence: Math.round(confidence * 1000) / 1000,
          evidence: explainNeed(need, read, model, byNeed.get(need) ?? []),
        }));
    },
  };
}

/** Places of the highest scores, the highest first. */
function highest(scores: Float64Array, count: number): number[] {
  const top: number[] = [];
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] as number;
    if (score <= 0) continue;
    let at = top.length;
    while (at > 0 && score > (scores[top[at - 1] as number] as number)) at--;
    if (at >= count) continue;
    top.splice(at, 0, place);
    if (top.length > count) top.pop();
  }
  return top;
}
