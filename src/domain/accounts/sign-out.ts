import { doerOf } from "../audit/audit.ts";
import type { PolkuDatabase } from "../database.ts";
import { runWithAccounts, writeAudit } from "./region-accounts-queries.ts";
import type { Actor } from "./role.ts";
import { endSessionRowIn, findSessionRegion } from "./sign-in-session-queries.ts";

/** Ends the session that somebody signs out of. The log is that of the region which it was opened for. */
export async function signOut(
  db: PolkuDatabase,
  actor: Actor,
  { now, requestId }: { readonly now: Date; readonly requestId: string | undefined },
): Promise<void> {
  const regionCode = await findSessionRegion(db.forAccounts(), actor.sessionHash);
  if (!regionCode) return;
  await runWithAccounts(db.forRegion(regionCode), async (trx) => {
    if (!(await endSessionRowIn(trx, actor.sessionHash, "signed-out", now))) return;
    await writeAudit(trx, regionCode, {
      at: now,
      kind: "sign-in",
      act: "accounts.signOut",
      by: doerOf(actor),
      subject: { kind: "account", id: actor.accountId },
      whose: actor.accountId,
      requestId,
    });
  });
}
