import type { Db } from "./comparable-queries.ts";
import { listMergedPairs } from "./duplicates-queries.ts";
import { listEntryRecords } from "./entry-records-queries.ts";
import { type Entry, mergedEntries } from "./merged-entries.ts";

/** The entries of the whole register as they stand, by the id of each of their records. */
export async function readMergedEntries(db: Db, now: Date): Promise<ReadonlyMap<string, Entry>> {
  const pairs = await listMergedPairs(db);
  const ids = new Set(pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]));
  return mergedEntries(pairs, await listEntryRecords(db, [...ids], now));
}
