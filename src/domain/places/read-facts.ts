import type { PlaceAttribute } from "./place.ts";

/** A place's facts by their keys. LIPAS marks a yes or no with a question mark (`toilet?`); both spellings are read. */
export interface Facts {
  /** Null when nothing is said. */
  yesNo(key: string): boolean | null;
  /** Null when there is none, or one that cannot be: zero, negative, or above `most`. */
  number(key: string, most: number): number | null;
  /** The same for a number of things. */
  count(key: string, most: number): number | null;
  text(key: string): string | null;
  /** A comma-separated list of codes. */
  codes(key: string): readonly string[];
}

export function readFacts(attributes: readonly PlaceAttribute[]): Facts {
  const values = new Map(attributes.map(({ key, value }) => [key.replace(/\?$/, ""), value]));

  function number(key: string, most: number): number | null {
    const value = values.get(key);
    const parsed = typeof value === "string" ? Number(value.replace(",", ".") || Number.NaN) : value;
    return typeof parsed === "number" && parsed > 0 && parsed <= most ? parsed : null;
  }
  return {
    yesNo(key) {
      const value = values.get(key);
      return value === true || value === "true" ? true : value === false || value === "false" ? false : null;
    },
    number,
    count(key, most) {
      const value = number(key, most);
      return value !== null && Number.isInteger(value) ? value : null;
    },
    text(key) {
      const value = values.get(key);
      return typeof value === "string" ? value.trim() || null : null;
    },
    codes(key) {
      const value = values.get(key);
      return typeof value === "string" ? value.split(",").map((code) => code.trim()) : [];
    },
  };
}
