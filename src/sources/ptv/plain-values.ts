import { asList, asText } from "../shared/read.ts";
import { quote, type Warn } from "../shared/warnings.ts";

const LANGUAGE = /^[a-z]{2,3}$/;
const LONGEST_ORIGIN = 200;

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
