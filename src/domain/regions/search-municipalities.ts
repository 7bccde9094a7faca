import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import type { Municipality } from "./region.ts";

/**
 * Finds municipalities by the beginning of a name. Accents, dots over letters, hyphens and letter case make no
 * difference, so `ahta` finds Ähtäri; what is typed with its dots comes first.
 */
export function municipalitySearch(
  municipalities: readonly Municipality[],
): (text: string, language: Language) => readonly Municipality[] {
  const entries = municipalities.map((municipality) => ({
    municipality,
    names: LANGUAGES.map((language) => ({
      language,
      exact: lower(municipality.name[language]),
      plain: plain(municipality.name[language]),
    })),
  }));
  return function searchMunicipalities(text, language) {
    const exact = lower(text);
    const wanted = plain(text);
    if (wanted === "") return [];
    const order = new Intl.Collator(language);
    return entries
      .flatMap(({ municipality, names }) => {
        const ranks = names.map((name) => rank(name, exact, wanted) * 2 + (name.language === language ? 0 : 1));
        const best = Math.min(...ranks);
        return best === Number.POSITIVE_INFINITY ? [] : [{ municipality, best }];
      })
      .sort((a, b) => a.best - b.best || order.compare(a.municipality.name[language], b.municipality.name[language]))
      .map(({ municipality }) => municipality);
  };
}

/** 0 whole name, 1 its beginning as typed, 2 its beginning without the dots, 3 the beginning of a later word; else Infinity. */
function rank(name: { exact: string; plain: string }, exact: string, wanted: string): number {
  if (name.plain === wanted) return 0;
  if (name.exact.startsWith(exact)) return 1;
  if (name.plain.startsWith(wanted)) return 2;
  return name.plain.includes(` ${wanted}`) ? 3 : Number.POSITIVE_INFINITY;
}

function lower(text: string): string {
  return text.trim().toLocaleLowerCase("fi").normalize("NFC");
}

/** Without diacritics; hyphens become spaces: `Mänttä-Vilppula` → `mantta vilppula`. */
function plain(text: string): string {
  return lower(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s\-–]+/g, " ")
    .trim();
}
