/** Narrow readers of JSON that nobody promised anything about. None of them throws. */

export type Raw = { readonly [field: string]: unknown };

const LONGEST_LIST = 2000;
const NOTHING: readonly unknown[] = [];

export function asRecord(value: unknown): Raw | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Raw) : null;
}

/** Null, absent and anything else that is no list are an empty list. */
export function asList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return NOTHING;
  return value.length > LONGEST_LIST ? value.slice(0, LONGEST_LIST) : value;
}

/** The objects of a list; what is no object is left out. */
export function asRecords(value: unknown): readonly Raw[] {
  return asList(value).filter((item): item is Raw => asRecord(item) !== null);
}

/** Trimmed; "" is null, and so is everything that is neither text nor a number. */
export function asText(value: unknown): string | null {
  if (typeof value === "string") return value.trim() || null;
  return typeof value === "number" && Number.isFinite(value) ? String(value) : null;
}

export function asBoolean(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}

/** A number, also written as text, sometimes with a comma. */
export function asNumber(value: unknown): number | null {
  const text = asText(value)?.replace(",", ".");
  return text !== undefined && /^-?\d{1,12}(\.\d{1,20})?$/.test(text) ? Number(text) : null;
}
