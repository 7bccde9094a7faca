import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import type { Municipality } from "../regions/region.ts";
import { normalise } from "../search/tokenise.ts";
import { finnishStems } from "../understanding/place-stems.ts";

interface PlaceForms {
  /** The names in every language, as compared. */
  readonly names: readonly string[];
  /** Finnish stems that case endings are added to; a language has them only for Finnish names. */
  readonly stems: readonly string[];
}

const LEAST_LETTERS = 2;
/** Local endings as far as they may have been written, and the whole ending each is becoming. */
const ENDINGS: readonly (readonly [written: RegExp, whole: string])[] = [
  [/^ss?$/, "ssa"],
  [/^st$/, "sta"],
  [/^ll?$/, "lla"],
  [/^lt$/, "lta"],
  [/^see?$/, "seen"],
];

const forms = new WeakMap<Municipality, PlaceForms>();

/**
 * Municipalities whose name the last word (or two) is becoming: `porv` → `Porvoo` · `porvoos` → `Porvoossa`. Dots and
 * accents may be missing; the name is given in the page's language.
 */
export function suggestPlaces(typed: string, municipalities: readonly Municipality[], language: Language): string[] {
  if (typed.length < LEAST_LETTERS) return [];
  const wanted = plain(typed);
  const found = municipalities.flatMap((municipality) => {
    const { names, stems } = formsOf(municipality);
    if (names.some((name) => name.startsWith(wanted) && name !== wanted)) return [municipality.name[language]];
    // A later part of the name: `vilpp` → `Mänttä-Vilppula`.
    if (names.some((name) => name.includes(` ${wanted}`))) return [municipality.name[language]];
    return inflected(municipality.name.fi, stems, typed);
  });
  return [...new Set(found)];
}

/** The typed form with its local ending whole. */
function inflected(name: string, stems: readonly string[], typed: string): string[] {
  for (const stem of stems) {
    if (!typed.startsWith(stem) || typed === stem) continue;
    const ending = ENDINGS.find(([written]) => written.test(typed.slice(stem.length)));
    if (!ending) continue;
    const whole = /[aou]/.test(stem.slice(-6)) ? ending[1] : ending[1].replaceAll("a", "ä");
    return [name.slice(0, 1) + (stem + whole).slice(1)];
  }
  return [];
}

function formsOf(municipality: Municipality): PlaceForms {
  const known = forms.get(municipality);
  if (known) return known;
  const name = normalise(municipality.name.fi);
  const made = {
    names: LANGUAGES.map((language) => plain(municipality.name[language])),
    stems: [name, ...finnishStems(name)],
  };
  forms.set(municipality, made);
  return made;
}

function plain(text: string): string {
  return normalise(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s\-–]+/g, " ");
}
