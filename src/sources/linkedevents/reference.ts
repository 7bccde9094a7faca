import { asRecord, asText } from "../shared/read.ts";

/** `tprek:15321`, `osoite:porvoo:…`; also what would be odd there, but nothing that could lead elsewhere in an address. */
const ID = /^[^\s/?#\p{C}]{1,150}$/u;

export function toRecordId(value: unknown): string | null {
  const text = asText(value);
  return text !== null && ID.test(text) ? text : null;
}

/** The id behind `{"@id": "https://…/place/tprek:15321/"}`, a whole record, an address or a bare id; null for none. */
export function referenceId(value: unknown): string | null {
  const record = asRecord(value);
  const id = record ? toRecordId(record.id) : toRecordId(value);
  if (id !== null) return id;
  const address = asText(record ? record["@id"] : value);
  const segment = address?.split(/[?#]/, 1)[0]?.replace(/\/+$/, "").split("/").at(-1) ?? "";
  return toRecordId(decoded(segment));
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
