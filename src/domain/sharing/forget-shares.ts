import type { PolkuDatabase } from "../database.ts";
import { deleteExpiredShares } from "./share-queries.ts";

/** Forgets, in every region, all that is known of shares whose time is over. @returns how many */
export async function forgetShares(
  db: PolkuDatabase,
  regions: readonly { readonly code: string }[],
  now: Date,
): Promise<number> {
  let forgotten = 0;
  for (const { code } of regions) forgotten += await deleteExpiredShares(db.forRegion(code), now);
  return forgotten;
}
