import type { Context } from "../../../context.ts";
import { doerOf } from "../../../domain/audit/audit.ts";
import { recordAudit } from "../../../domain/audit/audit-queries.ts";
import type { Desk } from "../desk.ts";

/** Notes in the log that somebody has looked at people's names and addresses. @param whose null: a list of many */
export async function noteReading(
  { db }: Pick<Context, "db">,
  { actor, page }: Desk,
  act: "accounts.readUsers" | "accounts.readUser" | "accounts.readInvitations",
  whose: string | null,
  details: Readonly<Record<string, number>> = {},
): Promise<void> {
  await recordAudit(db.forRegion(page.region.code), {
    at: page.now,
    kind: "read",
    act,
    by: doerOf(actor, actor.isOperator ? "operator" : "regionAdmin", page.region.code),
    subject: whose === null ? undefined : { kind: "account", id: whose },
    whose: whose ?? undefined,
    details,
  });
}
