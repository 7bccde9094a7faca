import type { OpenedIndex } from "./opened-index.ts";

/**
 * Keeps the best document of each group at the front of `space.found`: the same service in many municipalities is one hit.
 * The best has the smallest sort key, so that the nearest library stands for all of them; of equals the highest score.
 * @returns how many groups there are.
 */
export function keepBestOfGroups(index: OpenedIndex, count: number, sortKey: (document: number) => number): number {
  const { groups } = index.data.arrays;
  const { totals, found } = index.space;
  const bestPlace = new Map<number, number>();
  const isBetter = (document: number, other: number): boolean => {
    const [key, otherKey] = [sortKey(document), sortKey(other)];
    return key === otherKey ? (totals[document] as number) > (totals[other] as number) : key < otherKey;
  };
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const document = found[i] as number;
    const group = groups[document] as number;
    const place = bestPlace.get(group);
    if (place === undefined) {
      bestPlace.set(group, kept);
      found[i] = found[kept] as number;
      found[kept++] = document;
    } else if (isBetter(document, found[place] as number)) {
      found[i] = found[place] as number;
      found[place] = document;
    }
  }
  return kept;
}

/** The other documents of the groups that `shown` stand for, the best first; `count` is how many had been found. */
export function othersOf(index: OpenedIndex, shown: readonly number[], count: number): ReadonlyMap<number, number[]> {
  const { groups } = index.data.arrays;
  const { totals, found } = index.space;
  const shownOf = new Map(shown.map((document) => [groups[document] as number, document]));
  const others = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const document = found[i] as number;
    const stands = shownOf.get(groups[document] as number);
    if (stands === undefined || stands === document) continue;
    const list = others.get(stands) ?? [];
    list.push(document);
    others.set(stands, list);
  }
  for (const list of others.values()) list.sort((a, b) => (totals[b] as number) - (totals[a] as number) || a - b);
  return others;
}
