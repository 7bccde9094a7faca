import { isDeepStrictEqual } from "node:util";
import { bumpCatalogueVersion } from "../catalogue/register-queries.ts";
import type { RegisterDb } from "../database.ts";
import {
  forgetRuledPairs,
  listAllPairs,
  lockDuplicates,
  type RuledPair,
  type StoredPair,
  saveRuledPairs,
} from "./duplicates-queries.ts";
import { type JudgedPair, judgeAll } from "./judge-all.ts";
import { loadComparables } from "./load-comparables.ts";

export interface FoundDuplicates {
  /** Pairs that were looked at. */
  readonly compared: number;
  /** Pairs that are one, a curator's included. */
  readonly merged: number;
  /** Pairs that wait for a curator. */
  readonly doubtful: number;
  /** Pairs that are two by a curator's word. */
  readonly apart: number;
  /** Rows that had to be written: none when nothing has changed since the last run. */
  readonly written: number;
  readonly warnings: readonly string[];
}

/**
 * Looks through the whole register for records that are the same thing and writes what has changed since the last time.
 * One transaction: a run that is killed leaves everything as it was, and two runs at once come one after the other.
 */
export async function findDuplicates(db: RegisterDb, now: Date): Promise<FoundDuplicates> {
  return db.transaction().execute(async (trx) => {
    await lockDuplicates(trx);
    const stored = await listAllPairs(trx);
    const { records, warnings: unread } = await loadComparables(trx, now);
    const decisions = stored.filter(({ decidedBy }) => decidedBy === "curator");
    const { compared, pairs, warnings } = await judgeAll(records, decisions);
    const { changed, gone } = differences(stored, pairs.map(toRuledPair));
    await saveRuledPairs(trx, changed, now);
    const forgotten = await forgetRuledPairs(trx, gone, now);
    const after = await listAllPairs(trx);
    if (hasOtherEntries(stored, after)) await bumpCatalogueVersion(trx);
    const count = (verdict: StoredPair["verdict"]) => after.filter((pair) => pair.verdict === verdict).length;
    return {
      compared,
      merged: count("merged"),
      doubtful: count("doubtful"),
      apart: count("apart"),
      written: changed.length + forgotten,
      warnings: [...unread, ...warnings],
    };
  });
}

function toRuledPair({ first, second, judgement }: JudgedPair): RuledPair {
  return {
    firstId: first.id,
    secondId: second.id,
    firstKind: first.kind,
    secondKind: second.kind,
    score: judgement.score,
    reasons: judgement.reasons,
    rulesVerdict: judgement.verdict,
  };
}

const keyOf = ({ firstId, secondId }: { firstId: string; secondId: string }) => `${firstId} ${secondId}`;

/** What the rules say anew, and the pairs of which they say nothing any more. */
function differences(
  stored: readonly StoredPair[],
  found: readonly RuledPair[],
): { changed: RuledPair[]; gone: StoredPair[] } {
  const before = new Map(stored.map((pair) => [keyOf(pair), pair]));
  const now = new Set(found.map(keyOf));
  return {
    changed: found.filter((pair) => !isAsStored(pair, before.get(keyOf(pair)))),
    gone: stored.filter((pair) => !now.has(keyOf(pair)) && pair.rulesVerdict !== "apart"),
  };
}

function isAsStored(pair: RuledPair, stored: StoredPair | undefined): boolean {
  return (
    stored !== undefined &&
    stored.rulesVerdict === pair.rulesVerdict &&
    stored.score === pair.score &&
    isDeepStrictEqual(stored.reasons, pair.reasons)
  );
}

/** Whether residents would see other entries: which pairs are merged, or how strongly, which decides chains. */
function hasOtherEntries(before: readonly StoredPair[], after: readonly StoredPair[]): boolean {
  const merged = (pairs: readonly StoredPair[]) => pairs.filter(({ verdict }) => verdict === "merged").map(keyOf);
  return !isDeepStrictEqual(merged(before), merged(after));
}
