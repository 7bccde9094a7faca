import type { ComparableName } from "./name-words.ts";
import { isSlip } from "./slip.ts";

/**
 * `equal` the same words, in whatever order and inflection · `near` the same but for how it is spelled or written together ·
 * `part` one is the other with something more · `marked` the same words with another number · `different` both have words
 * that the other lacks · `unknown` no name to compare.
 */
export type NameLevel = "equal" | "near" | "part" | "marked" | "different" | "unknown";

export interface NameLikeness {
  readonly level: NameLevel;
  /** The languages in which the names are equal. */
  readonly languages: readonly string[];
}

const ORDER: readonly NameLevel[] = ["equal", "near", "marked", "part", "different", "unknown"];

/** The best likeness of any name of the one with any of the other: fields of sources hold names of any language. */
export function nameLikeness(ours: readonly ComparableName[], theirs: readonly ComparableName[]): NameLikeness {
  let best: NameLevel = "unknown";
  const languages = new Set<string>();
  for (const one of ours) {
    for (const other of theirs) {
      const level = compareNames(one, other);
      // Names in two languages differ as a matter of course.
      if (level === "different" && !shareLanguage(one, other)) continue;
      if (level === "equal" && one.language !== null && one.language === other.language) languages.add(one.language);
      if (ORDER.indexOf(level) < ORDER.indexOf(best)) best = level;
    }
  }
  return { level: best, languages: [...languages].sort() };
}

const shareLanguage = (one: ComparableName, other: ComparableName): boolean =>
  one.language === null || other.language === null || one.language === other.language;

export function compareNames(one: ComparableName, other: ComparableName): NameLevel {
  if (one.key === other.key) return "equal";
  const hasSameMarks = one.marks.join() === other.marks.join();
  if (one.words.join(" ") === other.words.join(" ")) return "marked";
  if (one.joined === other.joined) return hasSameMarks ? "near" : "marked";
  const missing = one.words.filter((word) => !other.words.includes(word));
  const extra = other.words.filter((word) => !one.words.includes(word));
  if (missing.length === extra.length && areSlips(missing, extra)) return hasSameMarks ? "near" : "marked";
  const left = extra.filter((word) => !missing.some((each) => isSlip(each, word)));
  const right = missing.filter((word) => !extra.some((each) => isSlip(each, word)));
  return left.length === 0 || right.length === 0 || isWithin(right, left) || isWithin(left, right)
    ? "part"
    : "different";
}

/** Whether each of the first is a slip of one of the second. */
function areSlips(words: readonly string[], others: readonly string[]): boolean {
  const rest = [...others];
  for (const word of words) {
    const at = rest.findIndex((other) => isSlip(word, other));
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return true;
}

/** Whether every word stands within a compound of the other name: `kirjasto` in `pääkirjasto`. */
function isWithin(words: readonly string[], others: readonly string[]): boolean {
  return words.every(
    (word) => word.length >= 4 && others.some((other) => other.endsWith(word) || other.startsWith(word)),
  );
}
