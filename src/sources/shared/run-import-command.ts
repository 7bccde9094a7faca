import type { PolkuDatabase, RegisterDb } from "../../domain/database.ts";
import {
  beginRun,
  type Checkpoint,
  endRun,
  findLatestFinishedRun,
  findLatestRun,
  type ImportRun,
} from "../../domain/imports/import-queries.ts";
import { createTally, type ImportReport } from "../../domain/imports/import-report.ts";
import type { Clock } from "../../platform/clock.ts";
import { withAdvisoryLock } from "../../platform/db/advisory-lock.ts";
import type { ImportPort, ImportStore } from "./import-port.ts";
import { type Progress, runImport } from "./import-run.ts";
import { readOneRecord } from "./read-one-record.ts";
import { isSourceTrouble } from "./source-trouble.ts";

export interface ImportRequest {
  readonly full?: boolean;
  /** Only compare ids and mend the difference; the nightly job. */
  readonly reconcile?: boolean;
  /** ISO instant: read what changed after it. */
  readonly since?: string;
  /** Region codes the run is limited to. */
  readonly regions?: readonly string[];
  /** Only this record, that was kept aside. Not for feeds, which are one document. */
  readonly only?: { readonly kind: string; readonly sourceId: string };
}

export interface ImportOutcome {
  readonly report: ImportReport;
  /** Plain words for why it stopped before the end; null when it finished. */
  readonly error: string | null;
}

/** Sources change while they are read, and their clocks differ from ours. */
const OVERLAP_MS = 10 * 60 * 1000;
/** How long a second run waits for the first. */
const LONGEST_WAIT_MS = 60 * 60 * 1000;
/** An older unfinished run is begun anew. */
const RESUMABLE_MS = 24 * 60 * 60 * 1000;

export interface ImportTools<Kind extends string, Value> {
  readonly db: PolkuDatabase;
  readonly clock: Clock;
  /** The source's name in the register. */
  readonly source: string;
  /** `warn` takes what is worth a line in the report. */
  readonly createPort: (warn: (text: string) => void) => ImportPort<Kind, Value>;
  /** The store of one run; it writes checkpoints into the run's row. */
  readonly createStore: (runId: number) => ImportStore<Kind, Value>;
  readonly mappingVersion: string;
  readonly onProgress: (progress: Progress) => void;
  /** Called once when another run of the source has to end first. */
  readonly onWait: () => void;
  readonly signal: AbortSignal;
}

/**
 * One import run from a request: takes the source's lock, decides what to read, runs, and stores the report whatever
 * happens. Only one run of a source goes on at a time; a second one waits its turn.
 */
export async function runImportCommand<Kind extends string, Value>(
  request: ImportRequest,
  tools: ImportTools<Kind, Value>,
): Promise<ImportOutcome> {
  const { db, source, clock } = tools;
  const outcome = await withAdvisoryLock(db.pool, `import:${source}`, () => runLocked(request, tools), {
    onWait: tools.onWait,
    signal: AbortSignal.any([tools.signal, AbortSignal.timeout(LONGEST_WAIT_MS)]),
  });
  if (outcome !== null) return outcome;
  const now = clock.now();
  const tally = createTally(source, request.full ? "full" : "incremental", now);
  const error = `another import of ${source} is running; this one changed nothing`;
  tally.warn(error);
  return { report: tally.report(now), error };
}

async function runLocked<Kind extends string, Value>(
  request: ImportRequest,
  tools: ImportTools<Kind, Value>,
): Promise<ImportOutcome> {
  const { db, clock, source } = tools;
  const startedAt = clock.now();
  if (request.only) return readOneRecord(request.only, tools);
  const scope = [...(request.regions ?? [])].sort().join(",");
  const plan = await decidePlan(db.register, source, scope, request, startedAt);
  const runId = await beginRun(db.register, { source, scope, startedAt, ...plan });
  const tally = createTally(source, plan.mode, startedAt);
  const store = tools.createStore(runId);
  let last: Checkpoint = plan.checkpoint;
  const noted: ImportStore<Kind, Value> = {
    ...store,
    async saveBatch(batch) {
      const saved = await store.saveBatch(batch);
      if (batch.after !== null) last = { kind: batch.kind, after: batch.after };
      return saved;
    },
  };
  try {
    const resumeFrom = plan.checkpoint.kind ? { kind: plan.checkpoint.kind, after: plan.checkpoint.after ?? "" } : null;
    await runImport(
      tools.createPort(tally.warn),
      noted,
      {
        mode: plan.mode,
        changedSince: plan.changedSince,
        resumeFrom,
        mappingVersion: tools.mappingVersion,
        isWholeSource: scope === "",
      },
      tally,
      tools.onProgress,
      tools.signal,
    );
    const report = tally.report(clock.now());
    await endRun(db.register, runId, { status: "finished", finishedAt: clock.now(), report, error: null });
    return { report, error: null };
  } catch (error) {
    const wasStopped = tools.signal.aborted;
    const message = wasStopped ? "stopped by hand" : (error as Error).message;
    const resumeFrom = last.kind ? { kind: last.kind, after: last.after ?? "" } : undefined;
    const report = tally.report(clock.now(), resumeFrom);
    await endRun(db.register, runId, {
      status: wasStopped ? "interrupted" : "failed",
      finishedAt: clock.now(),
      report,
      error: message,
    });
    if (!wasStopped && !isSourceTrouble(error)) throw error;
    return { report, error: message };
  }
}

interface DecidedPlan {
  readonly mode: "full" | "incremental" | "reconcile";
  readonly changedSince: string | null;
  readonly windowStart: Date;
  readonly resumes: number | null;
  readonly checkpoint: Checkpoint;
}

/**
 * What to read. An unfinished run younger than a day goes on where it stopped; otherwise the first run, and any that is
 * asked to be full, reads everything; the rest read what changed since the last finished one began.
 */
async function decidePlan(
  db: RegisterDb,
  source: string,
  scope: string,
  request: ImportRequest,
  now: Date,
): Promise<DecidedPlan> {
  const anew = { windowStart: now, resumes: null, checkpoint: {} };
  if (request.reconcile) return { ...anew, mode: "reconcile", changedSince: null };
  const latest = await findLatestRun(db, source, scope);
  const finished = await findLatestFinishedRun(db, source, scope);
  if (request.since) {
    // A run that begins later than the last one ended leaves a gap: the next one must still reach back over it.
    const since = new Date(request.since);
    const reachesBack = finished !== undefined && since <= finished.windowStart;
    const windowStart = reachesBack ? now : (finished?.windowStart ?? since);
    return { ...anew, windowStart, mode: "incremental", changedSince: request.since };
  }
  if (latest && isResumable(latest, request, now)) {
    return {
      mode: latest.mode,
      changedSince: latest.mode === "incremental" && finished ? overlapped(finished.windowStart) : null,
      windowStart: latest.windowStart,
      resumes: latest.id,
      checkpoint: latest.checkpoint,
    };
  }
  if (request.full || !finished) return { ...anew, mode: "full", changedSince: null };
  return { ...anew, mode: "incremental", changedSince: overlapped(finished.windowStart) };
}

function isResumable(run: ImportRun, request: ImportRequest, now: Date): boolean {
  const isUnfinished = run.status !== "finished" && run.checkpoint.kind !== undefined;
  const isYoung = now.getTime() - run.windowStart.getTime() < RESUMABLE_MS;
  return isUnfinished && isYoung && !(request.full && run.mode !== "full");
}

function overlapped(instant: Date): string {
  return new Date(instant.getTime() - OVERLAP_MS).toISOString();
}
