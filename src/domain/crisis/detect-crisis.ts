import { CRISIS_WORDS, type CrisisCategory } from "./crisis-words.ts";

/** Other words that may stand between the parts of a phrase. */
const MAY_STAND_BETWEEN = 2;

/**
 * The kind of crisis that a text tells of, or null. Only the clearest words count, so that help is not shown for a film
 * about violence; much that is said in other words is missed. The text goes nowhere from here.
 */
export function detectCrisis(text: string): CrisisCategory | null {
  const words = text
    .normalize("NFC")
    .toLocaleLowerCase("fi")
    .replace(/['’´`]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const found = RULES.find(({ holds, unless }) => holds(words) && !unless?.(words));
  return found?.category ?? null;
}

type WordTest = (words: readonly string[]) => boolean;

const RULES = (Object.keys(CRISIS_WORDS) as CrisisCategory[]).flatMap((category) =>
  CRISIS_WORDS[category].map(({ words, unless }) => ({
    category,
    holds: phraseTest(words),
    unless: unless === undefined ? undefined : phraseTest(unless),
  })),
);

function phraseTest(phrase: string): WordTest {
  const parts = phrase.split(" ").map(wordPattern);
  const width = parts.length + MAY_STAND_BETWEEN;
  return (words) => words.some((_, start) => fits(words.slice(start, start + width), parts));
}

/** Every part fits a word of its own. */
function fits(words: readonly string[], parts: readonly RegExp[]): boolean {
  const [part, ...rest] = parts;
  if (!part) return true;
  return words.some((word, at) => part.test(word) && fits(words.toSpliced(at, 1), rest));
}

function wordPattern(alternatives: string): RegExp {
  return new RegExp(`^(?:${alternatives.replaceAll("*", "\\p{L}*")})$`, "u");
}
