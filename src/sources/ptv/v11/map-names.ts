import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { type ContentLanguage, NONE, toContentLanguage } from "../../shared/localized.ts";
import { asRecords, asText } from "../../shared/read.ts";
import type { Warn } from "../../shared/warnings.ts";
import { readTyped } from "../language-lists.ts";

export interface Names {
  readonly name: LocalizedText;
  readonly alternativeName: LocalizedText;
}

/**
 * names[{type Name | AlternativeName, language, value}], displayNameType[{type, language}] → the name to show and the other.
 * An alternative name stands in where the display type says so, or where there is no name in any language.
 * Null when there is neither.
 */
export function mapNames(names: unknown, displayNameType: unknown, warn: Warn): Names | null {
  const byType = readTyped(names, "names", "line", warn);
  const official = byType.get("Name") ?? NONE;
  const alternative = byType.get("AlternativeName") ?? NONE;
  if (Object.keys(official).length === 0) {
    if (Object.keys(alternative).length === 0) return null;
    warn("names: an alternative name stands for the missing one");
    return { name: alternative, alternativeName: NONE };
  }
  const swapped = languagesShownByAlternative(displayNameType).filter(
    (language) => alternative[language] !== undefined,
  );
  if (swapped.length === 0) return { name: official, alternativeName: alternative };
  const pick = (first: LocalizedText, second: LocalizedText) => {
    const chosen: { [language in ContentLanguage]?: string } = { ...first };
    for (const language of swapped) {
      const text = second[language];
      if (text === undefined) delete chosen[language];
      else chosen[language] = text;
    }
    return chosen;
  };
  return { name: pick(official, alternative), alternativeName: pick(alternative, official) };
}

function languagesShownByAlternative(displayNameType: unknown): readonly ContentLanguage[] {
  return asRecords(displayNameType).flatMap(({ type, language }) =>
    asText(type) === "AlternativeName" ? (toContentLanguage(language) ?? []) : [],
  );
}
