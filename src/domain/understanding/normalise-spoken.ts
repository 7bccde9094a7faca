import spoken from "./data/spoken-finnish.json" with { type: "json" };
import type { QueryWord } from "./query-words.ts";

const WRITTEN: ReadonlyMap<string, string> = new Map(Object.entries(spoken.words));
const ENDINGS: readonly (readonly [string, string])[] = Object.entries(spoken.endings);

/**
 * Spoken Finnish in the standard language, before words are analysed; each word keeps its place in the text typed. A
 * contraction becomes two words in one place: `emmä` → `en`, `minä`.
 */
export function writtenWords(words: readonly QueryWord[]): QueryWord[] {
  return words.flatMap((word) => {
    const written = writtenForm(word.typed);
    if (written === word.typed) return [word];
    return written.split(" ").map((each) => ({ ...word, written: each }));
  });
}

function writtenForm(typed: string): string {
  const known = WRITTEN.get(typed);
  if (known !== undefined) return known;
  for (const [ending, written] of ENDINGS) {
    if (typed.length > ending.length + 2 && typed.endsWith(ending)) return typed.slice(0, -ending.length) + written;
  }
  return typed;
}
