import type { LocalizedText } from "../catalogue/catalogue.ts";

/** So alike that the same thing may be meant. */
export const ALIKE = 0.6;

/** How alike two titles are, 0–1: the likeness of their nearest pair of one language, by the letters of their words. */
export function titleLikeness(one: LocalizedText, other: LocalizedText): number {
  let most = 0;
  for (const language of ["fi", "sv", "en"] as const) {
    const [a, b] = [one[language] ?? "", other[language] ?? ""];
    if (a !== "" && b !== "") most = Math.max(most, likeness(a, b));
  }
  return most;
}

/** Dice's measure of letter triples: endings and the order of words matter little. */
function likeness(a: string, b: string): number {
  const [left, right] = [triplesOf(a), triplesOf(b)];
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const triple of left) if (right.has(triple)) shared++;
  return (2 * shared) / (left.size + right.size);
}

const known = new Map<string, ReadonlySet<string>>();
const MOST_KNOWN = 50_000;

function triplesOf(title: string): ReadonlySet<string> {
  const before = known.get(title);
  if (before) return before;
  const triples = new Set<string>();
  for (const word of title
    .slice(0, 200)
    .toLocaleLowerCase("fi")
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) triples.add(padded.slice(at, at + 3));
  }
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(title, triples);
  return triples;
}
