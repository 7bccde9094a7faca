import type { ComparableKind } from "./comparable.ts";
import { joinPairs } from "./join-pairs.ts";
import type { Verdict } from "./judge-pair.ts";

/** A pair as far as making entries needs it; a stored one will do. Of `doubtful` ones nothing follows. */
export interface EntryPair {
  readonly firstId: string;
  readonly secondId: string;
  readonly verdict: Verdict;
  readonly score: number;
  readonly decidedBy: "rules" | "curator";
  readonly decidedAt: Date;
}

export interface EntryRecord {
  readonly kind: ComparableKind;
  readonly source: string;
  readonly hasComingTimes: boolean;
  /** A copy that another system has put into its source. */
  readonly isPushed: boolean;
}

/** One thing, told of by several records. */
export interface Entry {
  /** The record that is shown; the others are its further sources. */
  readonly primaryId: string;
  /** All of them, the primary first. */
  readonly memberIds: readonly string[];
}

/**
 * Entries by the id of each of their records; a record that is alone has none. A chain never joins what a curator has set
 * apart: its weakest link is left out. A person's word is stronger than any score, the newest strongest.
 * @param records what is known of the records; links to others (removed ones) join nothing.
 */
export function mergedEntries(
  pairs: readonly EntryPair[],
  records: ReadonlyMap<string, EntryRecord>,
): ReadonlyMap<string, Entry> {
  const apart = new Set(
    pairs.filter(({ verdict }) => verdict === "apart").map(({ firstId, secondId }) => `${firstId} ${secondId}`),
  );
  const links = pairs
    .filter(({ verdict, firstId, secondId }) => verdict === "merged" && records.has(firstId) && records.has(secondId))
    .toSorted(byStrength)
    .map(({ firstId, secondId }) => ({ first: firstId, second: secondId }));
  const { entries } = joinPairs(links, (one, other) => apart.has(one < other ? `${one} ${other}` : `${other} ${one}`));
  const entryOf = new Map<string, Entry>();
  for (const members of entries) {
    const memberIds = members.toSorted(
      (one, other) => rankOf(one, records) - rankOf(other, records) || (one < other ? -1 : 1),
    );
    const entry = { primaryId: memberIds[0] ?? "", memberIds };
    for (const id of members) entryOf.set(id, entry);
  }
  return entryOf;
}

function byStrength(one: EntryPair, other: EntryPair): number {
  if (one.decidedBy !== other.decidedBy) return one.decidedBy === "curator" ? -1 : 1;
  if (one.decidedBy === "curator") return other.decidedAt.getTime() - one.decidedAt.getTime();
  return other.score - one.score || (one.firstId < other.firstId ? -1 : 1);
}

/**
 * Which record stands for the thing, the lowest first.
 * - Places: PTV's, which says how services are reached there, then the region's own, then LIPAS, then a venue of a calendar.
 * - Activities: an event with coming times, for people ask when; then a service, then an event that is over.
 * - Before copies that another system has pushed comes what was written for the source.
 */
const SOURCE_RANK: readonly string[] = ["ptv", "demo", "lipas", "linkedevents", "lahella"];

function rankOf(id: string, records: ReadonlyMap<string, EntryRecord>): number {
  const record = records.get(id);
  if (record === undefined) return Number.POSITIVE_INFINITY;
  const { kind, source, hasComingTimes, isPushed } = record;
  const kindRank = kind === "event" ? (hasComingTimes ? 0 : 2) : 1;
  const family = SOURCE_RANK.indexOf(source.split(":")[0] ?? source);
  const sourceRank = family < 0 ? SOURCE_RANK.length : family;
  return kindRank * 100 + sourceRank * 2 + (isPushed ? 1 : 0);
}
