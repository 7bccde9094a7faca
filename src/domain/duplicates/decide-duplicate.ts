import { bumpCatalogueVersion } from "../catalogue/register-queries.ts";
import type { RegisterDb } from "../database.ts";
import { lockDuplicates, type NewDecision, saveDecision, withdrawDecision } from "./duplicates-queries.ts";
import { judgePair } from "./judge-pair.ts";
import { findComparables } from "./load-comparables.ts";
import { readMergedEntries } from "./read-merged-entries.ts";

export type Refusal =
  | "sameRecord"
  /** One of them is not in the register, or its source has taken it away. */
  | "notFound"
  /** A place cannot be an organization. */
  | "cannotBeOne"
  | "notDecided";

export interface Decided {
  readonly refused: Refusal | null;
  /** Merged or set apart as told, and yet other decisions keep them apart or together: they have to be looked at as well. */
  readonly isContradicted: boolean;
}

const refuse = (refused: Refusal): Decided => ({ refused, isContradicted: false });

/** A person's word on two records. It holds until it is undone, whatever the rules find later. */
export async function decideDuplicate(
  db: RegisterDb,
  request: {
    readonly oneId: string;
    readonly otherId: string;
    readonly verdict: NewDecision["verdict"];
    readonly by: string;
    readonly note: string | null;
  },
  now: Date,
): Promise<Decided> {
  const { oneId, otherId, verdict, by, note } = request;
  if (oneId === otherId) return refuse("sameRecord");
  const [firstId, secondId] = inOrder(oneId, otherId);
  return db.transaction().execute(async (trx) => {
    await lockDuplicates(trx);
    const records = await findComparables(trx, [firstId, secondId], now);
    const [first, second] = [firstId, secondId].map((id) => records.find((record) => record.id === id));
    if (!first || !second) return refuse("notFound");
    const judgement = judgePair(first, second);
    if (judgement === null) return refuse("cannotBeOne");
    const kinds = { firstKind: first.kind, secondKind: second.kind };
    const { score, reasons, verdict: rulesVerdict } = judgement;
    const ruled = { firstId, secondId, ...kinds, score, reasons, rulesVerdict };
    await saveDecision(trx, { firstId, secondId, verdict, by, note }, ruled, now);
    await bumpCatalogueVersion(trx);
    const entries = await readMergedEntries(trx, now);
    const areOne = entries.get(firstId)?.memberIds.includes(secondId) ?? false;
    return { refused: null, isContradicted: areOne !== (verdict === "merged") };
  });
}

/** Takes a person's decision back: the rules' own word holds again. It stays in the history. */
export async function undoDecision(db: RegisterDb, oneId: string, otherId: string, now: Date): Promise<Decided> {
  const [firstId, secondId] = inOrder(oneId, otherId);
  return db.transaction().execute(async (trx) => {
    await lockDuplicates(trx);
    if (!(await withdrawDecision(trx, firstId, secondId, now))) return refuse("notDecided");
    await bumpCatalogueVersion(trx);
    return { refused: null, isContradicted: false };
  });
}

export function inOrder(oneId: string, otherId: string): readonly [string, string] {
  return oneId < otherId ? [oneId, otherId] : [otherId, oneId];
}
