import type { Transaction } from "kysely";
import { Forbidden, NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import { insertAuditEvent } from "../audit/audit-queries.ts";
import type { AuditTables } from "../audit/audit-tables.ts";
import type { PolkuDatabase } from "../database.ts";
import { canSeeSources } from "../regions/settings-policy.ts";
import { roleOf } from "./ask-source.ts";
import type { RecordKey } from "./quarantine.ts";
import { deleteAcceptance, findKeptAside, saveAcceptance } from "./quarantine-queries.ts";

/**
 * The region lets a record stay out, as long as its reason stays the same.
 * @param note why, for the others who look at the list. @throws Forbidden, NotFound
 */
export async function acceptRecord(
  db: PolkuDatabase,
  actor: Actor,
  regionCode: string,
  { note, ...record }: RecordKey & { readonly note: string },
  now: Date,
): Promise<void> {
  requireSources(actor, regionCode);
  const kept = await findKeptAside(db.register, record);
  if (!kept) throw new NotFound("record-not-found", "No such record is kept aside.");
  const { reason } = kept;
  const acceptance = { ...record, reason, note, acceptedAt: now, acceptedBy: actor.accountId };
  await db.forRegion(regionCode).run(async (trx) => {
    await saveAcceptance(trx, regionCode, acceptance);
    await writeDown(trx as unknown as Transaction<AuditTables>, actor, regionCode, { act: "accept", record }, now);
  });
}

/** Takes the acceptance back; nothing happens when there is none. @throws Forbidden */
export async function takeAcceptanceBack(
  db: PolkuDatabase,
  actor: Actor,
  regionCode: string,
  record: RecordKey,
  now: Date,
): Promise<void> {
  requireSources(actor, regionCode);
  await db.forRegion(regionCode).run(async (trx) => {
    if (!(await deleteAcceptance(trx, record))) return;
    await writeDown(trx as unknown as Transaction<AuditTables>, actor, regionCode, { act: "take-back", record }, now);
  });
}

function writeDown(
  trx: Transaction<AuditTables>,
  actor: Actor,
  regionCode: string,
  { act, record }: { readonly act: string; readonly record: RecordKey },
  at: Date,
): Promise<void> {
  return insertAuditEvent(trx, regionCode, {
    at,
    kind: "change",
    act: `sources.${act}`,
    by: doerOf(actor, roleOf(actor, regionCode), regionCode),
    subject: { kind: "quarantined-record", id: record.sourceId.slice(0, 200) },
    details: { source: record.source, kind: record.kind },
  });
}

function requireSources(actor: Actor, regionCode: string): void {
  if (!canSeeSources(actor, regionCode)) throw new Forbidden("not-allowed", "Your roles do not allow this.");
}
