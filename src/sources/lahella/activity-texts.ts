import { LANGUAGES, type Language, type LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { asRecord, asText, type Raw } from "../shared/read.ts";
import { cleanLine, cleanText } from "../shared/clean-text.ts";
import { htmlToMarkdown } from "../shared/html-to-markdown.ts";

/** `translations: {fi: {field: HTML}}` as restricted Markdown by language. */
export function markdownOf(node: Raw, field: string): LocalizedText {
  return textsOf(node, field, (html) => cleanText(htmlToMarkdown(html)).text);
}

/** The same on one line. */
export function lineOf(node: Raw, field: string): LocalizedText {
  return textsOf(node, field, (html) => cleanLine(htmlToMarkdown(html)).text);
}

function textsOf(node: Raw, field: string, clean: (html: string) => string | null): LocalizedText {
  const translations = asRecord(node.translations);
  const texts: { [language in Language]?: string } = {};
  for (const language of LANGUAGES) {
    const html = asText(asRecord(translations?.[language])?.[field]);
    const text = html === null ? null : clean(html);
    if (text !== null) texts[language] = text;
  }
  return texts;
}

export function isBlank(text: LocalizedText): boolean {
  return Object.keys(text).length === 0;
}
