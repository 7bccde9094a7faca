import { asList, asText } from "./read.ts";
import { quote, type Warn } from "./warnings.ts";

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const ZONE = /(Z|[+-]\d{2}:?\d{2})$/i;
const LANGUAGE = /^[a-z]{2,3}$/;
const LONGEST_ORIGIN = 200;

/** A time of PTV as ISO 8601 with zone. Version 11 writes none: it means UTC. */
export function toInstant(value: unknown, warn: Warn): string | null {
  const text = asText(value);
  if (text === null) return null;
  const time = ISO_INSTANT.test(text) ? Date.parse(ZONE.test(text) ? text : `${text}Z`) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  warn(`modified: ${quote(text)} is not a time`);
  return null;
}

/** PTV's `sourceId`: the record's id in the system that pushed it there (`lipas-…`, `lahella-…`). */
export function originOf(value: unknown): { readonly originId?: string } {
  const text = asText(value);
  return text === null || text.length > LONGEST_ORIGIN ? {} : { originId: text };
}

/** Languages a service is given in, ISO 639, each once. */
export function readLanguages(items: unknown, warn: Warn): readonly string[] {
  const languages = new Set<string>();
  for (const item of asList(items)) {
    const language = asText(item)?.toLowerCase() ?? "";
    if (LANGUAGE.test(language)) languages.add(language);
    else warn(`languages: ${quote(item)} is not a language`);
  }
  return [...languages];
}
