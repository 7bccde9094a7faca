import { sql, type Transaction } from "kysely";
import type { RegionDb, RegionTables, RegisterDb, RegisterTables } from "../database.ts";
import type { Acceptance, KeptAside, QuarantineFilter, RecordKey } from "./quarantine.ts";
import { KNOWN_REJECTIONS, rejectionPattern } from "./reasons.ts";

const COLUMNS = ["source", "kind", "source_id as sourceId", "reason", "excerpt", "seen_at as seenAt"] as const;

/** Records of a source, those that the region lets stay out apart from the rest. */
function selectKept(trx: Transaction<RegisterTables & RegionTables>, filter: QuarantineFilter) {
  const { source, kind, code, areAccepted } = filter;
  const accepted = sql<boolean>`exists (select from quarantine_acceptance a
    where a.source = quarantine.source and a.kind = quarantine.kind and a.source_id = quarantine.source_id
      and a.reason = quarantine.reason)`;
  let query = trx.selectFrom("quarantine").where("source", "=", source).where(accepted, "=", areAccepted);
  if (kind) query = query.where("kind", "=", kind);
  if (code === "other") query = query.where("reason", "!~", KNOWN_REJECTIONS);
  else if (code) query = query.where("reason", "~", rejectionPattern(code));
  return query;
}

/** In the order of when they were last met, the newest first. */
export async function listKeptAside(
  db: RegionDb,
  filter: QuarantineFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly KeptAside[]> {
  return db.run((trx) =>
    selectKept(trx, filter)
      .select(COLUMNS)
      .orderBy("seen_at", "desc")
      .orderBy("kind")
      .orderBy("source_id")
      .offset(offset)
      .limit(limit)
      .execute(),
  );
}

export async function findKeptAside(db: RegisterDb, record: RecordKey): Promise<KeptAside | undefined> {
  return db
    .selectFrom("quarantine")
    .select(COLUMNS)
    .where("source", "=", record.source)
    .where("kind", "=", record.kind)
    .where("source_id", "=", record.sourceId)
    .executeTakeFirst();
}

/** How many of each kind and reason, of those that are not accepted. */
export async function countReasons(
  db: RegionDb,
  source: string,
): Promise<readonly { readonly kind: string; readonly reason: string; readonly count: number }[]> {
  const rows = await db.run((trx) =>
    selectKept(trx, { source, areAccepted: false })
      .select((eb) => ["kind", "reason", eb.fn.countAll<number>().as("count")])
      .groupBy(["kind", "reason"])
      .execute(),
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** How many records of each source wait for somebody to look at them. */
export async function countWaitingRecords(db: RegionDb): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.run((trx) =>
    sql<{ source: string; count: number }>`
      select q.source, count(*)::int as count from quarantine q
      where not exists (select from quarantine_acceptance a where a.source = q.source and a.kind = q.kind
        and a.source_id = q.source_id and a.reason = q.reason)
      group by q.source`.execute(trx),
  );
  return new Map(rows.map(({ source, count }) => [source, count]));
}

export async function listAcceptances(db: RegionDb, source: string): Promise<readonly Acceptance[]> {
  return db.run((trx) =>
    trx
      .selectFrom("quarantine_acceptance")
      .select([
        "source",
        "kind",
        "source_id as sourceId",
        "reason",
        "note",
        "accepted_at as acceptedAt",
        "accepted_by as acceptedBy",
      ])
      .where("source", "=", source)
      .orderBy("accepted_at", "desc")
      .limit(5000)
      .execute(),
  );
}

export async function saveAcceptance(
  trx: Pick<Transaction<RegionTables>, "insertInto">,
  regionCode: string,
  { source, kind, sourceId, reason, note, acceptedAt, acceptedBy }: Acceptance,
): Promise<void> {
  await trx
    .insertInto("quarantine_acceptance")
    .values({
      region_code: regionCode,
      source,
      kind,
      source_id: sourceId,
      reason,
      note,
      accepted_at: acceptedAt,
      accepted_by: acceptedBy,
    })
    .onConflict((conflict) =>
      conflict.columns(["region_code", "source", "kind", "source_id"]).doUpdateSet((eb) => ({
        reason: eb.ref("excluded.reason"),
        note: eb.ref("excluded.note"),
        accepted_at: eb.ref("excluded.accepted_at"),
        accepted_by: eb.ref("excluded.accepted_by"),
      })),
    )
    .execute();
}

/** @returns whether there was one */
export async function deleteAcceptance(
  trx: Pick<Transaction<RegionTables>, "deleteFrom">,
  record: RecordKey,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("quarantine_acceptance")
    .where("source", "=", record.source)
    .where("kind", "=", record.kind)
    .where("source_id", "=", record.sourceId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
