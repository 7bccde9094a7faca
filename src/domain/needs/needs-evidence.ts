import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { findNeed } from "./needs.ts";
import type { RecognisedNeed } from "./recognise-needs.ts";

/** A word to look for in services' texts, with how much finding it tells, 0–1. */
export interface WeightedWord {
  readonly language: Language;
  readonly word: string;
  readonly weight: number;
}

/** A service class or target group code, with how well it fits, 0–1. */
export interface WeightedCode {
  readonly code: string;
  readonly weight: number;
}

/** What services that answer the needs say and are, the weightiest first. */
export interface NeedsEvidence {
  readonly words: readonly WeightedWord[];
  readonly serviceClasses: readonly WeightedCode[];
  readonly targetGroups: readonly WeightedCode[];
}

/** Most services are described in Finnish only; a text in another language is as good when there is one. */
const LANGUAGE_WEIGHTS: { readonly [language in Language]: number } = { fi: 1, sv: 0.8, en: 0.8 };
const SERVICE_WORD = 1;
/** Professionals' terms stand in service texts too, but less often than the services' own words. */
const PROFESSIONAL_TERM = 0.7;
/** A need's first class fits best; the others fit also services for other needs. */
const CLASS_WEIGHTS = [1, 0.7, 0.5, 0.4, 0.3];

/**
 * What to look for when a text tells of the needs. Weights are multiplied by each need's confidence; what several needs
 * share keeps its highest weight.
 */
export function needsEvidence(recognised: readonly Pick<RecognisedNeed, "id" | "confidence">[]): NeedsEvidence {
  const words = new Map<string, WeightedWord>();
  const serviceClasses = new Map<string, number>();
  const targetGroups = new Map<string, number>();
  for (const { id, confidence } of recognised) {
    const need = findNeed(id);
    if (need === undefined) continue;
    for (const language of LANGUAGES) {
      const add = (factor: number) => (word: string) => {
        const weight = confidence * factor * LANGUAGE_WEIGHTS[language];
        const key = `${language} ${word}`;
        if (weight > (words.get(key)?.weight ?? 0)) words.set(key, { language, word, weight });
      };
      need.serviceWords[language].forEach(add(SERVICE_WORD));
      need.professionalTerms[language].forEach(add(PROFESSIONAL_TERM));
    }
    need.serviceClasses.forEach((code, place) => {
      raise(serviceClasses, code, confidence * (CLASS_WEIGHTS[place] ?? 0));
    });
    for (const code of need.targetGroups) raise(targetGroups, code, confidence);
  }
  return {
    words: [...words.values()].sort((a, b) => b.weight - a.weight),
    serviceClasses: toCodes(serviceClasses),
    targetGroups: toCodes(targetGroups),
  };
}

function raise(weights: Map<string, number>, code: string, weight: number): void {
  weights.set(code, Math.max(weight, weights.get(code) ?? 0));
}

function toCodes(weights: ReadonlyMap<string, number>): WeightedCode[] {
  return [...weights].map(([code, weight]) => ({ code, weight })).sort((a, b) => b.weight - a.weight);
}
