const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Many strings as two arrays: UTF-8 bytes, and where each string starts (one more entry than strings). */
export interface PackedStrings {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
}

export function packStrings(strings: readonly string[]): PackedStrings {
  const starts = new Uint32Array(strings.length + 1);
  let total = 0;
  const encoded = strings.map((text, i) => {
    const bytes = encoder.encode(text);
    total += bytes.length;
    starts[i + 1] = total;
    return bytes;
  });
  const bytes = new Uint8Array(total);
  encoded.forEach((piece, i) => {
    bytes.set(piece, starts[i]);
  });
  return { bytes, starts };
}

export function stringAt(table: PackedStrings, position: number): string {
  return decoder.decode(table.bytes.subarray(table.starts[position], table.starts[position + 1]));
}

/** Sorts as `findString` expects: by UTF-8 bytes, which is the order of code points. */
export function sortByBytes(strings: string[]): string[] {
  const isPlain = strings.every((text) => !/[\uD800-\uDFFF]/.test(text));
  if (isPlain) return strings.sort();
  return strings.sort((a, b) => compareBytes(encoder.encode(a), encoder.encode(b)));
}

/** The position of a string in a table in byte order, or -1. */
export function findString(table: PackedStrings, text: string): number {
  const bytes = encoder.encode(text);
  const position = lowerBound(table, bytes);
  return position < table.starts.length - 1 && compareAt(table, position, bytes) === 0 ? position : -1;
}

/** Positions [from, to) of the strings that begin with `prefix` in a table in byte order. */
export function findPrefix(table: PackedStrings, prefix: string): { from: number; to: number } {
  const bytes = encoder.encode(prefix);
  const after = new Uint8Array(bytes.length + 1);
  after.set(bytes);
  after[bytes.length] = 0xff; // never occurs in UTF-8, so it follows every continuation
  return { from: lowerBound(table, bytes), to: lowerBound(table, after) };
}

function lowerBound(table: PackedStrings, bytes: Uint8Array): number {
  let low = 0;
  let high = table.starts.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareAt(table, middle, bytes) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareAt(table: PackedStrings, position: number, other: Uint8Array): number {
  const start = table.starts[position] ?? 0;
  const length = (table.starts[position + 1] ?? 0) - start;
  const shared = Math.min(length, other.length);
  for (let i = 0; i < shared; i++) {
    const difference = (table.bytes[start + i] as number) - (other[i] as number);
    if (difference !== 0) return difference;
  }
  return length - other.length;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
