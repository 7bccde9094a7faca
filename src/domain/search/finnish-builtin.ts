import { stemmer } from "@orama/stemmers/finnish";
import type { Analyser, WordAnalysis } from "./analyser.ts";
import { type CompoundRules, type CompoundVocabulary, splitCompound } from "./compound-splitter.ts";
import { derivationRoots } from "./finnish-derivation.ts";
import { finnishStems, levelGradation } from "./finnish-stems.ts";

/** Words that begin compounds but seldom stand alone, so no catalogue shows them as words. */
const BOUND_FIRST_PARTS =
  "uima etä lähi esi päihde perus erityis varhais yhteis yksityis ennalta mielen asumis liikkumis kuntoutus aikuis ikä koti " +
  "työ apu tuki perhe nuoriso vanhus lapsi lasten nuorten terveys hyvin kesä talvi yli ala ulko sisä jälki verkko hammas kävely";
const SHORT_LAST_PARTS = "työ apu tuki ilta uni ryhmä sali koti ongelma";

/** The Finnish analyser that needs nothing from the system: own rules for endings and derivation, compounds from a vocabulary. */
export function builtinFinnish(vocabulary: CompoundVocabulary): Analyser {
  const rules: CompoundRules = { vocabulary, keysOf, links: [] };
  return {
    analyse(word): WordAnalysis {
      const lemmas = new Set(keysOf(word));
      const parts = new Set<string>();
      const roots = new Set<string>();
      const split = splitCompound(word, rules);
      for (const part of split ?? []) for (const key of keysOf(part)) parts.add(key);
      // What a compound is derived from are its parts' roots: liikkua and neuvoa, not "liikuntaneuvoa".
      for (const part of split ?? [word]) addRoots(part, roots);
      for (const lemma of lemmas) parts.delete(lemma);
      for (const key of [...lemmas, ...parts]) roots.delete(key);
      return { lemmas: [...lemmas], parts: [...parts], roots: [...roots], isInDictionary: false };
    },
  };
}

/** What `builtinFinnish` needs to know of a catalogue's word forms. */
export function finnishVocabulary(forms: Iterable<string>): Set<string> {
  const entries = new Set<string>();
  for (const form of BOUND_FIRST_PARTS.split(" ")) entries.add(`${form}-`);
  for (const form of SHORT_LAST_PARTS.split(" ")) for (const key of keysOf(form)) entries.add(`-${key}`);
  for (const form of forms) {
    if (form.length < 3 || form.length > 20 || !/^[a-zåäöé]+$/.test(form)) continue;
    // Only basic forms and genitives begin compounds; other inflected forms would split words wrongly.
    if (!/(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|tt[aä]|t|hin|[aeiouyäö]{2}n)$/.test(form)) entries.add(`${form}-`);
    if (form.length >= 4) for (const key of keysOf(form)) if (key.length >= 3) entries.add(`-${key}`);
  }
  return entries;
}

function keysOf(form: string): string[] {
  if (/[^a-zåäöéšžü']/.test(form)) return [form];
  const keys = new Set(finnishStems(form).map(levelGradation));
  // A word the rules leave whole may still be one that snowball knows how to cut.
  if (keys.size === 1 && keys.has(form)) keys.add(stemmer(form));
  return [...keys];
}

function addRoots(word: string, roots: Set<string>): void {
  for (const stem of finnishStems(word)) {
    for (const root of derivationRoots(stem)) {
      roots.add(levelGradation(withoutVowelEnd(root)));
      for (const further of derivationRoots(root)) roots.add(levelGradation(withoutVowelEnd(further)));
    }
  }
}

function withoutVowelEnd(stem: string): string {
  const bare = stem.replace(/[aäei]+$/, "");
  if (bare.length < 3) return stem.slice(0, 3);
  return bare.length >= 5 ? bare.replace(/([uy])[dt]$/, "$1s") : bare;
}
