import type { Language, LocalizedText } from "../../catalogue/catalogue.ts";
import { type Examined, type Found, hasText } from "./examined.ts";

/** Shorter ones, such as names, may well be the same in both languages. */
const TELLING = 25;

/** What is not written, or is written without telling anything. */
export function checkTexts(record: Examined): Found[] {
  const { name, summary, description, national } = record;
  const hasSummary = hasText(summary) || (national !== null && hasText(national.summary));
  const hasDescription = hasText(description) || (national !== null && hasText(national.description));
  return [
    ...(hasSummary ? [] : [["missing-summary"] as const]),
    // A place or an event may well say all in its summary.
    ...(hasDescription || (record.kind !== "service" && hasSummary) ? [] : [["missing-description"] as const]),
    ...(isWrittenIn(record, "fi") ? [] : [["missing-finnish"] as const]),
    ...(isWrittenIn(record, "sv") ? [] : [["missing-swedish"] as const]),
    ...([summary, description].some(isSameInBoth) ? [["same-text"] as const] : []),
    ...(repeatsTitle(name, summary) ? [["summary-is-title"] as const] : []),
  ];
}

function isWrittenIn({ languages, name, summary, national, ...record }: Examined, language: Language): boolean {
  if (!languages.includes(language)) return true;
  if (!hasText(name, language)) return false;
  const needsSummary = hasText(summary) || record.kind === "service";
  return !needsSummary || hasText(summary, language) || (national !== null && hasText(national.summary, language));
}

function isSameInBoth({ fi, sv }: LocalizedText): boolean {
  return fi !== undefined && sv !== undefined && fi.trim().length >= TELLING && plain(fi) === plain(sv);
}

function repeatsTitle(name: LocalizedText, summary: LocalizedText): boolean {
  return (["fi", "sv"] as const).some((language) => {
    const text = summary[language] ?? "";
    return text.trim() !== "" && plain(text) === plain(name[language] ?? "");
  });
}

function plain(text: string): string {
  return text
    .toLocaleLowerCase("fi")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
