/** Looking into JSON that anyone may have written: nothing of its shape is believed, and nothing of it throws. */
export type OutsideObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is OutsideObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a list, at most so many; none when it is no list. */
export function objectsIn(value: unknown, most: number): readonly OutsideObject[] {
  return Array.isArray(value) ? value.slice(0, most).filter(isObject) : [];
}

/** A field's own text; null when it is anything else. */
export function textIn(object: OutsideObject, field: string): string | null {
  const value = Object.hasOwn(object, field) ? object[field] : undefined;
  return typeof value === "string" ? value : null;
}
