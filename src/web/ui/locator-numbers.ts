/** In letters; a pin wider than this would hide the map. */
export const LONGEST_LABEL = 12;

/** As short as can be: runs of three and more as from–to, and the rest counted when it would be too long. */
export function pinLabel(numbers: readonly number[]): string {
  let label = joined(numbers);
  for (let kept = Math.min(numbers.length, LONGEST_LABEL) - 1; kept > 0 && label.length > LONGEST_LABEL; kept--) {
    label = `${joined(numbers.slice(0, kept))} +${numbers.length - kept}`;
  }
  return label;
}

/** `1, 4, 9–11` */
export function joined(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length < 3 ? run.join(", ") : `${run[0]}–${run.at(-1)}`)).join(", ");
}
