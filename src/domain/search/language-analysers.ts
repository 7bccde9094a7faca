import type { Language } from "../catalogue/catalogue.ts";
import type { Analyser } from "./analyser.ts";
import type { CompoundVocabulary } from "./compound-splitter.ts";
import { english } from "./english.ts";
import { builtinFinnish, finnishVocabulary } from "./finnish-builtin.ts";
import type { FinnishAnalyser } from "./index-data.ts";
import { swedish, swedishVocabulary } from "./swedish.ts";

/** One analyser per language, for one index: they know its vocabulary. */
export type LanguageAnalysers = { readonly [language in Language]: Analyser };

/** What the system can analyse words with. */
export interface Analysers {
  /** The best Finnish analyser at hand: what new indexes are built with. */
  readonly finnish: FinnishAnalyser;
  /** Entries an analyser needs from the documents' own words. */
  vocabularyFor(language: Language, forms: Iterable<string>): ReadonlySet<string>;
  /** Null when `finnish` asks for an analyser this system lacks. */
  create(finnish: FinnishAnalyser, vocabulary: (language: Language) => CompoundVocabulary): LanguageAnalysers | null;
}

/** Analysers of this system: with `voikko` from `loadVoikko()`, or the built-in Finnish one when it is null. */
export function analysersWith(voikko: Analyser | null): Analysers {
  return {
    finnish: voikko === null ? "builtin" : "voikko",
    vocabularyFor(language, forms) {
      if (language === "fi") return finnishVocabulary(forms);
      return language === "sv" ? swedishVocabulary(forms) : new Set();
    },
    create(finnish, vocabulary) {
      if (finnish === "voikko" && voikko === null) return null;
      return {
        fi: finnish === "voikko" && voikko !== null ? voikko : builtinFinnish(vocabulary("fi")),
        sv: swedish(vocabulary("sv")),
        en: english(),
      };
    },
  };
}
