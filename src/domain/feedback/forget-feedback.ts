import type { PolkuDatabase } from "../database.ts";
import type { Region } from "../regions/region.ts";
import { forgetFeedback } from "./feedback-queries.ts";

/** How long feedback is kept; the privacy notice tells the same numbers. */
export const KEPT_MONTHS = { addresses: 6, messages: 24 } as const;

/** Forgets, in every region, addresses and messages that have served their time. */
export async function forgetOldFeedback(
  db: PolkuDatabase,
  regions: readonly Pick<Region, "code">[],
  now: Date,
): Promise<{ readonly addresses: number; readonly messages: number }> {
  const before = {
    addresses: monthsBefore(now, KEPT_MONTHS.addresses),
    messages: monthsBefore(now, KEPT_MONTHS.messages),
  };
  const forgotten = { addresses: 0, messages: 0 };
  for (const { code } of regions) {
    const { addresses, messages } = await forgetFeedback(db.forRegion(code), before);
    forgotten.addresses += addresses;
    forgotten.messages += messages;
  }
  return forgotten;
}

function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then;
}
