import { LANGUAGES, type Language, type LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { type CleanText, cleanLine, cleanText } from "../shared/clean-text.ts";
import { asRecords, asText } from "./read.ts";
import { quote, type Warn } from "./warnings.ts";

export type ContentLanguage = keyof LocalizedText;

/** No text in any language. */
export const NONE: LocalizedText = Object.freeze({});

const CONTENT_LANGUAGES: ReadonlySet<string> = new Set([...LANGUAGES, "se", "smn", "sms"] satisfies ContentLanguage[]);
const TYPED = { line: cleanLine, text: cleanText };
export type TextSort = keyof typeof TYPED;

/** PTV writes a language in lower case; `sv-FI` and the like are met in old records. */
export function toContentLanguage(value: unknown): ContentLanguage | null {
  if (typeof value !== "string") return null;
  if (CONTENT_LANGUAGES.has(value)) return value as ContentLanguage;
  const language = value.trim().toLowerCase().split("-", 1)[0] ?? "";
  return CONTENT_LANGUAGES.has(language) ? (language as ContentLanguage) : null;
}

/** One of the product's own languages, or null. */
export function toLanguage(value: unknown): Language | null {
  const language = toContentLanguage(value);
  return LANGUAGES.find((known) => known === language) ?? null;
}

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

export function isBlank(text: LocalizedText): boolean {
  for (const _ in text) return false;
  return true;
}

/** The texts one under another, language by language. */
export function joinTexts(...texts: readonly LocalizedText[]): LocalizedText {
  const written = texts.filter((text) => !isBlank(text));
  if (written.length < 2) return written[0] ?? NONE;
  const joined: { [language in ContentLanguage]?: string } = {};
  for (const text of written) {
    for (const key in text) {
      const language = key as ContentLanguage;
      joined[language] = joined[language] === undefined ? text[language] : `${joined[language]}\n${text[language]}`;
    }
  }
  return joined;
}

/** One text in one language, as PTV writes the details of phones and links. */
export function inLanguage(text: string | null, language: unknown): LocalizedText {
  return text === null ? NONE : { [toContentLanguage(language) ?? "fi"]: text };
}

/** The text made safe, with a warning when something of it had to go. */
export function readClean(value: unknown, field: string, sort: TextSort, warn: Warn): string | null {
  const { text, wasChanged }: CleanText = TYPED[sort](value);
  if (wasChanged) warn(`${field}: markup, control characters or an overlong end were taken out of a text`);
  return text;
}

function knownLanguage(value: unknown, field: string, warn: Warn): ContentLanguage | null {
  const language = toContentLanguage(value);
  if (language === null) warn(`${field}: a text in the language ${quote(value)} was left out`);
  return language;
}
