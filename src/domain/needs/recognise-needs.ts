import type { Language } from "../catalogue/catalogue.ts";
import type { LanguageAnalysers } from "../search/language-analysers.ts";
import { correctModel } from "./correct-model.ts";
import { exactPhrases } from "./exact-phrases.ts";
import { explainNeed, type NeedEvidence } from "./explain-need.ts";
import type { Need } from "./need.ts";
import { confidenceIn } from "./need-confidence.ts";
import { addScores, sumModel, vectorOf } from "./needs-model.ts";
import { otherSensesOf } from "./other-senses.ts";
import { preferBroader } from "./prefer-broader.ts";
import { type ReadVocabulary, readVocabulary } from "./read-vocabulary.ts";
import type { Phrase } from "./vocabulary-phrases.ts";

/** A need that a text tells of. */
export interface RecognisedNeed {
  readonly id: string;
  /** 0–1. Of texts with 0.5, at least half mean this need or one right beside it. */
  readonly confidence: number;
  /** What it was recognised by, the strongest first. */
  readonly evidence: readonly NeedEvidence[];
}

export interface NeedRecogniser {
  /** The needs a text tells of, in whichever language, the surest first; empty when it tells of none. */
  recognise(text: string, pageLanguage: Language): RecognisedNeed[];
}

const MOST_NEEDS = 5;
/** Needs less sure than this are not told. */
const LEAST_CONFIDENCE = 0.1;

/** Learns the vocabulary (some seconds; deterministic) and recognises needs in texts from then on. */
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
  const shortestFirst = learned.toSorted((a, b) => a.text.length - b.text.length);
  const phrasesOfNeed = Map.groupBy(shortestFirst, ({ need }) => need);
  const exact = exactPhrases(learned);
  const otherSenses = otherSensesOf(vocabulary);
  const broaderOf = needs.map(({ broader }) => needs.findIndex(({ id }) => id === broader));
  const scores = new Float64Array(needs.length);

  return {
    recognise(text, pageLanguage) {
      const read = vocabulary.read(text, pageLanguage);
      scores.fill(0);
      const vector = vectorOf(read.features, model);
      addScores(model, vector, scores);
      const said = exact(text);
      const confidenceOf = confidenceIn(scores);
      const found = [...new Set([...said.keys(), ...highest(scores, MOST_NEEDS)])].map((need) => ({
        need,
        confidence: Math.max(said.get(need) ?? 0, confidenceOf(need) * otherSenses(need, read)),
      }));
      const sure = said.size > 0 ? found : preferBroader(found, vector, model, broaderOf);
      return sure
        .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
        .sort((a, b) => b.confidence - a.confidence)
        .slice(0, MOST_NEEDS)
        .map(({ need, confidence }) => ({
          id: (needs[need] as Need).id,
          confidence: Math.round(confidence * 1000) / 1000,
          evidence: explainNeed(need, read, model, phrasesOfNeed.get(need) ?? []),
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
