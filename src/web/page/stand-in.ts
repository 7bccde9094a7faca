import type { RegisterDb } from "../../domain/database.ts";
import { listSameAs } from "../../domain/duplicates/duplicates-queries.ts";
import type { RegionIndex } from "../../domain/search/region-indexes.ts";

/**
 * The record that a region shows in the place of one that tells of the same thing: its id and card, or null when the record
 * stands for itself or nothing stands for it here.
 */
export async function findStandIn(
  db: RegisterDb,
  index: Pick<RegionIndex, "cardOf">,
  id: string,
): Promise<{ readonly id: string; readonly card: string } | null> {
  if (index.cardOf(id) !== null) return null;
  const seen = new Set([id]);
  // A chain of sources is short: what is the same as the same is the same.
  for (let next = await listSameAs(db, id), steps = 0; next.length > 0 && steps < 3; steps++) {
    for (const other of next) {
      const card = index.cardOf(other);
      if (card !== null) return { id: other, card };
      seen.add(other);
    }
    const further = await Promise.all(next.map((other) => listSameAs(db, other)));
    next = [...new Set(further.flat())].filter((other) => !seen.has(other));
  }
  return null;
}
