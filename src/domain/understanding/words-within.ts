import type { QueryWord } from "./query-words.ts";

/** The words that a stretch of the text touches, or null when it touches none. */
export function wordsWithin(
  words: readonly QueryWord[],
  start: number,
  end: number,
): { readonly from: number; readonly to: number } | null {
  const from = words.findIndex((word) => word.end > start && word.start < end);
  if (from < 0) return null;
  return { from, to: words.findLastIndex((word) => word.end > start && word.start < end) + 1 };
}
