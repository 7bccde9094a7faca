import { IRREGULAR_FORMS } from "./finnish-irregular.ts";

const VOWEL = /[aeiouyäöå]$/;
/**
 * Basic forms that end as cases do, also as last parts of compounds: väki + valta is no ablative of `väkiva`. Only those that no
 * case of another word ends in: `kouluilta` may be an evening or many schools.
 */
const NO_CASE = /(?:valta|kulta|taksi|^ilta)$/;

/**
 * The stems a Finnish word form may have, most likely first: case, number, possessive and clitic endings removed, the
 * consonants still as written. `liikuntaan` → `liikunt` · `harrastusta` → `harrastus`, `harrastu` · `velkojen` → `velk`, `velko`
 */
export function finnishStems(word: string): string[] {
  const irregular = IRREGULAR_FORMS.get(word);
  if (irregular !== undefined) return [irregular];
  const stems = new Set<string>();
  const bare = withoutClitic(word);
  addStems(bare, stems);
  const owned = withoutPossessive(bare);
  if (owned !== bare) addStems(owned, stems);
  return [...stems];
}

/** One key for all inflected stems of a word: consonant gradation levelled. `velk`, `vel` → `vel` · `asunno`, `asunto` → `asuno` */
export function levelGradation(stem: string): string {
  if (stem.length < 3) return stem;
  return stem
    .replace(/kk/g, "k")
    .replace(/pp/g, "p")
    .replace(/tt/g, "t")
    .replace(/(?:nt|nn)([ouyö]?)$/, "n$1")
    .replace(/(?:lt|ll)([ouyö]?)$/, "l$1")
    .replace(/(?:rt|rr)([ouyö]?)$/, "r$1")
    .replace(/(?:mp|mm)([ouyö]?)$/, "m$1")
    .replace(/ng([ouyö]?)$/, "nk$1")
    .replace(/([lr])k([ouyö]?)$/, "$1$2")
    .replace(/([aeiouyäöh])t([ouyö]?)$/, "$1d$2")
    .replace(/([aeiouyäö])p([ouyö]?)$/, "$1v$2");
}

function withoutClitic(word: string): string {
  const bare = word.replace(/(?:kin|kaan|kään|han|hän|ko|kö)$/, "");
  return bare.length >= 5 && bare !== word && /[aeiouyäönt]$/.test(bare) && !/[aeiouyäö]k[oö]$/.test(word)
    ? bare
    : word;
}

function withoutPossessive(word: string): string {
  const bare = word.replace(/(?:nsa|nsä|mme|nne|ni|si)$/, "");
  return bare.length >= 4 && VOWEL.test(bare) ? bare : word;
}

function addStems(word: string, stems: Set<string>): void {
  if (NO_CASE.test(word)) {
    stems.add(withoutStemVowel(word));
    return;
  }
  for (const { stem, isPlural } of withoutCase(word)) {
    stems.add(withoutStemVowel(stem));
    // velka : velkoja — a plural o may stand for an a.
    if (isPlural && /[oö]$/.test(stem) && stem.length > 3) stems.add(withoutStemVowel(stem.slice(0, -1)));
  }
}

interface CaselessStem {
  readonly stem: string;
  readonly isPlural: boolean;
}

function withoutCase(word: string): CaselessStem[] {
  const singular = (ending: number): CaselessStem => ({ stem: word.slice(0, word.length - ending), isPlural: false });
  const plural = (ending: number): CaselessStem => ({ stem: word.slice(0, word.length - ending), isPlural: true });
  if (word.length < 4) return [singular(0)];
  if (/n[uy]t$/.test(word)) return [singular(2)];
  if (/[aeiouyäö]t[oö]n$/.test(word))
    return [{ stem: `${word.slice(0, -3)}tt${word.at(-2)}m`, isPlural: false }, singular(1)];
  if (/nen$/.test(word)) return [{ stem: `${word.slice(0, -3)}s`, isPlural: false }];
  if (/i(?:tten|den)$/.test(word)) return [plural(word.endsWith("tten") ? 5 : 4)];
  if (/(?:st|rt|lt|nt)en$/.test(word)) return [plural(3)];
  if (/[ij]en$/.test(word)) return [plural(3)];
  if (/ihin$/.test(word)) return [plural(4)];
  if (/(?:(?<!k)see|sii)n$/.test(word) && word.length > 6) return [singular(4), singular(2)];
  if (/([aeiouyäö])h\1n$/.test(word)) return [singular(3)];
  if (/iin$/.test(word)) return [plural(2)];
  if (/([aeouyäö])\1n$/.test(word)) return [singular(2)];
  if (/e(?:lla|llä)$/.test(word)) return [singular(3), singular(2)]; // palkalla-like, or a verb: kävellä
  if (/[uyoöaäie]st[aä]$/.test(word)) {
    return /[uy]st[aä]$/.test(word) ? [singular(2), singular(3)] : [...placeStems(word, 3), singular(2)];
  }
  if (/[uy][uy]tt[aä]$/.test(word)) return [singular(2)];
  if (/(?:ss[aä]|ll[aä]|lt[aä]|lle|ks[i]|tt[aä])$/.test(word)) return placeStems(word, 3);
  if (/[aeiouyäö]n[aä]$/.test(word) && word.length > 6) return [...placeStems(word, 2), singular(0)];
  if (/it[aä]$/.test(word) && word.length > 5) return [plural(3)];
  if (/[oö]i?d[aä]$/.test(word)) return [singular(2)];
  if (/[eo]t[aä]$/.test(word) || /[nlrs]t[aä]$/.test(word)) return [singular(0), singular(2)];
  if (/[oö]j[aä]$/.test(word)) return [plural(2)];
  if (/[nt]$/.test(word) && VOWEL.test(word.slice(0, -1))) return [singular(1)];
  return [singular(0)];
}

function placeStems(word: string, ending: number): CaselessStem[] {
  const stem = word.slice(0, -ending);
  return VOWEL.test(stem)
    ? [{ stem: stem.replace(/([oöuye])i$/, "$1"), isPlural: /i$/.test(stem) }]
    : [{ stem: word, isPlural: false }];
}

/** The end of the stem in one shape: vowels that change in inflection dropped, `-us : -uksen : -uden` alike. */
function withoutStemVowel(stem: string): string {
  let end = stem.length;
  while (end > 3 && /[aäei]/.test(stem.charAt(end - 1))) end--;
  const bare = stem.slice(0, end);
  if (bare.length < 5) return bare;
  return bare
    .replace(/([aeiouyäö])ks$/, "$1s")
    .replace(/([uy])[dt]$/, "$1s")
    .replace(/(uu|yy)$/, "$1s")
    .replace(/([^aäe])[aä]s$/, "$1");
}
