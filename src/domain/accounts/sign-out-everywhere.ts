import { doerOf } from "../audit/audit.ts";
import type { PolkuDatabase } from "../database.ts";
import { endAccountSessions } from "./account-admin-queries.ts";
import { runWithAccounts, writeAudit } from "./region-accounts-queries.ts";
import type { Actor } from "./role.ts";

/** Ends all of one's own sessions, this one too. @returns how many were not over */
export async function signOutEverywhere(
  db: PolkuDatabase,
  actor: Actor,
  regionCode: string,
  now: Date,
): Promise<number> {
  const { accountId } = actor;
  return runWithAccounts(db.forRegion(regionCode), async (trx) => {
    const ended = await endAccountSessions(trx, { accountId, regionCode: null }, "everywhere", now);
    await writeAudit(trx, regionCode, {
      at: now,
      kind: "sign-in",
      act: "accounts.signOutEverywhere",
      by: doerOf(actor),
      subject: { kind: "account", id: accountId },
      whose: accountId,
      details: { sessions: ended },
    });
    return ended;
  });
}
