import type { OpenedIndex } from "./opened-index.ts";
import { stringAt } from "./string-table.ts";

/** The card as it was given. */
export function cardAt(index: OpenedIndex, document: number): string {
  return stringAt({ bytes: index.data.arrays.cardBytes, starts: index.data.arrays.cardStarts }, document);
}

export function idOf(index: OpenedIndex, document: number): string {
  const { idBytes, idStarts } = index.data.arrays;
  return stringAt({ bytes: idBytes, starts: idStarts }, document);
}

/** The number of the document with an id, or -1. */
export function documentOf(index: OpenedIndex, id: string): number {
  const { idBytes, idStarts, idOrder } = index.data.arrays;
  let low = 0;
  let high = idOrder.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const document = idOrder[middle] as number;
    const other = stringAt({ bytes: idBytes, starts: idStarts }, document);
    if (other === id) return document;
    if (other < id) low = middle + 1;
    else high = middle;
  }
  return -1;
}
