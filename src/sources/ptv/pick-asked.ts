import { isNestedTooDeeply } from "../shared/nesting.ts";
import { asRecord } from "../shared/read.ts";
import { asGuid } from "./guid.ts";
import type { FetchedRecords } from "./ptv-source.ts";

/**
 * Of what a source sent, each record that was asked for, once; what nobody asked for is not to be trusted. One that cannot
 * be handled at all counts as failed.
 */
export function pickAsked(
  sent: readonly unknown[],
  asked: readonly string[],
  idField: string,
  warn: (text: string) => void,
): FetchedRecords {
  const waiting = new Set(asked);
  const records: unknown[] = [];
  const failedIds: string[] = [];
  for (const record of sent) {
    const id = asGuid(asRecord(record)?.[idField]);
    if (id === null || !waiting.delete(id)) {
      if (id === null || !asked.includes(id)) warn("a record that was not asked for was left out");
      continue;
    }
    if (isNestedTooDeeply(record)) failedIds.push(id);
    else records.push(record);
  }
  return { records, failedIds };
}

/** Ids that a source can be asked for, each once. Others (PTV has answered with zeros) cannot exist there. */
export function askableIds(ids: readonly string[], warn: (text: string) => void): readonly string[] {
  const askable = new Set<string>();
  for (const id of ids) {
    const guid = asGuid(id);
    if (guid !== null) askable.add(guid);
    else warn("an id that is not a GUID was left out");
  }
  return [...askable];
}
