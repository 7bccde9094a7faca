import { stemmer } from "@orama/stemmers/swedish";
import type { Analyser } from "./analyser.ts";
import { type CompoundVocabulary, splitCompound } from "./compound-splitter.ts";

/** Endings that make nouns of adjectives and verbs; what is left is the root: `ensamhet` → `ensam`, `rådgivning` → `rådgiv`. */
const DERIVED = /(?:lösh|igh|h)et$|ning$|ande$|ende$|else$|are$|skap$|lig$|het$/;

/** Words that mean the same stem but snowball cuts differently. */
function keysOf(form: string): string[] {
  const stem = stemmer(form);
  // ensam : ensamma, hem : hemmet — m and n are written double before an ending only.
  const levelled = stem.replace(/(mm|nn)$/, (pair) => pair.charAt(0));
  return [levelled];
}

/** Swedish: snowball, compounds split by the catalogue's own words with the binding -s-, a few derivations. */
export function swedish(vocabulary: CompoundVocabulary): Analyser {
  const rules = { vocabulary, keysOf, links: ["s"] };
  return {
    analyse(word) {
      const lemmas = keysOf(word);
      const parts = new Set<string>();
      const roots = new Set<string>();
      addRoots(word, roots);
      for (const part of splitCompound(word, rules) ?? []) {
        for (const key of keysOf(part)) parts.add(key);
        addRoots(part, roots);
      }
      for (const lemma of lemmas) {
        parts.delete(lemma);
        roots.delete(lemma);
      }
      for (const part of parts) roots.delete(part);
      return { lemmas, parts: [...parts], roots: [...roots], isInDictionary: false };
    },
  };
}

function addRoots(word: string, roots: Set<string>): void {
  const basic = word.replace(/(?:en|et|er|erna|ar|arna|s)$/, "");
  for (const form of [word, basic]) {
    const root = form.replace(DERIVED, "");
    if (root !== form && root.length >= 3) for (const key of keysOf(root)) roots.add(key);
  }
}

/** What `swedish` needs to know of a catalogue's word forms. */
export function swedishVocabulary(forms: Iterable<string>): Set<string> {
  const entries = new Set<string>();
  for (const form of forms) {
    if (form.length < 3 || form.length > 20 || !/^[a-zåäöé]+$/.test(form)) continue;
    entries.add(`${form}-`);
    if (form.length >= 4) for (const key of keysOf(form)) if (key.length >= 3) entries.add(`-${key}`);
  }
  return entries;
}
