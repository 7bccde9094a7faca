import type { Tally } from "../../domain/imports/import-report.ts";
import type { ImportPort, ImportStore } from "./import-port.ts";
import { removeMissing } from "./remove-missing.ts";
import { saveRecordsOf } from "./save-records.ts";

/** The shared run: list → fetch → compare → map → save → tombstone. Pure of time, database and wire format. */
export interface RunPlan {
  readonly mode: "full" | "incremental" | "reconcile";
  /** ISO instant; incremental runs read what changed after it. */
  readonly changedSince: string | null;
  /** Where an earlier run stopped. */
  readonly resumeFrom: { readonly kind: string; readonly after: string } | null;
  /** Part of every hash: a new mapping makes every record worth writing again. */
  readonly mappingVersion: string;
  /** False for runs limited to some regions: what they do not list is not gone. */
  readonly isWholeSource: boolean;
}

export interface Progress {
  readonly kind: string;
  readonly done: number;
  readonly total: number;
}

/** How many records are asked for at a time. */
const BATCH = 100;

export async function runImport<Kind extends string, Value>(
  port: ImportPort<Kind, Value>,
  store: ImportStore<Kind, Value>,
  plan: RunPlan,
  tally: Tally,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
  const first = plan.resumeFrom ? port.kinds.indexOf(plan.resumeFrom.kind as Kind) : 0;
  for (const kind of port.kinds.slice(Math.max(0, first))) {
    const after = plan.resumeFrom?.kind === kind ? plan.resumeFrom.after : "";
    const run = { port, store, plan, tally, kind, onProgress, signal };
    if (port.listPages) await readPages(run, port.listPages.bind(port), after);
    else await readByIds(run, after);
  }
}

/** One kind of one run. */
export interface KindRun<Kind extends string, Value> {
  readonly port: ImportPort<Kind, Value>;
  readonly store: ImportStore<Kind, Value>;
  readonly plan: RunPlan;
  readonly tally: Tally;
  readonly kind: Kind;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

async function readByIds<Kind extends string, Value>(run: KindRun<Kind, Value>, after: string): Promise<void> {
  const { store, plan, kind } = run;
  const listed = await listAll(run);
  const living = plan.mode === "incremental" ? null : new Set(await store.listLivingIds(kind));
  const ids = plan.mode === "reconcile" ? listed.filter((id) => !living?.has(id)) : listed;
  await readBatches(
    run,
    ids.filter((id) => id > after),
  );
  if (plan.isWholeSource) await removeMissing(run, listed, living);
}

/** A source whose lists carry whole records. A run that goes on half-way has not seen all, so it takes nothing for gone. */
async function readPages<Kind extends string, Value>(
  run: KindRun<Kind, Value>,
  listPages: NonNullable<ImportPort<Kind, Value>["listPages"]>,
  from: string,
): Promise<void> {
  const { port, store, plan, tally, kind, onProgress, signal } = run;
  const since = plan.mode === "incremental" ? plan.changedSince : null;
  const isWhole = plan.mode !== "incremental" && from === "";
  const living = isWhole && plan.isWholeSource ? new Set(await store.listLivingIds(kind)) : null;
  const listed = new Set<string>();
  const pages = listPages(kind, { ...(since ? { changedSince: since } : {}), from: from || null, signal });
  let done = 0;
  for await (const { cursor, records, removed } of pages) {
    signal.throwIfAborted();
    await saveRecordsOf(run, records, cursor);
    for (const reason of ["archived", "withdrawn", "gone"] as const) {
      const ids = removed.filter((each) => each.reason === reason).map(({ id }) => id);
      tally.counts.removed += await store.remove(kind, ids, reason);
    }
    for (const raw of records) listed.add(port.sourceIdOf(raw) ?? "");
    tally.counts.fetched += records.length;
    done += records.length;
    onProgress({ kind, done, total: done });
  }
  if (from !== "")
    tally.warn(`${kind}: the run went on where it had stopped; what is gone is looked for in the next whole run`);
  if (plan.isWholeSource) await removeMissing(run, [...listed], living);
}

async function listAll<Kind extends string, Value>(run: KindRun<Kind, Value>): Promise<string[]> {
  const { port, plan, kind, signal } = run;
  const ids = new Set<string>();
  const since = plan.mode === "incremental" ? plan.changedSince : null;
  for await (const page of port.listIds(kind, { ...(since ? { changedSince: since } : {}), signal })) {
    for (const id of page) ids.add(id);
  }
  return [...ids].sort();
}

/** Reads batch after batch; the next one is on its way while this one is written. */
async function readBatches<Kind extends string, Value>(
  run: KindRun<Kind, Value>,
  ids: readonly string[],
): Promise<void> {
  const { port, tally, kind, onProgress, signal } = run;
  const fetchAt = (start: number) => {
    const batch = ids.slice(start, start + BATCH);
    return batch.length === 0 ? null : { batch, answer: port.fetchRecords(kind, batch, { signal }) };
  };
  let next = fetchAt(0);
  for (let start = 0; next; start += BATCH) {
    const { batch, answer } = next;
    const { records, failedIds } = await answer;
    next = fetchAt(start + BATCH);
    // A failure of the prefetched batch is met when its turn comes, not as an unhandled rejection.
    next?.answer.catch(() => {});
    for (const id of failedIds) tally.warn(`${kind} "${id}" could not be fetched`);
    await saveRecordsOf(run, records, batch.at(-1) ?? "");
    tally.counts.fetched += records.length;
    onProgress({ kind, done: Math.min(start + BATCH, ids.length), total: ids.length });
    signal.throwIfAborted();
  }
}
