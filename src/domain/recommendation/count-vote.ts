import { helsinkiTime } from "../catalogue/helsinki-time.ts";
import type { RegionDb } from "../database.ts";
import { findNeed } from "../needs/needs.ts";
import type { SearchIndex } from "../search/search-index.ts";
import type { Vote } from "./vote.ts";
import { addVotes } from "./vote-queries.ts";

/**
 * Counts what one request answers: each thing once, whatever it says twice. What is not on the tray and needs that nobody
 * knows are left out. @returns those that were counted
 */
export async function countVotes(
  db: RegionDb,
  index: Pick<SearchIndex, "cardOf">,
  votes: readonly Vote[],
  now: Date,
): Promise<readonly Vote[]> {
  const first = [...new Map(votes.toReversed().map((vote) => [vote.id, vote])).values()].reverse();
  const counted = first.filter(({ id, kind, need }) => findNeed(need) && index.cardOf(id, kind) !== null);
  if (counted.length > 0) await addVotes(db, counted, helsinkiTime(now).date);
  return counted;
}
