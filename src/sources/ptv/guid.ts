const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** PTV writes it for "no id", and answers 500 when asked for it. */
const ZERO_GUID = "00000000-0000-0000-0000-000000000000";

/** PTV's ids, in lower case; null for anything else. */
export function asGuid(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const guid = value.trim().toLowerCase();
  return GUID.test(guid) && guid !== ZERO_GUID ? guid : null;
}
