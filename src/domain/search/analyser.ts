/** What one word form may mean. Words of one language share one space, so a root of one word is a lemma of another. */
export interface WordAnalysis {
  /** The word itself in its basic form; several when it is ambiguous, never none. */
  readonly lemmas: readonly string[];
  /** Lemmas of the words a compound is made of: `liikuntaneuvonta` → `liikunta`, `neuvonta`. */
  readonly parts: readonly string[];
  /** Lemmas the word is derived from: `yksinäisyys` → `yksinäinen`. */
  readonly roots: readonly string[];
  /** True when a dictionary knows the word, so that it should not be taken for a spelling mistake. */
  readonly isInDictionary: boolean;
}

/** Breaks a word form, already lower case, into what it may mean. Pure for its user: the same form gives the same answer. */
export interface Analyser {
  analyse(word: string): WordAnalysis;
}

/** Enough for speed, and few: what people search must not pile up in memory. */
export const FEW = 500;

/** An analyser that remembers at most `limit` word forms, more than a few only of what is published; the oldest is forgotten first. */
export function remembering(analyser: Analyser, limit = FEW): Analyser {
  const known = new Map<string, WordAnalysis>();
  return {
    analyse(word) {
      const found = known.get(word);
      if (found !== undefined) return found;
      const analysis = analyser.analyse(word);
      if (known.size >= limit) known.delete(known.keys().next().value ?? "");
      known.set(word, analysis);
      return analysis;
    },
  };
}
