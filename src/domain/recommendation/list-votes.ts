import type { RegionDb } from "../database.ts";
import { sumVotes, type VoteSum } from "./vote-queries.ts";

/** Fewer than this are not told: in a small municipality they might be somebody. */
const FEW = 5;

/** A count as managers may see it: none, a number, or that there are a few. */
export type ShownCount = number | "<5";

export interface ListedVotes extends Omit<VoteSum, "helpful" | "unhelpful"> {
  readonly helpful: ShownCount;
  readonly unhelpful: ShownCount;
}

/** How recommendations have helped between two days, both plain dates and both included; the most answered first. */
export async function listVotes(db: RegionDb, days: { from: string; to: string }): Promise<ListedVotes[]> {
  const sums = await sumVotes(db, days);
  return sums.map((sum) => ({ ...sum, helpful: shown(sum.helpful), unhelpful: shown(sum.unhelpful) }));
}

function shown(count: number): ShownCount {
  return count > 0 && count < FEW ? "<5" : count;
}
