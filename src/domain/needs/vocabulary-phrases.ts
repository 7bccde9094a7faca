import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import type { Need } from "./need.ts";
import type { Sayings } from "./sayings.ts";

/** Where in the vocabulary a word was found. A definition counts as part of the label it explains. */
export const PHRASE_KINDS = ["expression", "service-word", "professional", "label"] as const;
export type PhraseKind = (typeof PHRASE_KINDS)[number];

/** One text of the vocabulary, with the need it tells of. */
export interface Phrase {
  readonly text: string;
  readonly language: Language;
  readonly kind: PhraseKind;
  /** The need's place in the vocabulary. */
  readonly need: number;
  /** How much it teaches. */
  readonly weight: number;
}

/** All texts that tell of a need, in the vocabulary's order. */
export function phrasesOf(vocabulary: readonly Need[], sayings: Sayings): Phrase[] {
  return vocabulary.flatMap((need, place) =>
    LANGUAGES.flatMap((language) => {
      const phrase = (kind: PhraseKind, weight: number) => (text: string) => ({
        text,
        language,
        kind,
        need: place,
        weight,
      });
      const label = phrase("label", 1.5)(need.label[language]);
      return [
        label,
        ...(language === "fi" && need.label.selko !== need.label.fi ? [phrase("label", 1)(need.label.selko)] : []),
        phrase("label", 1)(need.definition[language]),
        ...need.expressions[language].map(phrase("expression", 1)),
        ...(sayings.get(need.id)?.[language] ?? []).map(phrase("expression", 1)),
        ...need.professionalTerms[language].map(phrase("professional", 0.6)),
        ...need.serviceWords[language].map(phrase("service-word", 1)),
      ];
    }),
  );
}
