import { foldedWords } from "./fold.ts";
import { spokenNames } from "./spoken-names.ts";
import { spokenTimes } from "./spoken-times.ts";

/** A long text as far as is needed for telling near copies: a sample of its runs of three words. */
export interface TextSketch {
  readonly language: string;
  /** The smallest hashes of the text's runs of three words, rising. */
  readonly shingles: Uint32Array;
  /** Weekdays and hours it speaks of: `2`, `2@18`. */
  readonly times: readonly string[];
  /** Names it speaks of, as stems. */
  readonly names: readonly string[];
}

const RUN = 3;
const MOST_SHINGLES = 96;
/** Shorter texts are alike by chance. */
const FEWEST_SHINGLES = 8;
const LONGEST = 6000;

/** Null when the text is too short to be told from others. */
export function textSketch(text: string, language: string): TextSketch | null {
  const read = text.slice(0, LONGEST);
  const words = foldedWords(read);
  const hashes = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) hashes.add(hashOf(words, at));
  if (hashes.size < FEWEST_SHINGLES) return null;
  const shingles = Uint32Array.from(hashes).sort().slice(0, MOST_SHINGLES);
  return { language, shingles, times: spokenTimes(read), names: spokenNames(read) };
}

/** FNV-1a of a run of words. */
function hashOf(words: readonly string[], from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + RUN; at++) {
    const word = words[at] ?? "";
    for (let letter = 0; letter < word.length; letter++)
      hash = Math.imul(hash ^ word.charCodeAt(letter), 0x01000193) >>> 0;
    hash = Math.imul(hash ^ 0x20, 0x01000193) >>> 0;
  }
  return hash;
}

/** The share of runs of words that two texts have in common, 0–1 (Jaccard, estimated from the samples). */
export function textLikeness(one: TextSketch, other: TextSketch): number {
  const size = Math.min(one.shingles.length, other.shingles.length, MOST_SHINGLES);
  let left = 0;
  let right = 0;
  let both = 0;
  let seen = 0;
  // The smallest hashes of the two texts together are a fair sample of all that either has.
  const isWhole = one.shingles.length < MOST_SHINGLES && other.shingles.length < MOST_SHINGLES;
  const most = isWhole ? Number.POSITIVE_INFINITY : size;
  while (seen < most && (left < one.shingles.length || right < other.shingles.length)) {
    const a = one.shingles[left] ?? Number.POSITIVE_INFINITY;
    const b = other.shingles[right] ?? Number.POSITIVE_INFINITY;
    if (a === b) both++;
    if (a <= b) left++;
    if (b <= a) right++;
    seen++;
  }
  return seen === 0 ? 0 : both / seen;
}
