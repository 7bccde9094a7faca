import { distanceTo } from "./distance.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { SearchQuery } from "./search-query.ts";

/** Lets go of what is too far away. @returns how many are left, the others' scores cleared. */
export function dropDistant(index: OpenedIndex, { near, within }: SearchQuery, foundCount: number): number {
  if (near === undefined || within === undefined) return foundCount;
  const { totals, found } = index.space;
  const metresTo = distanceTo(index.data.arrays, near);
  let kept = 0;
  for (let i = 0; i < foundCount; i++) {
    const document = found[i] as number;
    if (metresTo(document) <= within) found[kept++] = document;
    else totals[document] = 0;
  }
  return kept;
}
