import type { Transaction } from "kysely";
import type { RegionDb } from "../database.ts";
import type { AuditEvent } from "./audit.ts";
import type { AuditTables } from "./audit-tables.ts";

/** Writes a line within the transaction of the act itself, so that neither stands without the other. */
export async function insertAuditEvent(
  trx: Transaction<AuditTables>,
  regionCode: string,
  event: AuditEvent,
): Promise<void> {
  await trx
    .insertInto("audit_event")
    .values({
      region_code: regionCode,
      at: event.at,
      kind: event.kind,
      act: event.act,
      account_id: event.by.accountId,
      actor_name: event.by.name,
      organization: event.by.organization,
      role: event.by.role,
      subject_kind: event.subject?.kind ?? null,
      subject_id: event.subject?.id ?? null,
      whose: event.whose ?? null,
      purpose: event.purpose ?? null,
      details: JSON.stringify(event.details ?? {}),
      request_id: event.requestId ?? null,
    })
    .execute();
}

/** Writes a line of what changed nothing: a reading, a sign-in, a refusal. */
export async function recordAudit(db: RegionDb, event: AuditEvent): Promise<void> {
  await db.run((trx) => insertAuditEvent(trx as unknown as Transaction<AuditTables>, db.regionCode, event));
}
