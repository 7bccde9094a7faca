/** Real records nest some twelve levels. */
const DEEPEST = 100;

/** True for a value nested so deeply that writing it as JSON would exhaust the stack: no source has such records in good faith. */
export function isNestedTooDeeply(value: unknown, deepest: number = DEEPEST): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (deepest === 0) return true;
  if (Array.isArray(value)) return value.some((item) => isNestedTooDeeply(item, deepest - 1));
  for (const key in value) if (isNestedTooDeeply((value as Record<string, unknown>)[key], deepest - 1)) return true;
  return false;
}
