import type { LocalizedList, LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { type ContentLanguage, toContentLanguage } from "../../shared/localized.ts";
import { asList, asRecord, asRecords, type Raw } from "../../shared/read.ts";
import { readClean, readTexts, type TextSort } from "../../shared/read-texts.ts";
import { quote, type Warn } from "../../shared/warnings.ts";

/**
 * Version 12 (beta 0.1.0) writes texts in two ways: whole language versions (`languageVersions: {fi: {name, …}}`) and maps
 * (`streetName: {fi, sv}`), which `readTexts` reads. A translation that is not there may be absent, null or "".
 */
export type Versions = readonly (readonly [ContentLanguage, Raw])[];

export function languageVersionsOf(raw: Raw, warn: Warn): Versions {
  return Object.entries(asRecord(raw.languageVersions) ?? {}).flatMap(([key, value]) => {
    const language = toContentLanguage(key);
    const version = asRecord(value);
    if (language === null) warn(`languageVersions: the language ${quote(key)} was left out`);
    return language === null || version === null ? [] : [[language, version] as const];
  });
}

/** One field of every language version. */
export function textOf(versions: Versions, field: string, sort: TextSort, warn: Warn): LocalizedText {
  const texts = Object.fromEntries(versions.map(([language, version]) => [language, version[field]]));
  return readTexts(texts, field, sort, warn);
}

/** A list of texts in every language version, each text once. */
export function listsOf(versions: Versions, field: string, warn: Warn): LocalizedList {
  const lists: { [language in ContentLanguage]?: readonly string[] } = {};
  for (const [language, version] of versions) {
    const texts = new Set(asList(version[field]).flatMap((item) => readClean(item, field, "line", warn) ?? []));
    if (texts.size > 0) lists[language] = [...texts];
  }
  return lists;
}

/** The objects of a list in every language version, each with its language. */
export function itemsOf(versions: Versions, field: string): readonly (readonly [ContentLanguage, Raw])[] {
  return versions.flatMap(([language, version]) => asRecords(version[field]).map((item) => [language, item] as const));
}
