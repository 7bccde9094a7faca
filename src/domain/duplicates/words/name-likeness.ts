import type { ComparableName, NameWord } from "./name-words.ts";
import { areVariants } from "./word-variants.ts";

/**
 * `equal` the same words, in whatever order and inflection · `near` the same but for spelling, brackets, or words that say
 * only who or where · `part` one is the other with something more · `marked` the same words with another number ·
 * `different` both have words that the other lacks · `unknown` no name to compare.
 */
export type NameLevel = "equal" | "near" | "part" | "marked" | "different" | "unknown";

export interface NameLikeness {
  readonly level: NameLevel;
  /** The languages in which the names are equal. */
  readonly languages: readonly string[];
}

const ORDER: readonly NameLevel[] = ["equal", "near", "marked", "part", "different", "unknown"];
const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * The best likeness of any name of the one with any of the other: fields of sources hold names of any language.
 * @param ignorable stems that may be missing from either, because another field says them: the organizer, the place.
 */
export function nameLikeness(
  ours: readonly ComparableName[],
  theirs: readonly ComparableName[],
  ignorable: ReadonlySet<string> = NO_WORDS,
): NameLikeness {
  let best: NameLevel = "unknown";
  const languages = new Set<string>();
  for (const one of ours) {
    for (const other of theirs) {
      const level = compareNames(one, other, ignorable);
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

export function compareNames(
  one: ComparableName,
  other: ComparableName,
  ignorable: ReadonlySet<string> = NO_WORDS,
): NameLevel {
  if (one.key === other.key) return "equal";
  // What only one of them says in brackets is a remark; what both say there tells them apart.
  const isRemark = one.bracketed.length === 0 || other.bracketed.length === 0;
  const remarks = isRemark ? new Set([...one.bracketed, ...other.bracketed]) : NO_WORDS;
  const hasSameMarks = withoutAll(one.marks, remarks).join() === withoutAll(other.marks, remarks).join();
  const agreed = hasSameMarks ? "near" : "marked";
  if (one.joined === other.joined) return agreed;
  const missing = lacking(one, other);
  const extra = lacking(other, one);
  if (missing.length === 0 && extra.length === 0) return agreed;
  if (areAllVariants(missing, extra)) return agreed;
  const isSaidElsewhere = ({ stem }: NameWord) => remarks.has(stem) || ignorable.has(stem);
  const left = missing.filter((word) => !isSaidElsewhere(word));
  const right = extra.filter((word) => !isSaidElsewhere(word));
  // Two keepers' names in front of the same word are two things: only one side may say more.
  const isOneSided = left.length === missing.length || right.length === extra.length;
  const isSomethingLeft = left.length < one.words.length && right.length < other.words.length;
  if (isOneSided && isSomethingLeft && areAllVariants(left, right)) return agreed;
  const onlyOurs = missing.filter((word) => !extra.some((each) => areVariants(word, each)));
  const onlyTheirs = extra.filter((word) => !missing.some((each) => areVariants(word, each)));
  const isPart =
    onlyOurs.length === 0 || onlyTheirs.length === 0 || isWithin(missing, extra) || isWithin(extra, missing);
  return isPart ? "part" : "different";
}

const withoutAll = (marks: readonly string[], left: ReadonlySet<string>): readonly string[] =>
  left.size === 0 ? marks : marks.filter((mark) => !left.has(mark));

const lacking = (one: ComparableName, other: ComparableName): readonly NameWord[] =>
  one.words.filter(({ stem }) => !other.words.some((word) => word.stem === stem));

/** Whether the words pair up as variants of each other, none left over. */
function areAllVariants(words: readonly NameWord[], others: readonly NameWord[]): boolean {
  if (words.length !== others.length) return false;
  const rest = [...others];
  for (const word of words) {
    const at = rest.findIndex((other) => areVariants(word, other));
    if (at < 0) return false;
    rest.splice(at, 1);
  }
  return true;
}

/** Whether every word stands within a compound of the other name: `kirjasto` in `seurakuntakirjasto`. */
function isWithin(words: readonly NameWord[], others: readonly NameWord[]): boolean {
  return words.every(
    ({ stem }) => stem.length >= 4 && others.some((other) => other.stem.endsWith(stem) || other.stem.startsWith(stem)),
  );
}
