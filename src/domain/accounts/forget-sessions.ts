import type { PolkuDatabase } from "../database.ts";
import { forgetInvitationRows } from "./invitation-queries.ts";
import { forgetKeyLetterRows } from "./key-letter-queries.ts";
import { forgetChallenges } from "./passkey-queries.ts";
import { forgetSessionRows } from "./session-queries.ts";

/** How long after their end they are kept, for looking into what happened. The log tells the rest. */
export const KEPT_DAYS = { sessions: 30, invitations: 90 } as const;

/** Forgets sessions, invitations and letters about keys that have been over for long. */
export async function forgetSessions(
  db: PolkuDatabase,
  regions: readonly { readonly code: string }[],
  now: Date,
): Promise<{ readonly sessions: number; readonly invitations: number }> {
  const sessions = await forgetSessionRows(db.forAccounts(), daysBefore(now, KEPT_DAYS.sessions));
  await forgetChallenges(db.forAccounts(), now);
  let invitations = 0;
  for (const { code } of regions) {
    invitations += await forgetInvitationRows(db.forRegion(code), daysBefore(now, KEPT_DAYS.invitations));
    await forgetKeyLetterRows(db.forRegion(code), daysBefore(now, KEPT_DAYS.invitations));
  }
  return { sessions, invitations };
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}
