import { beginRun, endRun, RECORD_SCOPE, releaseFromQuarantine } from "../../domain/imports/import-queries.ts";
import { createTally } from "../../domain/imports/import-report.ts";
import type { ImportOutcome, ImportTools } from "./run-import-command.ts";
import { saveRecordsOf } from "./save-records.ts";
import { isSourceTrouble } from "./source-trouble.ts";

/**
 * Fetches one record again, within the source's lock. It is a run with a scope of its own, so that neither what has changed
 * since the last run nor where an unfinished one goes on is touched.
 */
export async function readOneRecord<Kind extends string, Value>(
  { kind: asked, sourceId }: { readonly kind: string; readonly sourceId: string },
  tools: ImportTools<Kind, Value>,
): Promise<ImportOutcome> {
  const { db, clock, source, signal } = tools;
  const startedAt = clock.now();
  const tally = createTally(source, "incremental", startedAt);
  const port = tools.createPort(tally.warn);
  const kind = port.kinds.find((each) => each === asked);
  if (kind === undefined)
    return { report: tally.report(startedAt), error: `${source} has no records of kind ${asked}` };
  const scope = `${RECORD_SCOPE}${kind}/${sourceId}`;
  const runId = await beginRun(db.register, {
    source,
    mode: "incremental",
    scope,
    startedAt,
    windowStart: startedAt,
    resumes: null,
    checkpoint: {},
  });
  const end = async (status: "finished" | "interrupted" | "failed", error: string | null): Promise<ImportOutcome> => {
    const report = tally.report(clock.now());
    await endRun(db.register, runId, { status, finishedAt: clock.now(), report, error });
    return { report, error };
  };
  try {
    const { records, failedIds } = await port.fetchRecords(kind, [sourceId], { signal });
    if (failedIds.length > 0) return end("failed", `${kind} "${sourceId}" could not be fetched`);
    const plan = {
      mode: "incremental",
      changedSince: null,
      resumeFrom: null,
      mappingVersion: tools.mappingVersion,
      isWholeSource: false,
    } as const;
    const run = { port, store: tools.createStore(runId), plan, tally, kind, onProgress: tools.onProgress, signal };
    await saveRecordsOf(run, records, "");
    tally.counts.fetched += records.length;
    // What is gone needs no mending.
    if (records.length === 0) await releaseFromQuarantine(db.register, source, kind, [sourceId]);
    return await end("finished", null);
  } catch (error) {
    const ended = await end(signal.aborted ? "interrupted" : "failed", (error as Error).message);
    if (!signal.aborted && !isSourceTrouble(error)) throw error;
    return ended;
  }
}
