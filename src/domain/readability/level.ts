import type { FindingKind, Found, Readability } from "./readability.ts";

/** How much each kind burdens a reader, against one sentence's ease. */
const BURDENS: Readonly<Record<FindingKind, number>> = {
  "long-sentence": 1,
  officialese: 0.5,
  "passive-officialese": 0.5,
  "noun-style": 0.75,
  "rare-word": 0.4,
  "long-word": 0.3,
  bracket: 0.4,
  abbreviation: 0.3,
  "all-caps": 0.4,
  "double-negative": 0.5,
};
/** Burden for each sentence, and words in a sentence on average, up to which a text is easy and ordinary. */
const LEVELS = {
  ordinary: { easy: { burden: 0.08, words: 10 }, ordinary: { burden: 0.6, words: 17 } },
  plain: { easy: { burden: 0.08, words: 8 }, ordinary: { burden: 0.3, words: 10 } },
};

interface Weighed {
  readonly sentences: number;
  readonly words: number;
  readonly found: readonly Found[];
  readonly isPlain: boolean;
}

export function decideLevel({ sentences, words, found, isPlain }: Weighed): Readability["level"] {
  if (sentences === 0) return "easy";
  const burden = found.reduce((sum, { kind }) => sum + BURDENS[kind], 0) / sentences;
  const average = words / sentences;
  const { easy, ordinary } = LEVELS[isPlain ? "plain" : "ordinary"];
  if (burden <= easy.burden && average <= easy.words) return "easy";
  return burden <= ordinary.burden && average <= ordinary.words ? "ordinary" : "heavy";
}
