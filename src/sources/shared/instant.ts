import { asText } from "./read.ts";
import { quote, type Warn } from "./warnings.ts";

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const ZONE = /(Z|[+-]\d{2}:?\d{2})$/i;
/** From 1973 to 2096 in milliseconds; of other numbers nobody knows what they count. */
const MILLISECONDS = /^\d{12,13}$/;
const LAST_MS = 4e12;

/** A source's time as ISO 8601 in UTC: of ISO 8601 (without a zone it means UTC) or milliseconds. Null with a warning for anything else. */
export function toInstant(value: unknown, field: string, warn: Warn): string | null {
  const text = asText(value);
  if (text === null) return null;
  const ms = MILLISECONDS.test(text) ? Number(text) : Date.parse(isoOf(text));
  if (ms >= 0 && ms <= LAST_MS) return new Date(ms).toISOString();
  warn(`${field}: ${quote(text)} is not a time`);
  return null;
}

function isoOf(text: string): string {
  if (!ISO_INSTANT.test(text)) return "";
  return ZONE.test(text) ? text : `${text}Z`;
}
