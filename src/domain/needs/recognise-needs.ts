import type { Language } from "../catalogue/catalogue.ts";
import type { CrisisCategory } from "../crisis/crisis-words.ts";
import { crisisIn } from "./crisis-model.ts";
import { asSaid, exactPhrases } from "./exact-phrases.ts";
import { explainNeed, type NeedEvidence } from "./explain-need.ts";
import { joinedFeatures } from "./feature-table.ts";
import type { Need } from "./need.ts";
import { clearnessOf, confidenceIn } from "./need-confidence.ts";
import { addScores, tellingOf, vectorOf } from "./needs-model.ts";
import { otherSensesOf } from "./other-senses.ts";
import { preferBroader, type SureNeed } from "./prefer-broader.ts";
import type { ReadText } from "./read-vocabulary.ts";
import type { TrainedVocabulary } from "./train-vocabulary.ts";

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
  /** The crisis that a text tells of by its likeness to what people say in one; null when that is not likely enough. */
  feelCrisis(text: string, pageLanguage: Language): CrisisCategory | null;
  /**
   * The needs that a service's name and summary answer. Each is read for itself and both together, and the surest reading of
   * a need counts: a name may say it all, or be "Porinapiiri" and say nothing.
   */
  recogniseService(name: string, summary: string, language: Language): WeighedNeed[];
}

export type WeighedNeed = Pick<RecognisedNeed, "id" | "confidence">;

/** More than are shown: those that are only possible still help to find. */
const MOST_NEEDS = 8;
/** Needs less sure than this are not told. */
const LEAST_CONFIDENCE = 0.05;
/** Misses are worse than false alarms, but a box that comes for nothing is soon not read. */
const LIKELY_CRISIS = 0.8;

export function createRecogniser({ needs, model, crises, phrases, read }: TrainedVocabulary): NeedRecogniser {
  const shortestFirst = phrases.toSorted((a, b) => a.text.length - b.text.length);
  const phrasesOfNeed = Map.groupBy(shortestFirst, ({ need }) => need);
  const exact = exactPhrases(phrases);
  const otherSenses = otherSensesOf(needs, read, model.table);
  const places = new Map(needs.map(({ id }, place) => [id, place]));
  const broaderOf = needs.map(({ broader }) => (broader === null ? -1 : (places.get(broader) ?? -1)));
  const scores = new Float64Array(needs.length);

  // A search asks for both needs and crisis of a text: it is read once, and only the last one is remembered.
  let last: { readonly text: string; readonly pageLanguage: Language; readonly told: ReadText } | null = null;
  function readOnce(text: string, pageLanguage: Language): ReadText {
    if (last?.text !== text || last.pageLanguage !== pageLanguage)
      last = { text, pageLanguage, told: read(text, pageLanguage) };
    return last.told;
  }

  function sureNeeds(text: string, told: ReadText): SureNeed[] {
    scores.fill(0);
    const vector = vectorOf(told.features, model);
    addScores(model, vector, scores);
    const said = exact(text);
    const confidenceOf = confidenceIn(scores);
    const senseOf = otherSenses(told);
    const clearness = clearnessOf(tellingOf(told.features, model));
    const found = [...new Set([...said.keys(), ...highest(scores, MOST_NEEDS)])].map((need) => ({
      need,
      confidence: Math.max(asSaid(said.get(need) ?? 0, clearness), confidenceOf(need) * senseOf(need) * clearness),
    }));
    const sure = said.size > 0 ? found : preferBroader(found, vector, model, broaderOf);
    return sure
      .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, MOST_NEEDS)
      .map(({ need, confidence }) => ({ need, confidence: Math.round(confidence * 1000) / 1000 }));
  }

  return {
    recognise(text, pageLanguage) {
      const told = readOnce(text, pageLanguage);
      return sureNeeds(text, told).map(({ need, confidence }) => ({
        id: (needs[need] as Need).id,
        confidence,
        evidence: explainNeed(need, told, model, phrasesOfNeed.get(need) ?? []),
      }));
    },
    feelCrisis(text, pageLanguage) {
      const { category, likelihood } = crisisIn(crises, readOnce(text, pageLanguage).features, model.rarity);
      return likelihood >= LIKELY_CRISIS ? category : null;
    },
    recogniseService(name, summary, language) {
      const [title, body] = [read(name, language, true), read(summary, language, true)];
      const both = {
        words: [...title.words, ...body.words],
        features: joinedFeatures(title.features, body.features),
      };
      const surest = new Map<number, number>();
      for (const { need, confidence } of [
        ...sureNeeds(name, title),
        ...sureNeeds(summary, body),
        ...sureNeeds("", both),
      ])
        surest.set(need, Math.max(confidence, surest.get(need) ?? 0));
      return [...surest].map(([need, confidence]) => ({ id: (needs[need] as Need).id, confidence }));
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
