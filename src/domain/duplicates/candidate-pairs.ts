import { blockKeys } from "./block-keys.ts";
import type { Comparable } from "./comparable.ts";
import { pairSort } from "./judge-pair.ts";
import { NumberShelves } from "./number-shelves.ts";
import { isFromLahella } from "./origin-ids.ts";
import { inTurns } from "./take-turns.ts";

/** A key that so many records share tells nothing, and comparing all with all would never end. */
export const MOST_IN_BLOCK = 200;
/** Beyond this many pairs the rest are left: something is wrong with the data. */
const MOST_PAIRS = 5_000_000;
/** A key's 32-bit hash and a record's number in one exact integer. */
const NUMBERS = 2 ** 21;
/** A full block has twenty thousand pairs. */
const BLOCKS_IN_TURN = 20;

export interface Candidates {
  /** Numbers of records, the smaller first, each pair once. To be gone through once. */
  readonly pairs: Iterable<readonly [number, number]>;
  /** Keys that too many records share, with how many. */
  readonly skipped: readonly { readonly key: string; readonly members: number }[];
}

/** The pairs worth comparing: those that share a key. The work grows with the number of records, never with its square. */
export async function candidatePairs(records: readonly Comparable[]): Promise<Candidates> {
  if (records.length >= NUMBERS) throw new RangeError(`more than ${NUMBERS} records cannot be compared in one go`);
  const entries = await entriesOf(records);
  const pairs = new NumberShelves();
  const skipped: { key: string; members: number }[] = [];
  for await (const turn of inTurns(blocksOf(entries), BLOCKS_IN_TURN)) {
    for (const block of turn) {
      const members = [...new Set(Array.from(block, (entry) => entry % NUMBERS))];
      if (members.length < 2 || isHopeless(members, records)) continue;
      if (members.length > MOST_IN_BLOCK || pairs.length > MOST_PAIRS) {
        const hash = Math.floor((block[0] ?? 0) / NUMBERS);
        skipped.push({ key: keyWithHash(records[members[0] ?? 0], hash), members: members.length });
      } else {
        addPairs(members, records, pairs);
      }
    }
  }
  return { pairs: eachOnce(pairs, records.length), skipped };
}

/** Every key of every record: the key's hash and the record's number. */
async function entriesOf(records: readonly Comparable[]): Promise<NumberShelves> {
  const entries = new NumberShelves();
  let number = 0;
  for await (const turn of inTurns(records)) {
    for (const record of turn) {
      for (const key of blockKeys(record)) {
        const hash = hashOf(key);
        entries.add(hash * NUMBERS + number, hash);
      }
      number++;
    }
  }
  return entries;
}

/** Runs of two entries or more with one key. */
function* blocksOf(all: NumberShelves): Generator<Float64Array> {
  for (const entries of all.sorted()) {
    for (let from = 0; from < entries.length; ) {
      const next = (Math.floor((entries[from] ?? 0) / NUMBERS) + 1) * NUMBERS;
      let to = from + 1;
      while (to < entries.length && (entries[to] ?? 0) < next) to++;
      if (to - from > 1) yield entries.subarray(from, to);
      from = to;
    }
  }
}

/** Crowds that no pair can come of need no looking at: of services none of which was pushed, of places of one source. */
function isHopeless(members: readonly number[], records: readonly Comparable[]): boolean {
  const first = records[members[0] ?? 0];
  return members.every((member) => {
    const record = records[member];
    if (record?.kind === "service") return !isFromLahella(record.originId);
    return record?.kind === "place" && record.kind === first?.kind && record.source === first.source;
  });
}

function addPairs(members: readonly number[], records: readonly Comparable[], pairs: NumberShelves): void {
  for (let left = 0; left < members.length; left++) {
    for (let right = left + 1; right < members.length; right++) {
      const [one, other] = [members[left] ?? 0, members[right] ?? 0];
      const [first, second] = [records[one], records[other]];
      if (!first || !second || pairSort(first, second) === null) continue;
      if (first.kind === "place" && second.kind === "place" && first.source === second.source) continue;
      const pair = Math.min(one, other) * records.length + Math.max(one, other);
      pairs.add(pair, pair);
    }
  }
}

function* eachOnce(pairs: NumberShelves, size: number): Generator<readonly [number, number]> {
  for (const shelf of pairs.sorted()) {
    let last = -1;
    for (const pair of shelf) {
      if (pair !== last) yield [Math.floor(pair / size), pair % size];
      last = pair;
    }
  }
}

function keyWithHash(record: Comparable | undefined, hash: number): string {
  return (record && blockKeys(record).find((key) => hashOf(key) === hash)) ?? "";
}

/** FNV-1a, 32 bits. Keys that meet by chance only cost a comparison. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
