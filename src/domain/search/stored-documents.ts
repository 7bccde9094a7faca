import { PROFILE_COLUMNS } from "./index-data.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { KINDS, type Kind } from "./search-document.ts";
import { stringAt } from "./string-table.ts";

/** The card as it was given. */
export function cardAt(index: OpenedIndex, document: number): string {
  return stringAt({ bytes: index.data.arrays.cardBytes, starts: index.data.arrays.cardStarts }, document);
}

export function idOf(index: OpenedIndex, document: number): string {
  const { idBytes, idStarts } = index.data.arrays;
  return stringAt({ bytes: idBytes, starts: idStarts }, document);
}

/**
 * The number of the document with an id, or -1. Ids are made of a source and its own id, so things of two kinds may share one
 * (an event and a place): then the kind tells which.
 */
export function documentOf(index: OpenedIndex, id: string, kind?: Kind): number {
  const { idOrder } = index.data.arrays;
  let low = 0;
  let high = idOrder.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (idOf(index, idOrder[middle] as number) < id) low = middle + 1;
    else high = middle;
  }
  for (; low < idOrder.length; low++) {
    const document = idOrder[low] as number;
    if (idOf(index, document) !== id) return -1;
    if (kind === undefined || kindOf(index, document) === kind) return document;
  }
  return -1;
}

function kindOf({ data }: OpenedIndex, document: number): Kind | undefined {
  const { profiles, profileTable } = data.arrays;
  return KINDS[profileTable[(profiles[document] as number) * PROFILE_COLUMNS] as number];
}
