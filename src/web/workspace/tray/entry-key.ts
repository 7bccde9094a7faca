import { CURATED_KINDS, type CuratedEntry } from "../../../domain/curation/curation.ts";
import { isRecordId } from "../../page/record-id.ts";

/** `service:<uuid>` of a form or an address; null when it is not such. */
export function readEntryKey(text: string): CuratedEntry | null {
  const [kind = "", id = "", ...more] = text.split(":");
  return more.length > 0 ? null : readEntry(kind, id);
}

export function readEntry(kindText: string | undefined, id: string | undefined): CuratedEntry | null {
  const kind = CURATED_KINDS.find((each) => each === kindText);
  return kind && id && isRecordId(id) ? { kind, id } : null;
}

/** A version as a form tells it; null when it is no version. */
export function readVersion(text: string | null | undefined): number | null {
  return text && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
