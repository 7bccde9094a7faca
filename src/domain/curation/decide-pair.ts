import { Forbidden, NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import { recordAudit } from "../audit/audit-queries.ts";
import type { PolkuDatabase } from "../database.ts";
import { type Decided, decideDuplicate, undoDecision } from "../duplicates/decide-duplicate.ts";
import { canCurate } from "./curation-policy.ts";
import { isRegionPair } from "./pair-records-queries.ts";

export interface PairDecision {
  readonly regionCode: string;
  readonly oneId: string;
  readonly otherId: string;
  /** `undo` takes the person's word back: the rules' own holds again. */
  readonly verdict: "merged" | "apart" | "undo";
  readonly note: string | null;
}

/**
 * A curator's word on two records. It holds in every region that shows them, so only those of one's own region can be decided.
 * @throws Forbidden, NotFound
 */
export async function decidePair(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, oneId, otherId, verdict, note }: PairDecision,
  now: Date,
): Promise<Decided> {
  if (!canCurate(actor, regionCode)) throw new Forbidden("not-a-curator", "Only curators decide on duplicates.");
  if (!(await isRegionPair(db.forRegion(regionCode), oneId, otherId)))
    throw new NotFound("pair-not-found", "Neither record concerns this region.");
  const decided =
    verdict === "undo"
      ? await undoDecision(db.register, oneId, otherId, now)
      : await decideDuplicate(db.register, { oneId, otherId, verdict, by: actor.accountId, note }, now);
  if (decided.refused === null)
    await recordAudit(db.forRegion(regionCode), {
      at: now,
      kind: "change",
      act: `duplicates.${verdict}`,
      by: doerOf(actor, "curator", regionCode),
      subject: { kind: "pair", id: `${oneId} ${otherId}` },
    });
  return decided;
}
