import { LANGUAGES, type Language, type LocalizedText } from "../catalogue/catalogue.ts";

/** The title to sort by in each language, the nearest that exists. */
export function sortTitleOf(name: LocalizedText): { readonly [language in Language]: string } {
  const titles = LANGUAGES.map((language) => [language, name[language] ?? name.fi ?? name.sv ?? name.en ?? ""]);
  return Object.fromEntries(titles) as Record<Language, string>;
}
