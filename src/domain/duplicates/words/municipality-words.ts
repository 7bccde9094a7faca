import { fold } from "./fold.ts";

/** Endings a Finnish or Swedish name of a municipality takes within another name: `Porvoon`, `Turussa`, `Borgås`. */
const ENDING = /^(?:|s|n|in|en|[aeou]n|seen|hin|ss?a|sta|lla|lta|lle)$/;

/**
 * Whether a folded word is the municipality's own name in some form. Names of places carry it or leave it out as their
 * source likes (`Porvoon uimahalli`, `Uimahalli`), and both are compared within one municipality only.
 */
export function isMunicipalityWord(word: string, stems: ReadonlySet<string>): boolean {
  for (let length = word.length; length >= 3; length--)
    if (stems.has(word.slice(0, length)) && ENDING.test(word.slice(length))) return true;
  return false;
}

/** What the forms of these names begin with. `Turku` → `turku`, `turu` · `Lahti` → `lahti`, `lahde` · `Uusikaupunki` → `uudenkaupungi` … */
export function municipalityStems(names: readonly string[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const name of names) {
    const folded = fold(name).replace(/[^\p{L}]/gu, "");
    if (folded.length < 3) continue;
    stems.add(folded);
    for (const weak of new Set([folded, weakGrade(folded)])) {
      stems.add(weak);
      stems.add(weak.replace(/i$/, "e"));
      stems.add(weak.replace(/nen$/, "se"));
      stems.add(weak.replace(/us$/, "ude").replace(/ys$/, "yde"));
      stems.add(weak.replace(/s$/, "kse"));
      stems.add(
        weak
          .replace(/joki$/, "joe")
          .replace(/maki$/, "mae")
          .replace(/jarvi$/, "jarve"),
      );
      stems.add(weak.replace(/^uusi/, "uuden"));
    }
  }
  return stems;
}

/** The last consonants as they stand before a genitive's -n. `turku` → `turu`, `lahti` → `lahdi`, `helsinki` → `helsingi` */
function weakGrade(name: string): string {
  return name.replace(/(kk|pp|tt|nk|nt|lt|rt|mp|rk|lk|ht|[aeiouy]t|[aeiouy]p)([aeiouy])$/, (_, end: string, vowel) => {
    const weak = WEAK[end] ?? (end.endsWith("t") ? `${end.charAt(0)}d` : `${end.charAt(0)}v`);
    return weak + vowel;
  });
}

const WEAK: { readonly [strong: string]: string } = {
  kk: "k",
  pp: "p",
  tt: "t",
  nk: "ng",
  nt: "nn",
  lt: "ll",
  rt: "rr",
  mp: "mm",
  rk: "r",
  lk: "l",
  ht: "hd",
};
