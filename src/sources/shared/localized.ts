import { LANGUAGES, type Language, type LocalizedText } from "../../domain/catalogue/catalogue.ts";

export type ContentLanguage = keyof LocalizedText;

/** No text in any language. */
export const NONE: LocalizedText = Object.freeze({});

const CONTENT_LANGUAGES: ReadonlySet<string> = new Set([...LANGUAGES, "se", "smn", "sms"] satisfies ContentLanguage[]);

/** `sv`, `SV` and `sv-FI` are Swedish; null for languages that the product has no room for. */
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

export function isBlank(text: LocalizedText): boolean {
  for (const _ in text) return false;
  return true;
}

/** One text in one language; Finnish when the language is none that is known. */
export function inLanguage(text: string | null, language: unknown): LocalizedText {
  return text === null ? NONE : { [toContentLanguage(language) ?? "fi"]: text };
}

/** Every text once, whatever its language. */
export function allTexts(...texts: readonly LocalizedText[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => Object.values(text)))];
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
