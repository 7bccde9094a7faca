import type { Transaction } from "kysely";
import { Forbidden, NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import type { PolkuDatabase } from "../database.ts";
import { canChangeSettings, canRunSources, canSeeSources } from "../regions/settings-policy.ts";
import type { AskedOfSource } from "./import-request.ts";
import { insertImportRequest } from "./import-request-queries.ts";
import { findKeptAside } from "./quarantine-queries.ts";

const MAY = { record: canSeeSources, run: canRunSources, feed: canChangeSettings } as const;

/**
 * Leaves a request for the job that calls the sources.
 * @returns false when the same has been asked and still waits. @throws Forbidden, NotFound
 */
export async function askSource(
  db: PolkuDatabase,
  actor: Actor,
  regionCode: string,
  asked: AskedOfSource,
  now: Date,
): Promise<boolean> {
  if (!MAY[asked.what](actor, regionCode)) throw new Forbidden("not-allowed", "Your roles do not allow this.");
  if (asked.what === "record" && !(await findKeptAside(db.register, asked)))
    throw new NotFound("record-not-found", "No such record is kept aside.");
  return db.forRegion(regionCode).run(async (trx) => {
    const id = await insertImportRequest(trx, regionCode, asked, { by: actor.accountId, at: now });
    if (id === null) return false;
    await insertAuditEvent(trx as unknown as Transaction<AuditTables>, regionCode, {
      at: now,
      kind: "change",
      act: `sources.ask-${asked.what}`,
      by: doerOf(actor, roleOf(actor, regionCode), regionCode),
      subject: { kind: "import-request", id },
      details: { source: asked.source, ...(asked.what === "run" ? { isWhole: asked.isWhole } : {}) },
    });
    return true;
  });
}

/** The role that lets the person at the sources, the strongest first. */
export function roleOf(actor: Actor, regionCode: string) {
  if (canChangeSettings(actor, regionCode)) return "regionAdmin" as const;
  return canRunSources(actor, regionCode) ? ("operator" as const) : ("curator" as const);
}
