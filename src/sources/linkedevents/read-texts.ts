import type { LocalizedText } from "../../domain/catalogue/catalogue.ts";
import { type ContentLanguage, NONE, readClean, type TextSort, toContentLanguage } from "../ptv/localized.ts";
import { asRecord } from "../ptv/read.ts";
import type { Warn } from "../ptv/warnings.ts";
import { toWebAddress } from "../ptv/web-address.ts";

/** The order in which one language's text is taken when only one can be. */
const ORDER = ["fi", "sv", "en"] as const;

/**
 * `{fi, sv, en, …}` as a text per language; languages the product has no room for are left out. Some installations write
 * a bare text: it is taken for Finnish.
 */
export function readTexts(
  value: unknown,
  field: string,
  sort: TextSort,
  warn: Warn,
  prepare: (text: string) => string = (text) => text,
): LocalizedText {
  const texts: { [language in ContentLanguage]?: string } = {};
  for (const [key, raw] of entriesOf(value)) {
    const language = toContentLanguage(key);
    if (language === null || typeof raw !== "string" || raw.trim() === "") continue;
    const text = readClean(prepare(raw), field, sort, warn);
    if (text !== null) texts[language] ??= text;
  }
  return Object.keys(texts).length > 0 ? texts : NONE;
}

/** Web addresses per language, in the order of languages; what is none is left out with a warning. */
export function readAddresses(
  value: unknown,
  field: string,
  warn: Warn,
): readonly (readonly [ContentLanguage, string])[] {
  return entriesOf(value).flatMap(([key, raw]) => {
    const language = toContentLanguage(key);
    if (language === null || typeof raw !== "string" || raw.trim() === "") return [];
    const url = toWebAddress(raw);
    if (url === null) warn(`${field}: an address that is none was left out`);
    return url === null ? [] : [[language, url] as const];
  });
}

/** Finnish, else Swedish, else English, else whatever there is. */
export function firstText(text: LocalizedText): string | null {
  for (const language of ORDER) if (text[language] !== undefined) return text[language];
  return Object.values(text)[0] ?? null;
}

/** Every text once, whatever its language. */
export function allTexts(...texts: readonly LocalizedText[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => Object.values(text)))];
}

/** `{fi: …, sv: …}` or a bare text; the product's languages first, so that a list of pages begins with them. */
function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value === "string") return [["fi", value]];
  const record = asRecord(value);
  if (record === null) return [];
  const rank = (key: string) => (ORDER as readonly string[]).indexOf(key) + 1 || ORDER.length + 1;
  return Object.entries(record).sort(([a], [b]) => rank(a) - rank(b));
}
