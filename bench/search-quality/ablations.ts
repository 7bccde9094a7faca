import type { WordAnalysis } from "../../src/domain/search/analyser.ts";
import type { IndexData } from "../../src/domain/search/index-data.ts";
import type { Analysers, LanguageAnalysers } from "../../src/domain/search/language-analysers.ts";

/** The index and its queries without parts of compounds. The needs recogniser keeps its own. */
export function withoutCompounds(analysers: Analysers): Analysers {
  return changed(analysers, (analysis) => ({ ...analysis, parts: [] }));
}

/** The index and its queries without derivation roots. The needs recogniser keeps its own. */
export function withoutRoots(analysers: Analysers): Analysers {
  return changed(analysers, (analysis) => ({ ...analysis, roots: [] }));
}

/** An index that has nothing to compare misspelt words with. */
export function withoutSpelling(data: IndexData): IndexData {
  const spellingLengths = new Uint32Array(data.arrays.spellingLengths.length);
  return { ...data, arrays: { ...data.arrays, spellingLengths } };
}

function changed(analysers: Analysers, change: (analysis: WordAnalysis) => WordAnalysis): Analysers {
  return {
    ...analysers,
    create(finnish, vocabulary) {
      const created = analysers.create(finnish, vocabulary);
      if (created === null) return null;
      const simpler = ({ analyse }: LanguageAnalysers["fi"]) => ({ analyse: (word: string) => change(analyse(word)) });
      return { fi: simpler(created.fi), sv: simpler(created.sv), en: simpler(created.en) };
    },
  };
}
