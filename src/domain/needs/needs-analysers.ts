import type { Language } from "../catalogue/catalogue.ts";
import type { Analysers, LanguageAnalysers } from "../search/language-analysers.ts";
import { tokenise } from "../search/tokenise.ts";
import type { Need } from "./need.ts";

/** Analysers that know the vocabulary's own words, so that the built-in Finnish one and the Swedish one can split compounds. */
export function needsAnalysers(analysers: Analysers, vocabulary: readonly Need[]): LanguageAnalysers {
  const created = analysers.create(analysers.finnish, (language) =>
    analysers.vocabularyFor(language, formsOf(vocabulary, language)),
  );
  if (created === null) throw new Error("The Finnish analyser that was chosen is not at hand.");
  return created;
}

function formsOf(vocabulary: readonly Need[], language: Language): Set<string> {
  const forms = new Set<string>();
  for (const need of vocabulary)
    for (const text of textsOf(need, language)) for (const { word } of tokenise(text)) forms.add(word);
  return forms;
}

function textsOf(need: Need, language: Language): readonly string[] {
  return [
    need.label[language],
    ...need.expressions[language],
    ...need.professionalTerms[language],
    ...need.serviceWords[language],
  ];
}
