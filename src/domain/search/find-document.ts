/** Where a document is among those of the places [from, to), which rise; -1 when it is not there. */
export function findDocument(documents: Uint32Array, document: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] as number) < document) low = middle + 1;
    else high = middle;
  }
  return low < to && documents[low] === document ? low : -1;
}
