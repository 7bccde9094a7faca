import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import type { NeedInQuery } from "../search/need-words.ts";
import { findNeed } from "./needs.ts";
import type { RecognisedNeed } from "./recognise-needs.ts";

/** Professionals' terms stand in service texts too, but less often than the services' own words. */
const PROFESSIONAL = 0.7;

/** Recognised needs as the search looks for them: through the words of their services, in all three languages. */
export function needsInQuery(recognised: readonly RecognisedNeed[], pageLanguage: Language): NeedInQuery[] {
  return recognised.flatMap(({ id, confidence }) => {
    const need = findNeed(id);
    if (!need) return [];
    const words = LANGUAGES.flatMap((language) => [
      ...need.serviceWords[language].map((word) => ({ language, word, weight: 1 })),
      ...need.professionalTerms[language].map((word) => ({ language, word, weight: PROFESSIONAL })),
    ]);
    return [{ label: need.label[pageLanguage], confidence, words }];
  });
}
