import type { Transaction } from "kysely";
import { Conflict, Forbidden, NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import type { CuratedEntry } from "../curation/curation.ts";
import type { PolkuDatabase } from "../database.ts";
import { decideClaimRow, type EntryClaim, entryExists, insertClaim, listClaims } from "./claim-queries.ts";
import { canDecideClaims, canProvideFor } from "./provider-policy.ts";

/** An organization says that a thing is its own. Asking twice is asking once. @throws Forbidden, NotFound */
export async function claimEntry(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, organizationId, entry }: { regionCode: string; organizationId: string; entry: CuratedEntry },
  now: Date,
): Promise<void> {
  if (!canProvideFor(actor, regionCode, organizationId))
    throw new Forbidden("not-the-provider", "Only the organization's own people claim for it.");
  await db.forRegion(regionCode).run(async (trx) => {
    if (!(await entryExists(trx, entry))) throw new NotFound("entry-not-found", "There is no such thing on the tray.");
    const isNew = await insertClaim(trx, regionCode, organizationId, entry, actor.accountId, now);
    if (isNew)
      await insertAuditEvent(trx as unknown as Transaction<AuditTables>, regionCode, {
        at: now,
        kind: "change",
        act: "providers.claim",
        by: doerOf(actor, "provider", regionCode),
        subject: entry,
      });
  });
}

export type ClaimDecision = "approve" | "refuse" | "reopen";

export type DecidedClaim =
  | { readonly ok: true; readonly claim: EntryClaim }
  | { readonly ok: false; readonly reason: "no-words" };

/**
 * A curator agrees, refuses with a reason that the organization sees, or takes either back.
 * @throws Forbidden, NotFound, Conflict (somebody else decided first)
 */
export async function decideClaim(
  db: PolkuDatabase,
  actor: Actor,
  {
    regionCode,
    claimId,
    decision,
    reason,
  }: {
    regionCode: string;
    claimId: string;
    decision: ClaimDecision;
    reason: string;
  },
  now: Date,
): Promise<DecidedClaim> {
  if (!canDecideClaims(actor, regionCode)) throw new Forbidden("not-a-curator", "Only curators decide on claims.");
  const words = reason.trim().slice(0, 500);
  if (decision === "refuse" && words === "") return { ok: false, reason: "no-words" };
  const region = db.forRegion(regionCode);
  const [claim] = await listClaims(region, { id: claimId });
  if (!claim) throw new NotFound("claim-not-found", "There is no such claim.");
  const from = decision === "reopen" ? claim.state : "waiting";
  const to =
    decision === "reopen"
      ? { state: "waiting" as const, reason: null, by: null, at: null }
      : {
          state: decision === "approve" ? ("approved" as const) : ("refused" as const),
          reason: decision === "refuse" ? words : null,
          by: actor.accountId,
          at: now,
        };
  await region.run(async (trx) => {
    if (!(await decideClaimRow(trx, claimId, from, to)))
      throw new Conflict("claim-decided", "Somebody else has decided already.");
    await insertAuditEvent(trx as unknown as Transaction<AuditTables>, regionCode, {
      at: now,
      kind: "change",
      act: `providers.${decision}`,
      by: doerOf(actor, "curator", regionCode),
      subject: claim.entry,
      details: { organization: claim.organizationId },
    });
  });
  return { ok: true, claim };
}
