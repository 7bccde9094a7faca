import type { Tally } from "../../domain/imports/import-report.ts";
import { hashText } from "../../platform/crypto/hash-text.ts";
import type { ImportPort } from "./import-port.ts";
import type { KindRun } from "./import-run.ts";
import { mapSafely } from "./map-safely.ts";

/** Maps and writes those of the records that are new or changed, and notes how far the run has come: `after`. */
export async function saveRecordsOf<Kind extends string, Value>(
  run: KindRun<Kind, Value>,
  records: readonly unknown[],
  after: string,
): Promise<void> {
  const { port, store, plan, tally, kind } = run;
  const withIds = eachOnce(port, records, tally);
  const held = await store.findHashes(
    kind,
    withIds.map(({ sourceId }) => sourceId),
  );
  const changed: { sourceId: string; value: Value; hash: string }[] = [];
  const settled: string[] = [];
  const rejected: { sourceId: string; reason: string; raw: string }[] = [];
  for (const { raw, sourceId, text } of withIds) {
    const hash = hashText(plan.mappingVersion, text);
    const known = held.get(sourceId);
    if (known && known.hash === hash && !known.isRemoved) {
      tally.counts.unchanged += 1;
      settled.push(sourceId);
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
  const saved = await store.saveBatch({ kind, changed, rejected, settled, after: plan.isWholeSource ? after : null });
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
