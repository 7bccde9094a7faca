import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { type CleanText, cleanLine, cleanText } from "./clean-text.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { type ContentLanguage, NONE, toContentLanguage } from "./localized.ts";
import { asRecord } from "./read.ts";
import type { Warn } from "./warnings.ts";

const READ = {
  line: (value: unknown) => cleanLine(value),
  text: (value: unknown) => cleanText(value),
  html: (value: unknown) => cleanText(toMarkdown(value)),
  htmlLine: (value: unknown) => cleanLine(toMarkdown(value)),
};
/** How a source writes a text: plain on one line, plain, or in HTML, which becomes restricted Markdown. */
export type TextSort = keyof typeof READ;

const toMarkdown = (value: unknown) => (typeof value === "string" ? htmlToMarkdown(value) : null);

/** The order in which texts are read, so that a list made of them begins with the product's languages. */
const ORDER: readonly string[] = ["fi", "sv", "en"];

/** The text made safe, with a warning when something of it had to go. */
export function readClean(value: unknown, field: string, sort: TextSort, warn: Warn): string | null {
  const { text, wasChanged }: CleanText = READ[sort](value);
  if (wasChanged) warn(`${field}: markup, control characters or an overlong end were taken out of a text`);
  return text;
}

/**
 * `{fi, sv, en, …}` as a text per language; languages the product has no room for are left out. A bare text is taken for
 * Finnish, or for the language `own`.
 */
export function readTexts(
  value: unknown,
  field: string,
  sort: TextSort,
  warn: Warn,
  own: ContentLanguage = "fi",
): LocalizedText {
  const texts: { [language in ContentLanguage]?: string } = {};
  for (const [language, raw] of languagesIn(value, own)) {
    const text = readClean(raw, field, sort, warn);
    if (text !== null) texts[language] ??= text;
  }
  return Object.keys(texts).length > 0 ? texts : NONE;
}

/** What is written of something in each language, as it is; blanks left out. */
export function languagesIn(
  value: unknown,
  own: ContentLanguage = "fi",
): readonly (readonly [ContentLanguage, string])[] {
  const record = asRecord(value);
  const entries = record === null ? [[own, value] as const] : Object.entries(record);
  return entries
    .flatMap(([key, raw]) => {
      const language = toContentLanguage(key);
      const isText = typeof raw === "string" && raw.trim() !== "";
      return language !== null && isText ? [[language, raw] as const] : [];
    })
    .sort(([a], [b]) => rank(a) - rank(b));
}

const rank = (language: string) => ORDER.indexOf(language) + 1 || ORDER.length + 1;
