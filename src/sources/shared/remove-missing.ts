import type { KindRun } from "./import-run.ts";
import { SourceNotBelievable } from "./source-not-believable.ts";

/** A source that suddenly lacks more than this share of what it had is taken to be broken, not emptied. */
const BELIEVABLE_LOSS = 0.3;
const SMALL_LOSS = 20;
const ASKED_AT_A_TIME = 100;

/**
 * Tombstones. What the source says it took away is believed; what merely is not listed is asked for by id first, for pages
 * shift while data changes, and a source that lost too much at once is not believed at all.
 */
export async function removeMissing<Kind extends string, Value>(
  run: KindRun<Kind, Value>,
  listed: readonly string[],
  living: ReadonlySet<string> | null,
): Promise<void> {
  const { port, store, plan, tally, kind, signal } = run;
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
  for (let start = 0; start < missing.length; start += ASKED_AT_A_TIME) {
    const batch = missing.slice(start, start + ASKED_AT_A_TIME);
    const { records, failedIds } = await port.fetchRecords(kind, batch, { signal });
    const stillThere = new Set([...records.map((raw) => port.sourceIdOf(raw)), ...failedIds]);
    gone.push(...batch.filter((id) => !stillThere.has(id)));
  }
  tally.counts.removed += await store.remove(kind, gone, "gone");
}
