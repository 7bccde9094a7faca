import { stemmer } from "@orama/stemmers/english";
import type { Analyser } from "./analyser.ts";

/** Endings snowball leaves and that part words of one meaning: `loneliness` and `lonely`. */
const DERIVED = /(?:iness|ness|liness|ly|li|er|ing|ment)$/;

/** English: snowball, with the root of a few derived words. */
export function english(): Analyser {
  return {
    analyse(word) {
      const lemma = stemmer(word);
      const root = stemmer(lemma.replace(DERIVED, ""));
      const roots = root.length >= 3 && root !== lemma ? [root] : [];
      return { lemmas: [lemma], parts: [], roots, isInDictionary: false };
    },
  };
}
