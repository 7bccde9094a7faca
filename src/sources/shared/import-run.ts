import type { Tally } from "../../domain/imports/import-report.ts";
import { hashText } from "../../platform/crypto/hash-text.ts";
import type { ImportPort, ImportStore } from "./import-port.ts";
import { mapSafely } from "./map-safely.ts";

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

/** The source answers, but what it says cannot be believed; nothing was removed. */
export class SourceNotBelievable extends Error {
  override readonly name = "SourceNotBelievable";
}

const BATCH = 100;
/** A source that suddenly lacks more than this share of what it had is taken to be broken, not emptied. */
const BELIEVABLE_LOSS = 0.3;
const SMALL_LOSS = 20;

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
interface KindRun<Kind extends string, Value> {
  readonly port: ImportPort<Kind, Value>;
  readonly store: ImportStore<Kind, Value>;
  readonly plan: RunPlan;
  readonly tally: Tally;
  readonly kind: Kind;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

async function readByIds<Kind extends string, Value>(run: KindRun<Kind, Value>, after: string): Promise<void> {
  const { port, store, plan, tally, kind, onProgress, signal } = run;
  const listed = await listAll(port, kind, plan, signal);
  const living = plan.mode === "incremental" ? null : new Set(await store.listLivingIds(kind));
  const ids = plan.mode === "reconcile" ? listed.filter((id) => !living?.has(id)) : listed;
  await readRecords(
    port,
    store,
    plan,
    tally,
    kind,
    ids.filter((id) => id > after),
    onProgress,
    signal,
  );
  if (plan.isWholeSource) await removeMissing(port, store, plan, tally, kind, listed, living, signal);
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
    await saveRecordsOf(port, store, plan, tally, kind, records, cursor);
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
  if (plan.isWholeSource) await removeMissing(port, store, plan, tally, kind, [...listed], living, signal);
}

async function listAll<Kind extends string, Value>(
  port: ImportPort<Kind, Value>,
  kind: Kind,
  plan: RunPlan,
  signal: AbortSignal,
): Promise<string[]> {
  const ids = new Set<string>();
  const since = plan.mode === "incremental" ? plan.changedSince : null;
  for await (const page of port.listIds(kind, { ...(since ? { changedSince: since } : {}), signal })) {
    for (const id of page) ids.add(id);
  }
  return [...ids].sort();
}

/** Reads batch after batch; the next one is on its way while this one is written. */
async function readRecords<Kind extends string, Value>(
  port: ImportPort<Kind, Value>,
  store: ImportStore<Kind, Value>,
  plan: RunPlan,
  tally: Tally,
  kind: Kind,
  ids: readonly string[],
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
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
    await saveRecordsOf(port, store, plan, tally, kind, records, batch.at(-1) ?? "");
    tally.counts.fetched += records.length;
    onProgress({ kind, done: Math.min(start + BATCH, ids.length), total: ids.length });
    signal.throwIfAborted();
  }
}

async function saveRecordsOf<Kind extends string, Value>(
  port: ImportPort<Kind, Value>,
  store: ImportStore<Kind, Value>,
  plan: RunPlan,
  tally: Tally,
  kind: Kind,
  records: readonly unknown[],
  after: string,
): Promise<void> {
  const withIds = eachOnce(port, records, tally);
  const held = await store.findHashes(
    kind,
    withIds.map(({ sourceId }) => sourceId),
  );
  const changed: { sourceId: string; value: Value; hash: string }[] = [];
  const rejected: { sourceId: string; reason: string; raw: string }[] = [];
  for (const { raw, sourceId, text } of withIds) {
    const hash = hashText(plan.mappingVersion, text);
    const known = held.get(sourceId);
    if (known && known.hash === hash && !known.isRemoved) {
      tally.counts.unchanged += 1;
      continue;
    }
    const mapping = mapSafely(() => port.map(kind, raw));
    if (mapping.isRejected) {
      rejected.push({ sourceId, reason: mapping.reason, raw: text });
      tally.reject(sourceId, mapping.reason);
      continue;
    }
    for (const warning of mapping.warnings) tally.warn(warning);
    changed.push({ sourceId, value: mapping.value, hash });
  }
  const saved = await store.saveBatch({ kind, changed, rejected, after: plan.isWholeSource ? after : null });
  tally.counts.created += saved.created;
  tally.counts.updated += saved.updated;
  tally.counts.removed += saved.removed ?? 0;
  for (const text of saved.leftOut ?? []) tally.warn(text);
}

/** The records that have an id. Of those that share one the last stands: it is what the source said most lately. */
function eachOnce<Kind extends string, Value>(
  port: ImportPort<Kind, Value>,
  records: readonly unknown[],
  tally: Tally,
): readonly { readonly raw: unknown; readonly sourceId: string; readonly text: string }[] {
  const byId = new Map<string, { readonly raw: unknown; readonly sourceId: string; readonly text: string }>();
  for (const raw of records) {
    const sourceId = port.sourceIdOf(raw);
    if (!sourceId) {
      tally.reject("", "the record has no usable id");
      continue;
    }
    // Ids of the register are made of lower-case letters.
    const key = sourceId.toLowerCase();
    if (byId.has(key)) tally.warn(`the source gave "${sourceId}" more than once at a time; the last was kept`);
    byId.set(key, { raw, sourceId, text: JSON.stringify(raw) });
  }
  return [...byId.values()];
}

/**
 * Tombstones. What the source says it took away is believed; what merely is not listed is asked for by id first, for pages
 * shift while data changes, and a source that lost too much at once is not believed at all.
 */
async function removeMissing<Kind extends string, Value>(
  port: ImportPort<Kind, Value>,
  store: ImportStore<Kind, Value>,
  plan: RunPlan,
  tally: Tally,
  kind: Kind,
  listed: readonly string[],
  living: ReadonlySet<string> | null,
  signal: AbortSignal,
): Promise<void> {
  const published = new Set(plan.mode === "incremental" ? [] : listed);
  const since = plan.changedSince ?? "2000-01-01T00:00:00Z";
  const said = { archived: [] as string[], withdrawn: [] as string[] };
  for await (const page of port.listRemoved(kind, { since, signal })) {
    for (const { id, reason } of page) if (!published.has(id)) said[reason].push(id);
  }
  for (const reason of ["archived", "withdrawn"] as const) {
    tally.counts.removed += await store.remove(kind, said[reason], reason);
  }
  if (!living) return;

  const explained = new Set([...said.archived, ...said.withdrawn]);
  const missing = [...living].filter((id) => !published.has(id) && !explained.has(id));
  if (missing.length > SMALL_LOSS && missing.length > living.size * BELIEVABLE_LOSS) {
    throw new SourceNotBelievable(
      `${port.name} lists ${published.size} of kind ${kind} but ${living.size} are known and ${missing.length} would vanish; nothing was removed`,
    );
  }
  const gone: string[] = [];
  for (let start = 0; start < missing.length; start += BATCH) {
    const batch = missing.slice(start, start + BATCH);
    const { records, failedIds } = await port.fetchRecords(kind, batch, { signal });
    const stillThere = new Set([...records.map((raw) => port.sourceIdOf(raw)), ...failedIds]);
    gone.push(...batch.filter((id) => !stillThere.has(id)));
  }
  tally.counts.removed += await store.remove(kind, gone, "gone");
}
