import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { asRecord, type Raw } from "../shared/read.ts";
import { readTexts, type TextSort } from "../shared/read-texts.ts";
import { inSilence } from "../shared/warnings.ts";

/** `translations: {fi: {field: HTML}}` as restricted Markdown by language. */
export function markdownOf(node: Raw, field: string): LocalizedText {
  return textsOf(node, field, "html");
}

/** The same on one line. */
export function lineOf(node: Raw, field: string): LocalizedText {
  return textsOf(node, field, "htmlLine");
}

function textsOf(node: Raw, field: string, sort: TextSort): LocalizedText {
  return readTexts(fieldOf(node, field), field, sort, inSilence);
}

/** What the translations say in one field, as it is, by language. */
export function fieldOf({ translations }: Raw, field: string): Raw {
  const versions = Object.entries(asRecord(translations) ?? {});
  return Object.fromEntries(versions.map(([language, version]) => [language, asRecord(version)?.[field]]));
}
