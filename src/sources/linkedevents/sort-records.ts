import { addDays, helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import type { RecordPage } from "../shared/import-port.ts";
import { asRecord, asText } from "../shared/read.ts";
import { referenceId, toRecordId } from "./reference.ts";
import { type RecordKind, trimRecord } from "./schema.ts";

/** What ended so many days ago and is changed at the source afterwards is no news to anybody. */
const LONG_AGO_DAYS = 30;

/**
 * A page's records, trimmed and each once, apart from those it says are gone. `today` given: what ended long before it is
 * gone too; lists of changes have such, and a register that took them in would only grow.
 */
export function sortRecords(
  kind: RecordKind,
  page: readonly unknown[],
  today: string | null,
): Pick<RecordPage, "records" | "removed"> {
  const records = new Map<string, unknown>();
  const removed = new Map<string, RecordPage["removed"][number]>();
  for (const [index, raw] of page.entries()) {
    const id = toRecordId(asRecord(raw)?.id);
    // Ids differ by more than letter case. Records without one are told of, each.
    const key = id?.toLowerCase() ?? `#${index}`;
    if (records.has(key) || removed.has(key)) continue;
    const reason = goneBecause(raw, today);
    if (id !== null && reason !== null) removed.set(key, { id, reason });
    else records.set(key, trimRecord(kind, raw));
  }
  return { records: [...records.values()], removed: [...removed.values()] };
}

function goneBecause(raw: unknown, today: string | null): RecordPage["removed"][number]["reason"] | null {
  const record = asRecord(raw);
  if (record === null) return null;
  const status = asText(record.publication_status);
  const isUnpublished = status !== null && status !== "public";
  if (record.deleted === true || referenceId(record.replaced_by) !== null || isUnpublished) return "withdrawn";
  return today !== null && endedLongBefore(record, today) ? "archived" : null;
}

function endedLongBefore(record: { readonly [field: string]: unknown }, today: string): boolean {
  const end = Date.parse(asText(record.end_time) ?? asText(record.start_time) ?? "");
  return !Number.isNaN(end) && helsinkiTime(new Date(end)).date < addDays(today, -LONG_AGO_DAYS);
}
