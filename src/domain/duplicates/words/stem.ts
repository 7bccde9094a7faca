import { stemmer } from "@orama/stemmers/finnish";

/** A register has a few ten thousand different words in its names, and stemming is slow beside looking up. */
const MOST_STEMS = 200_000;
const SHORTEST_STEM = 4;
/** Ends of place names that the stemmer takes for something else, in their forms; the stem is the key. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/lam(?:pi|men|min|mella|melle)$/, "lam"],
  [/ma(?:ki|en|ella|elle)$/, "mak"],
  [/jo(?:ki|en|ella|elle)$/, "jok"],
  [/ve(?:si|den|della)$/, "ves"],
  [/sel(?:ka|an|alla)$/, "selk"],
  [/teh(?:das|taan|taalla|taalle)$/, "tehdas"],
  [/kesku(?:s|ksen|kset|ksessa|ksella)$/, "keskus"],
];
const stems = new Map<string, string>();

/**
 * A key of a folded word that its common inflections share: `kirjaston` and `kirjasto`, `kodan` and `kota`, `biblioteket`
 * and `bibliotek`. Names of places tell no language (a Swedish name stands in a Finnish field), so all words are cut alike.
 */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem =
    word.length < SHORTEST_STEM ? word : (knownEnding(word) ?? levelled(stemmer(word).replace(/(?<=\w{6})et$/, "")));
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(word, stem);
  return stem;
}

function knownEnding(word: string): string | null {
  const [ending, stem] = ENDINGS.find(([end]) => end.test(word)) ?? [];
  return ending === undefined || stem === undefined ? null : word.replace(ending, stem);
}

/** Consonant gradation at the end levelled: `koti`, `kodi` → `kod`; `lampi`, `lammi` → `lam`. A last vowel tells nothing. */
function levelled(stem: string): string {
  const bare = stem.replace(/[aeiouy]+$/, "");
  if (bare.length < 3) return stem;
  return bare
    .replace(/(?:nt|nn)$/, "n")
    .replace(/(?:mp|mm)$/, "m")
    .replace(/(?:lt|ll)$/, "l")
    .replace(/(?:rt|rr)$/, "r")
    .replace(/ng$/, "nk")
    .replace(/(kk|pp|tt)$/, (pair) => pair.charAt(0))
    .replace(/t$/, "d")
    .replace(/p$/, "v");
}
