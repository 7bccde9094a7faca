/**
 * True when one letter is missing, added, swapped with its neighbour or (where allowed) wrong. The first letter must
 * hold unless the first two were swapped: fingers slip inside words more than at their start.
 */
export function isOneSlipApart(known: string, written: string, mayBeWrong: boolean): boolean {
  if (known === written) return true;
  const start = commonStart(known, written);
  const [rest, other] = [known.slice(start), written.slice(start)];
  if (rest.length === other.length) {
    const isSwapped = rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
    return isSwapped || (start > 0 && mayBeWrong && rest.slice(1) === other.slice(1));
  }
  if (start === 0) return false;
  return rest.length > other.length ? rest.slice(1) === other : rest === other.slice(1);
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

const BASE = 31;
const LONGEST = 64;
const POWERS = new Int32Array(LONGEST + 1);
POWERS[0] = 1;
for (let at = 1; at <= LONGEST; at++) POWERS[at] = Math.imul(POWERS[at - 1] ?? 0, BASE);

/** The beginnings of a word as numbers: the number at `n` stands for its first `n` letters. */
export function beginningsAsNumbers(word: string): Int32Array {
  const numbers = new Int32Array(Math.min(word.length, LONGEST) + 1);
  for (let at = 0; at < numbers.length - 1; at++)
    numbers[at + 1] = Math.imul(numbers[at] ?? 0, BASE) + word.charCodeAt(at);
  return numbers;
}

/**
 * Calls back with a number for the first `length` letters and for what is left of them when any one is dropped. Two
 * words that are one slip apart share such a number; words that share one may still be far apart.
 */
export function eachVariant(numbers: Int32Array, length: number, take: (variant: number) => void): void {
  const whole = numbers[length] ?? 0;
  take(whole);
  for (let dropped = 0; dropped < length; dropped++) {
    const rest = POWERS[length - dropped - 1] ?? 0;
    const after = whole - Math.imul(numbers[dropped + 1] ?? 0, rest);
    take((Math.imul(numbers[dropped] ?? 0, rest) + after) | 0);
  }
}
