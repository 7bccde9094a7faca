import { helsinkiTime } from "../catalogue/helsinki-time.ts";
import type { PolkuDatabase } from "../database.ts";
import { forgetUsage } from "./usage-queries.ts";

/** How long counts are kept; the privacy notice tells the same number. */
export const USAGE_YEARS = 3;

/** @returns how many rows of counts were taken away, in all regions */
export async function forgetOldUsage(
  db: PolkuDatabase,
  regions: readonly { readonly code: string }[],
  now: Date,
): Promise<number> {
  const { date } = helsinkiTime(now);
  const before = `${Number(date.slice(0, 4)) - USAGE_YEARS}${date.slice(4, 8)}01`;
  let gone = 0;
  for (const { code } of regions) gone += await forgetUsage(db.forRegion(code), before);
  return gone;
}
