const SHORTEST = 5;
const LONG = 9;

/** Whether two stems are one word with a slip of the pen: one letter, two in a long word. */
export function isSlip(one: string, other: string): boolean {
  if (one === other) return true;
  const longest = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < SHORTEST || one.charAt(0) !== other.charAt(0)) return false;
  return isWithinEdits(one, other, longest >= LONG ? 2 : 1);
}

/** Optimal string alignment, given up as soon as it exceeds `most`. */
function isWithinEdits(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      line.push(least);
    }
    if (Math.min(...line) > most) return false;
    before = above;
    above = line;
  }
  return (above[other.length] ?? 0) <= most;
}
