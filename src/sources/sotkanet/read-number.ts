const FIGURE = /^-?\d{1,13}(?:[.,]\d{1,20})?$/;

/** Null: the source gives no figure. Not readable: it gives something that is none. */
export type ReadNumber = { readonly isReadable: true; readonly number: number | null } | { readonly isReadable: false };

const NOTHING: ReadNumber = { isReadable: true, number: null };

/**
 * A figure: a number, or in older answers a text with a comma or a point and spaces between thousands. Blank, "." and ".."
 * are how the source says that it has the figure and does not give it.
 */
export function readNumber(raw: unknown): ReadNumber {
  if (raw === null || raw === undefined) return NOTHING;
  if (typeof raw === "number") return Number.isFinite(raw) ? { isReadable: true, number: raw } : { isReadable: false };
  if (typeof raw !== "string" || raw.length > 60) return { isReadable: false };
  const text = raw.replace(/[\s\u00a0\u202f]/g, "").replace(/^\u2212/, "-");
  if (/^(?:|\.{1,3}|-)$/.test(text)) return NOTHING;
  return FIGURE.test(text) ? { isReadable: true, number: Number(text.replace(",", ".")) } : { isReadable: false };
}

/** A whole number, also written as text; null for anything else. */
export function readWhole(raw: unknown): number | null {
  const read = readNumber(raw);
  return read.isReadable && read.number !== null && Number.isSafeInteger(read.number) ? read.number : null;
}

/** A number that names something, as text without leading zeros: `228`, `"228"` and `228.0` are one. */
export function readId(raw: unknown): string | null {
  const whole = readWhole(raw);
  return whole !== null && whole >= 0 && whole < 1e9 ? String(whole) : null;
}
