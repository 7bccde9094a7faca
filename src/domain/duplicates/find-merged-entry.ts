import type { Db } from "./comparable-queries.ts";
import { listMergedPairsAround } from "./duplicates-queries.ts";
import { listEntryRecords } from "./entry-records-queries.ts";
import { type Entry, mergedEntries } from "./merged-entries.ts";

/** The entry that one record belongs to, as `readMergedEntries` would have it; undefined when the record is alone. */
export async function findMergedEntry(db: Db, id: string, now: Date): Promise<Entry | undefined> {
  const pairs = await listMergedPairsAround(db, id);
  if (pairs.length === 0) return undefined;
  const ids = new Set(pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]));
  return mergedEntries(pairs, await listEntryRecords(db, [...ids], now)).get(id);
}
