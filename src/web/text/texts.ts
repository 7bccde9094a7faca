import type { Language } from "../../domain/catalogue/catalogue.ts";
import type { PageLanguage } from "../../routes.ts";
import { en } from "./en.ts";
import { fi, type Text } from "./fi.ts";
import { selko } from "./selko.ts";
import { sv } from "./sv.ts";

export const texts: { readonly [language in PageLanguage]: Text } = { fi, sv, en, selko };

/** The language of the register's texts on a page: plain Finnish pages show Finnish content. */
export function contentLanguage(language: PageLanguage): Language {
  return language === "selko" ? "fi" : language;
}
