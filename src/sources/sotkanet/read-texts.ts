import { LANGUAGES, type Language, type LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { asRecord } from "../ptv/read.ts";
import { cleanLine, cleanText } from "../shared/clean-text.ts";
import { htmlToMarkdown } from "../shared/html-to-markdown.ts";

/** `{fi, sv, en}` on one line each; blank ones have no key. */
export function readLines(raw: unknown): LocalizedText {
  return readEach(raw, (text) => cleanLine(text).text);
}

/** `{fi, sv, en}` of HTML as restricted Markdown. */
export function readMarkdown(raw: unknown): LocalizedText {
  return readEach(raw, (html) => cleanText(htmlToMarkdown(html)).text);
}

function readEach(raw: unknown, read: (text: string) => string | null): LocalizedText {
  const given = asRecord(raw);
  const texts: { [language in Language]?: string } = {};
  for (const language of LANGUAGES) {
    const value = given?.[language];
    const text = typeof value === "string" ? read(value) : null;
    if (text !== null) texts[language] = text;
  }
  return texts;
}

export function hasText(texts: LocalizedText): boolean {
  return Object.keys(texts).length > 0;
}
