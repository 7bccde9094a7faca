import { LANGUAGES, type Language, type LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { asRecord, asText, type Raw } from "../../shared/read.ts";
import { readClean, type TextSort } from "../../shared/read-texts.ts";
import { inSilence } from "../../shared/warnings.ts";

/** One value or several: JSON-LD makes no difference. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
}

export function recordsOf(value: unknown): readonly Raw[] {
  return listOf(value).flatMap((item) => {
    const record = asRecord(item);
    return record === null ? [] : [record];
  });
}

/** A plain value, also when it is written as `{"@value": …}`. */
export function plainOf(value: unknown): string | null {
  const [first] = listOf(value);
  return asText(asRecord(first)?.["@value"] ?? first);
}

/** An address, also when it is written as `{"@id": …}` or a thing with a `url`. */
export function urlOf(value: unknown): string | null {
  const [first] = listOf(value);
  const record = asRecord(first);
  return record ? asText(record.url ?? record["@id"] ?? record["@value"]) : asText(first);
}

/** Text by language: plain, `{"@value", "@language"}`, several such, or a map of languages. */
export function textsOf(value: unknown, own: Language, sort: TextSort): LocalizedText {
  const texts: { [language in Language]?: string } = {};
  const put = (language: Language, text: string | null) => {
    const readable = readClean(text, "", sort, inSilence);
    if (readable !== null) texts[language] ??= readable;
  };
  for (const item of listOf(value).slice(0, 20)) {
    const record = asRecord(item);
    if (record === null) put(own, asText(item));
    else if (record["@value"] !== undefined) {
      const named = asText(record["@language"])?.slice(0, 2).toLowerCase();
      const language = named === undefined ? own : LANGUAGES.find((known) => known === named);
      if (language) put(language, asText(record["@value"]));
    } else for (const language of LANGUAGES) put(language, asText(record[language]));
  }
  return texts;
}
