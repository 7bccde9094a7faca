import type { Mapping } from "../shared/import-port.ts";
import { asText } from "../shared/read.ts";
import type { TrayValue } from "../shared/tray-store.ts";
import { createWarnings } from "../shared/warnings.ts";
import type { MappingContext } from "./linked-events-context.ts";
import { mapEvent } from "./map-event.ts";
import { mapPlace } from "./map-place.ts";
import type { LinkedEvent, LinkedPlace, RecordKind, Trimmed } from "./schema.ts";

/** One trimmed record in Polku's words, or why it cannot be kept. Pure. */
export function mapRecord(kind: RecordKind, record: Trimmed, context: MappingContext): Mapping<TrayValue> {
  const { id, refused } = record;
  if (id === null) return { isRejected: true, reason: "the record has no usable id" };
  if (refused !== undefined) return { isRejected: true, reason: asText(refused) ?? "" };
  const { warn, warnings } = createWarnings();
  const mapped = mapKind(kind, record, id, context, warn);
  if (mapped !== null) return { isRejected: false, value: mapped, warnings };
  return { isRejected: true, reason: "the record has no name in Finnish, Swedish, English or a Sámi language" };
}

function mapKind(
  kind: RecordKind,
  record: Trimmed,
  id: string,
  context: MappingContext,
  warn: (text: string) => void,
): TrayValue | null {
  if (kind === "place") {
    const value = mapPlace(record as unknown as LinkedPlace, id, context, warn);
    return value && { kind, value };
  }
  const value = mapEvent(record as unknown as LinkedEvent, id, context, warn);
  return value && { kind, value };
}
