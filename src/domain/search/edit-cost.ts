/** Letters people leave the dots off or confuse: almost the same letter. */
const ALIKE = ["aä", "oö", "oå", "aå", "eé", "uü", "vw", "kc", "yj"];
const KEYBOARD = ["qwertyuiopå", "asdfghjklöä", "zxcvbnm"];

const ALIKE_COST = 0.3;
const DOUBLE_LETTER_COST = 0.4;
const NEIGHBOUR_COST = 0.7;
const SWAP_COST = 0.7;
/** People seldom get the first letter wrong. */
const FIRST_LETTER_EXTRA = 0.4;

/** Replacement costs by pairs of Latin-1 codes: a table, because this is the innermost step of spelling repair. */
const LATIN = 256;
const replacements = new Float32Array(LATIN * LATIN).fill(1);
for (const row of KEYBOARD) {
  for (let i = 0; i + 1 < row.length; i++) setBoth(row.slice(i, i + 2), NEIGHBOUR_COST);
}
for (const pair of ALIKE) setBoth(pair, ALIKE_COST);

function setBoth(pair: string, cost: number): void {
  const a = pair.charCodeAt(0);
  const b = pair.charCodeAt(1);
  replacements[a * LATIN + b] = cost;
  replacements[b * LATIN + a] = cost;
}

/** The longest word compared, in UTF-16 units. */
export const LONGEST_COMPARED = 64;
const rows: [Float64Array, Float64Array, Float64Array] = [newRow(), newRow(), newRow()];

function newRow(): Float64Array {
  return new Float64Array(LONGEST_COMPARED + 1);
}

/**
 * What it takes to get from `typed` to `meant`: a Damerau–Levenshtein distance in which mistakes people make easily
 * cost less than 1. Infinity as soon as the cost must pass `limit`.
 */
export function editCost(typed: string, meant: string, limit: number): number {
  return editCostOfCodes(codesOf(typed), codesOf(meant), meant.length, limit);
}

/** A word's UTF-16 units. */
export function codesOf(word: string): Uint16Array {
  return Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
}

/** As `editCost`, for words as UTF-16 units; `meant` may be longer than the `width` units that count. */
export function editCostOfCodes(typed: Uint16Array, meant: Uint16Array, width: number, limit: number): number {
  if (width > LONGEST_COMPARED || typed.length > LONGEST_COMPARED) return Number.POSITIVE_INFINITY;
  let [before, previous, current] = rows;
  previous[0] = 0;
  for (let j = 1; j <= width; j++) previous[j] = (previous[j - 1] as number) + insertCost(meant, j - 1, width);
  for (let i = 1; i <= typed.length; i++) {
    const letter = typed[i - 1] as number;
    const removal = insertCost(typed, i - 1, typed.length);
    let least = (previous[0] as number) + removal;
    current[0] = least;
    for (let j = 1; j <= width; j++) {
      const wanted = meant[j - 1] as number;
      let cost =
        (previous[j - 1] as number) + (letter === wanted ? 0 : replaceCost(letter, wanted, i === 1 && j === 1));
      const removed = (previous[j] as number) + removal;
      if (removed < cost) cost = removed;
      // The cost of adding a letter is looked up only when it may matter: it is never below that of a double one.
      const added = current[j - 1] as number;
      if (added + DOUBLE_LETTER_COST < cost) cost = Math.min(cost, added + insertCost(meant, j - 1, width));
      if (i > 1 && j > 1 && letter !== wanted && letter === meant[j - 2] && typed[i - 2] === wanted) {
        cost = Math.min(cost, (before[j - 2] as number) + SWAP_COST);
      }
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    [before, previous, current] = [previous, current, before];
  }
  return previous[width] as number;
}

/** A letter too few or too many: cheap beside its like (`uimahali` : `uimahalli`). */
function insertCost(word: Uint16Array, position: number, length: number): number {
  const letter = word[position];
  if (position > 0 && letter === word[position - 1]) return DOUBLE_LETTER_COST;
  if (position + 1 < length && letter === word[position + 1]) return DOUBLE_LETTER_COST;
  return position === 0 ? 1 + FIRST_LETTER_EXTRA : 1;
}

function replaceCost(a: number, b: number, isFirst: boolean): number {
  const cost = a < LATIN && b < LATIN ? (replacements[a * LATIN + b] as number) : 1;
  return isFirst && cost > ALIKE_COST ? cost + FIRST_LETTER_EXTRA : cost;
}
