import { editCost } from "../search/edit-cost.ts";
import { lettersOf } from "../search/spelling.ts";

/** Shorter words have too many neighbours to guess at. */
const SHORTEST = 4;
const LARGEST_DIFFERENCE = 2;
/** Two edits change at most four letters of the set. */
const MOST_OTHER_LETTERS = 4;

/** Finds the known word that a misspelt one was probably meant to be; null when none is near. */
export type RepairWord = (word: string) => string | null;

/** A repairer to the forms given. People seldom get the first letter wrong, so it must be right. */
export function repairerTo(forms: Iterable<string>): RepairWord {
  const byStart = Map.groupBy(
    [...forms].filter((form) => form.length >= SHORTEST).map((form) => ({ form, letters: lettersOf(form) })),
    ({ form }) => form.charAt(0),
  );
  return (word) => {
    if (word.length < SHORTEST) return null;
    const letters = lettersOf(word);
    let limit = ceiling(word);
    let nearest: string | null = null;
    for (const known of byStart.get(word.charAt(0)) ?? []) {
      if (Math.abs(known.form.length - word.length) > LARGEST_DIFFERENCE) continue;
      if (bitCount(known.letters ^ letters) > MOST_OTHER_LETTERS) continue;
      const cost = editCost(word, known.form, limit);
      if (cost > limit || (cost === limit && nearest !== null)) continue;
      nearest = known.form;
      limit = cost;
    }
    return nearest;
  };
}

/** The dearest repair that is still believed: about one mistake in a short word, two in a long one. */
function ceiling(word: string): number {
  if (word.length < 6) return 0.8;
  return word.length < 9 ? 1.1 : 1.7;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits >>> 0; left !== 0; left &= left - 1) count++;
  return count;
}
