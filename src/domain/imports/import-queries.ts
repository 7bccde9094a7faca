import { type Kysely, sql, type Transaction } from "kysely";
import type { RegisterTables } from "../database.ts";
import type { ImportMode, ImportReport } from "./import-report.ts";

type Db = Kysely<RegisterTables> | Transaction<RegisterTables>;

export interface ImportRun {
  readonly id: number;
  readonly source: string;
  readonly mode: "full" | "incremental" | "reconcile";
  readonly scope: string;
  readonly status: "running" | "finished" | "interrupted" | "failed";
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly windowStart: Date;
  readonly checkpoint: Checkpoint;
  readonly report: Partial<ImportReport>;
  readonly error: string | null;
}

/** How far a run has come: every id up to and including `after` (in text order) of `kind`, and all kinds before it. */
export interface Checkpoint {
  readonly kind?: string;
  readonly after?: string;
}

function selectRuns(db: Db) {
  return db
    .selectFrom("import_run")
    .select([
      "id",
      "source",
      "mode",
      "scope",
      "status",
      "started_at as startedAt",
      "finished_at as finishedAt",
      "window_start as windowStart",
      "checkpoint",
      "report",
      "error",
    ]);
}

export async function findLatestRun(db: Db, source: string, scope: string): Promise<ImportRun | undefined> {
  const row = await selectRuns(db)
    .where("source", "=", source)
    .where("scope", "=", scope)
    .where("mode", "<>", "reconcile")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row as ImportRun | undefined;
}

export async function findLatestFinishedRun(db: Db, source: string, scope: string): Promise<ImportRun | undefined> {
  const row = await selectRuns(db)
    .where("source", "=", source)
    .where("scope", "=", scope)
    .where("mode", "<>", "reconcile")
    .where("status", "=", "finished")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row as ImportRun | undefined;
}

/** Runs that fetched one record again have this at the beginning of their scope. */
export const RECORD_SCOPE = "record:";

/** The last run of each source, newest first; fetching one record again is none. */
export async function listLatestRuns(db: Db): Promise<ImportRun[]> {
  const rows = await selectRuns(db)
    .where(
      "id",
      "in",
      db
        .selectFrom("import_run")
        .select((eb) => eb.fn.max("id").as("id"))
        .where("scope", "not like", `${RECORD_SCOPE}%`)
        .groupBy("source"),
    )
    .orderBy("id", "desc")
    .execute();
  return rows as unknown as ImportRun[];
}

/** A source's runs, the newest first. */
export async function listRuns(db: Db, source: string, limit: number): Promise<readonly ImportRun[]> {
  const rows = await selectRuns(db).where("source", "=", source).orderBy("id", "desc").limit(limit).execute();
  return rows as unknown as readonly ImportRun[];
}

export async function findRun(db: Db, source: string, id: number): Promise<ImportRun | undefined> {
  const row = await selectRuns(db).where("source", "=", source).where("id", "=", id).executeTakeFirst();
  return row as ImportRun | undefined;
}

/** The latest few runs of every source, the newest first: for trends. */
export async function listRecentRuns(db: Db, each: number): Promise<ReadonlyMap<string, readonly ImportRun[]>> {
  const numbered = db
    .selectFrom("import_run")
    .select(["id", sql<number>`row_number() over (partition by source order by id desc)`.as("nth")])
    .where("scope", "not like", `${RECORD_SCOPE}%`)
    .as("numbered");
  const rows = await selectRuns(db)
    .where("id", "in", db.selectFrom(numbered).select("numbered.id").where("numbered.nth", "<=", each))
    .orderBy("id", "desc")
    .execute();
  return Map.groupBy(rows as unknown as readonly ImportRun[], ({ source }) => source);
}

/**
 * When each source was last held against its origin to the end: everything that the finished run did not change was
 * found to be as it stood.
 */
export async function listCheckedTimes(db: Db): Promise<Map<string, Date>> {
  const rows = await db
    .selectFrom("import_run")
    .select((eb) => ["source", eb.fn.max("started_at").as("checkedAt")])
    .where("status", "=", "finished")
    .where("scope", "=", "")
    .groupBy("source")
    .execute();
  return new Map(rows.map((row) => [row.source, new Date(row.checkedAt)]));
}

export async function beginRun(
  db: Db,
  run: {
    source: string;
    mode: ImportMode | "reconcile";
    scope: string;
    startedAt: Date;
    windowStart: Date;
    resumes: number | null;
    checkpoint: Checkpoint;
  },
): Promise<number> {
  // The caller holds the source's lock, so whatever still says "running" was killed.
  await db
    .updateTable("import_run")
    .set({ status: "interrupted", finished_at: run.startedAt, error: "the program ended in the middle" })
    .where("source", "=", run.source)
    .where("status", "=", "running")
    .execute();
  const row = await db
    .insertInto("import_run")
    .values({
      source: run.source,
      mode: run.mode,
      scope: run.scope,
      status: "running",
      started_at: run.startedAt,
      window_start: run.windowStart,
      resumes: run.resumes,
      checkpoint: JSON.stringify(run.checkpoint),
      report: "{}",
      error: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function saveCheckpoint(db: Db, runId: number, checkpoint: Checkpoint): Promise<void> {
  await db
    .updateTable("import_run")
    .set({ checkpoint: JSON.stringify(checkpoint) })
    .where("id", "=", runId)
    .execute();
}

export async function endRun(
  db: Db,
  runId: number,
  end: { status: "finished" | "interrupted" | "failed"; finishedAt: Date; report: ImportReport; error: string | null },
): Promise<void> {
  await db
    .updateTable("import_run")
    .set({ status: end.status, finished_at: end.finishedAt, report: JSON.stringify(end.report), error: end.error })
    .where("id", "=", runId)
    .execute();
}

export interface QuarantinedRecord {
  readonly source: string;
  readonly kind: string;
  readonly sourceId: string;
  readonly reason: string;
  readonly excerpt: string;
}

export async function quarantineRecords(
  db: Db,
  runId: number | null,
  records: readonly QuarantinedRecord[],
  seenAt: Date,
): Promise<void> {
  if (records.length === 0) return;
  await db
    .insertInto("quarantine")
    .values(
      records.map(({ source, kind, sourceId, reason, excerpt }) => ({
        source,
        kind,
        source_id: sourceId,
        reason,
        excerpt,
        run_id: runId,
        seen_at: seenAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["source", "kind", "source_id"]).doUpdateSet((eb) => ({
        reason: eb.ref("excluded.reason"),
        excerpt: eb.ref("excluded.excerpt"),
        run_id: eb.ref("excluded.run_id"),
        seen_at: eb.ref("excluded.seen_at"),
      })),
    )
    .execute();
}

/** Lets go of records that have been mended at their source. */
export async function releaseFromQuarantine(
  db: Db,
  source: string,
  kind: string,
  sourceIds: readonly string[],
): Promise<void> {
  if (sourceIds.length === 0) return;
  await sql`delete from quarantine where source = ${source} and kind = ${kind} and source_id = any(${sourceIds}::text[])`.execute(
    db,
  );
}

export async function countQuarantined(db: Db): Promise<{ source: string; count: number }[]> {
  const rows = await db
    .selectFrom("quarantine")
    .select((eb) => ["source", eb.fn.countAll<number>().as("count")])
    .groupBy("source")
    .execute();
  return rows.map((row) => ({ source: row.source, count: Number(row.count) }));
}
