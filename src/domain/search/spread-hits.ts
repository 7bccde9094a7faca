/** Something that several hits may share: each further hit that has it gives way by this much. */
export interface Shared {
  readonly key: string;
  readonly again: number;
}

/**
 * Orders the best hits so that nothing they share fills the page alone: of several needs each gets its turn, and what is
 * called the same lets others in between. Pure.
 *
 * @param ranked documents, the best first
 */
export function spreadHits(
  ranked: readonly number[],
  scoreOf: (document: number) => number,
  sharedBy: (document: number) => readonly Shared[],
): number[] {
  const left = ranked.map((document) => ({ document, worth: scoreOf(document), shared: sharedBy(document) }));
  const spread: number[] = [];
  while (left.length > 0) {
    let best = 0;
    for (let i = 1; i < left.length; i++) if (worthOf(i) > worthOf(best)) best = i;
    const [taken] = left.splice(best, 1);
    if (taken === undefined) break;
    spread.push(taken.document);
    for (const other of left)
      for (const { key, again } of taken.shared)
        if (other.shared.some((shared) => shared.key === key)) other.worth *= again;
  }
  return spread;

  function worthOf(place: number): number {
    return left[place]?.worth ?? 0;
  }
}
