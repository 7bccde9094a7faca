import type { Alternative } from "./look-up.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { QueryWord } from "./query-words.ts";
import { COORDINATION_FLOOR } from "./weights.ts";

/**
 * Scores every document that has any of the words: fills `space.totals` and lists the documents in `space.found`.
 * Returns how many there are; `clearScores` must follow when they have been used. Words that tell nothing, such as those
 * of a way to use a service, find nothing alone.
 */
export function scoreDocuments(index: OpenedIndex, words: readonly QueryWord[]): number {
  const { totals, matched, ofWord, found, touched } = index.space;
  const { priors } = index.data.arrays;
  const allStrength = words.reduce((sum, word) => sum + word.strength, 0);
  if (allStrength === 0) return 0;
  let foundCount = 0;
  for (const word of words) {
    let touchedCount = 0;
    for (const part of word.parts) touchedCount = addPostings(index, part, touchedCount, true);
    for (const whole of word.wholes) touchedCount = addPostings(index, whole, touchedCount, false);
    for (let i = 0; i < touchedCount; i++) {
      const document = touched[i] as number;
      if (totals[document] === 0) found[foundCount++] = document;
      totals[document] = (totals[document] as number) + (ofWord[document] as number);
      matched[document] = (matched[document] as number) + word.strength;
      ofWord[document] = 0;
    }
  }
  for (let i = 0; i < foundCount; i++) {
    const document = found[i] as number;
    const coverage = (matched[document] as number) / allStrength;
    const coordination = COORDINATION_FLOOR + (1 - COORDINATION_FLOOR) * coverage;
    totals[document] = (totals[document] as number) * coordination * (priors[document] as number);
    matched[document] = 0;
  }
  return foundCount;
}

/** Lists every document, scored by its prior alone. */
export function scoreAll(index: OpenedIndex): number {
  const { totals, found } = index.space;
  totals.set(index.data.arrays.priors);
  for (let document = 0; document < found.length; document++) found[document] = document;
  return found.length;
}

export function clearScores(index: OpenedIndex, foundCount: number): void {
  const { totals, found } = index.space;
  if (foundCount === totals.length) totals.fill(0);
  else for (let i = 0; i < foundCount; i++) totals[found[i] as number] = 0;
}

function addPostings(
  index: OpenedIndex,
  { term, weight }: Alternative,
  touchedBefore: number,
  isSummed: boolean,
): number {
  const { postingStarts, postingDocuments, postingImpacts } = index.data.arrays;
  const { ofWord, touched } = index.space;
  const scale = weight / 255;
  const end = postingStarts[term + 1] as number;
  let touchedCount = touchedBefore;
  for (let i = postingStarts[term] as number; i < end; i++) {
    const document = postingDocuments[i] as number;
    const score = (postingImpacts[i] as number) * scale;
    const current = ofWord[document] as number;
    if (current === 0) touched[touchedCount++] = document;
    if (isSummed) ofWord[document] = current + score;
    else if (score > current) ofWord[document] = score;
  }
  return touchedCount;
}
