import type { PolkuDatabase } from "../database.ts";
import { INSTALLATION } from "./audit.ts";
import { forgetAuditEvents } from "./audit-search-queries.ts";
import { DEFAULT_LOG_YEARS, LEAST_LOG_YEARS } from "./log-years.ts";

/** Takes away what has been kept for as long as each region has decided. @returns how many lines */
export async function forgetOldAudit(
  db: PolkuDatabase,
  regions: readonly { readonly code: string; readonly logYears: number }[],
  now: Date,
): Promise<number> {
  let gone = 0;
  for (const { code, logYears } of [...regions, { code: INSTALLATION, logYears: DEFAULT_LOG_YEARS }]) {
    const before = new Date(now);
    before.setUTCFullYear(before.getUTCFullYear() - Math.max(logYears, LEAST_LOG_YEARS));
    // A day more, so that clocks that differ a little do not ask for too much.
    before.setUTCDate(before.getUTCDate() - 1);
    gone += await forgetAuditEvents(db, code, before);
  }
  return gone;
}
