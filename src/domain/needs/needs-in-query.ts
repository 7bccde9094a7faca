import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import type { NeedInQuery } from "../search/need-words.ts";
import type { Need } from "./need.ts";
import { findNeed, listNarrower } from "./needs.ts";
import type { WeighedNeed } from "./recognise-needs.ts";

/** Professionals' terms stand in service texts too, but less often than the services' own words. */
const PROFESSIONAL = 0.7;
/** What answers a need beside the one meant helps a little; what answers the wider need helps more. */
const BESIDE = { related: 0.2, broader: 0.4, narrower: 0.2 };
/** Not worth looking for. */
const LEAST = 0.05;

/**
 * Recognised needs as the search looks for them: through the words of their services, in all three languages, and through
 * what services answer. Needs right beside them are looked for too, and told by the name of the one recognised.
 */
export function needsInQuery(recognised: readonly WeighedNeed[], pageLanguage: Language): NeedInQuery[] {
  const meant = recognised.flatMap(({ id, confidence }) => {
    const need = findNeed(id);
    return need ? [{ need, confidence }] : [];
  });
  const found = new Map<string, NeedInQuery>();
  for (const { need, confidence } of meant)
    found.set(need.id, { id: need.id, label: need.label[pageLanguage], confidence, words: wordsOf(need) });
  for (const { need, confidence } of meant)
    for (const [id, share] of beside(need)) {
      const its = confidence * share;
      if (its < LEAST || its <= (found.get(id)?.confidence ?? 0)) continue;
      const words = found.get(id)?.words ?? [];
      found.set(id, { id, label: need.label[pageLanguage], confidence: its, words });
    }
  return [...found.values()];
}

function wordsOf({ serviceWords, professionalTerms }: Need): NeedInQuery["words"] {
  return LANGUAGES.flatMap((language) => [
    ...serviceWords[language].map((word) => ({ language, word, weight: 1 })),
    ...professionalTerms[language].map((word) => ({ language, word, weight: PROFESSIONAL })),
  ]);
}

function beside({ id, related, broader }: Need): [id: string, share: number][] {
  return [
    ...related.map((other): [string, number] => [other, BESIDE.related]),
    ...(broader === null ? [] : [[broader, BESIDE.broader] as [string, number]]),
    ...listNarrower(id).map((other): [string, number] => [other, BESIDE.narrower]),
  ];
}
