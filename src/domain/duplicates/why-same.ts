import type { RegisterDb } from "../database.ts";
import { inOrder } from "./decide-duplicate.ts";
import { findPair, listDecisions, type PastDecision } from "./duplicates-queries.ts";
import { judgePair, type Verdict } from "./judge-pair.ts";
import { findComparables } from "./load-comparables.ts";
import type { Reason } from "./reasons.ts";

export interface WhySame {
  /** What holds: a curator's decision where there is one. */
  readonly verdict: Verdict;
  readonly rulesVerdict: Verdict;
  readonly decidedBy: "rules" | "curator";
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** Every decision a person has taken on the pair, the oldest first. */
  readonly decisions: readonly PastDecision[];
}

/** Why two records are held to be the same or not. Null when one of them is not there, or they are of kinds that cannot be one. */
export async function whySame(db: RegisterDb, oneId: string, otherId: string, now: Date): Promise<WhySame | null> {
  const [firstId, secondId] = inOrder(oneId, otherId);
  const decisions = await listDecisions(db, firstId, secondId);
  const stored = await findPair(db, firstId, secondId);
  if (stored !== undefined) return { ...stored, decisions };
  // A pair that the rules found apart is not kept: it is looked at again, by itself.
  const records = await findComparables(db, [firstId, secondId], now);
  const [first, second] = [firstId, secondId].map((id) => records.find((record) => record.id === id));
  const judgement = first && second ? judgePair(first, second) : null;
  if (judgement === null) return null;
  const { score, reasons } = judgement;
  return { verdict: "apart", rulesVerdict: "apart", decidedBy: "rules", score, reasons, decisions };
}
