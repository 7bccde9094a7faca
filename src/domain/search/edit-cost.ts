/** Letters people leave the dots off or confuse: almost the same letter. */
const ALIKE = ["aä", "oö", "oå", "aå", "eé", "sš", "zž", "uü", "vw", "kc", "yj"];
const KEYBOARD = ["qwertyuiopå", "asdfghjklöä", "zxcvbnm"];

const ALIKE_COST = 0.3;
const DOUBLE_LETTER_COST = 0.4;
const NEIGHBOUR_COST = 0.7;
const SWAP_COST = 0.7;
/** People seldom get the first letter wrong. */
const FIRST_LETTER_EXTRA = 0.4;

const substitutions = new Map<string, number>();
for (const row of KEYBOARD) {
  for (let i = 0; i + 1 < row.length; i++) setBoth(row.charAt(i), row.charAt(i + 1), NEIGHBOUR_COST);
}
for (const pair of ALIKE) setBoth(pair.charAt(0), pair.charAt(1), ALIKE_COST);

function setBoth(a: string, b: string, cost: number): void {
  substitutions.set(a + b, cost);
  substitutions.set(b + a, cost);
}

const rows = [new Float64Array(256), new Float64Array(256), new Float64Array(256)];

/**
 * What it takes to get from `typed` to `meant`: a Damerau–Levenshtein distance in which mistakes people make easily
 * cost less than 1. Gives up with Infinity as soon as the cost must pass `limit`.
 */
export function editCost(typed: string, meant: string, limit: number): number {
  const width = meant.length;
  if (width > 200 || typed.length > 200) return Number.POSITIVE_INFINITY;
  let [before, previous, current] = rows as [Float64Array, Float64Array, Float64Array];
  previous[0] = 0;
  for (let j = 1; j <= width; j++) previous[j] = (previous[j - 1] as number) + insertCost(meant, j - 1);
  for (let i = 1; i <= typed.length; i++) {
    const letter = typed.charAt(i - 1);
    const removal = insertCost(typed, i - 1);
    current[0] = (previous[0] as number) + removal;
    let least = current[0] as number;
    for (let j = 1; j <= width; j++) {
      const wanted = meant.charAt(j - 1);
      let cost = Math.min(
        (previous[j - 1] as number) + (letter === wanted ? 0 : replaceCost(letter, wanted, i === 1 && j === 1)),
        (previous[j] as number) + removal,
        (current[j - 1] as number) + insertCost(meant, j - 1),
      );
      if (i > 1 && j > 1 && letter === meant.charAt(j - 2) && typed.charAt(i - 2) === wanted && letter !== wanted) {
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
function insertCost(word: string, position: number): number {
  const letter = word.charAt(position);
  if (letter === word.charAt(position - 1) || letter === word.charAt(position + 1)) return DOUBLE_LETTER_COST;
  return position === 0 ? 1 + FIRST_LETTER_EXTRA : 1;
}

function replaceCost(a: string, b: string, isFirst: boolean): number {
  const cost = substitutions.get(a + b) ?? 1;
  return isFirst && cost > ALIKE_COST ? cost + FIRST_LETTER_EXTRA : cost;
}
