/**
 * The `count` documents with the smallest keys, in order; equal keys by rank. `keys` and `documents` run in parallel,
 * `ranks` is by document and has no equals. Keeps a heap, so a short page of a long answer costs one pass.
 */
export function selectTop(documents: Uint32Array, keys: Float64Array, ranks: Uint32Array, count: number): number[] {
  const heap: number[] = []; // positions in `documents`, the worst kept one first
  const isAfter = (a: number, b: number): boolean => {
    const keyA = keys[a] as number;
    const keyB = keys[b] as number;
    if (keyA !== keyB) return keyA > keyB;
    return (ranks[documents[a] as number] as number) > (ranks[documents[b] as number] as number);
  };
  function siftUp(start: number): void {
    for (let i = start; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!isAfter(heap[i] as number, heap[parent] as number)) return;
      swap(heap, i, parent);
      i = parent;
    }
  }
  function siftDown(): void {
    for (let i = 0; ; ) {
      let worst = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < heap.length && isAfter(heap[child] as number, heap[worst] as number)) worst = child;
      }
      if (worst === i) return;
      swap(heap, i, worst);
      i = worst;
    }
  }
  if (count <= 0) return [];
  for (let i = 0; i < documents.length; i++) {
    if (heap.length < count) {
      heap.push(i);
      siftUp(heap.length - 1);
    } else if ((keys[i] as number) <= (keys[heap[0] as number] as number) && isAfter(heap[0] as number, i)) {
      heap[0] = i;
      siftDown();
    }
  }
  return heap.sort((a, b) => (isAfter(a, b) ? 1 : -1)).map((position) => documents[position] as number);
}

function swap(list: number[], a: number, b: number): void {
  const kept = list[a] as number;
  list[a] = list[b] as number;
  list[b] = kept;
}
