import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { type ContentLanguage, NONE, toContentLanguage } from "../shared/localized.ts";
import { asRecords, asText } from "../shared/read.ts";
import { readClean, type TextSort } from "../shared/read-texts.ts";
import { quote, type Warn } from "../shared/warnings.ts";

/** `[{language, value}]` as a text per language; the first of several in one language stands. */
export function readLocalized(items: unknown, field: string, sort: TextSort, warn: Warn): LocalizedText {
  let texts: { [language in ContentLanguage]?: string } | null = null;
  for (const item of asRecords(items)) {
    const text = readClean(item.value, field, sort, warn);
    const language = text === null ? null : knownLanguage(item.language, field, warn);
    if (text === null || language === null) continue;
    texts ??= {};
    texts[language] ??= text;
  }
  return texts ?? NONE;
}

/** `[{type, language, value}]` as texts per type, each per language. */
export function readTyped(
  items: unknown,
  field: string,
  sort: TextSort,
  warn: Warn,
): ReadonlyMap<string, LocalizedText> {
  const byType = new Map<string, { [language in ContentLanguage]?: string }>();
  for (const item of asRecords(items)) {
    const text = readClean(item.value, field, sort, warn);
    if (text === null) continue;
    const language = knownLanguage(item.language, field, warn);
    const type = asText(item.type);
    if (language === null || type === null) continue;
    const texts = byType.get(type);
    if (texts) texts[language] ??= text;
    else byType.set(type, { [language]: text });
  }
  return byType;
}

function knownLanguage(value: unknown, field: string, warn: Warn): ContentLanguage | null {
  const language = toContentLanguage(value);
  if (language === null) warn(`${field}: a text in the language ${quote(value)} was left out`);
  return language;
}
