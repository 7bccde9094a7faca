import { hashText } from "../../platform/crypto/hash-text.ts";
import { LANGUAGES, type LocalizedText } from "../catalogue/catalogue.ts";
import type { Curation } from "./curation.ts";

/** The words of one thing that curators may say in their own way, as its source has them. */
export interface EntryTexts {
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  /** Plain Finnish; null when the source has none. */
  readonly selkoSummary: string | null;
}

/** A service without a summary of its own shows the one of its general description. */
export function textsOfService(
  service: {
    readonly name: LocalizedText;
    readonly summary: LocalizedText;
    readonly selko: { readonly summary: string } | null;
  },
  general: { readonly summary: LocalizedText } | null,
): EntryTexts {
  const hasSummary = LANGUAGES.some((language) => service.summary[language]);
  return {
    title: service.name,
    summary: hasSummary ? service.summary : (general?.summary ?? {}),
    selkoSummary: service.selko?.summary ?? null,
  };
}

/** Of an event, a place or a self-care tool. */
export function textsOfEntry(entry: {
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly selkoSummary?: string | null;
}): EntryTexts {
  return { title: entry.name, summary: entry.summary, selkoSummary: entry.selkoSummary ?? null };
}

/** For `Curation.textsOver`: tells whether a source's words have changed. Spaces do not count. */
export function sourceWordsHash({ title, summary, selkoSummary }: EntryTexts): string {
  const words = [...[title, summary].flatMap((text) => LANGUAGES.map((language) => text[language])), selkoSummary];
  return hashText(JSON.stringify(words.map((text) => text?.replace(/\s+/g, " ").trim() || null)));
}

/** Whether the source says something else than when the region's own words were written: they need a new look. */
export function isTextsStale(curation: Curation, hash: string): boolean {
  return curation.textsOver !== null && curation.textsOver !== hash && hasOwnTexts(curation);
}

/** Whether anything is said in the region's own words. */
export function hasOwnTexts({ texts: { title, summary, selko } }: Curation): boolean {
  return [title, summary, selko].some((part) => Object.values(part).some((text) => text !== undefined && text !== ""));
}
