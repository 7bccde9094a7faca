import type { Language } from "../catalogue/catalogue.ts";
import type { FindingKind, Found, Sentence } from "./readability.ts";
import { ENGLISH_STIFF_WORDS } from "./stiff-words-en.ts";
import { FINNISH_STIFF_WORDS } from "./stiff-words-fi.ts";
import { SWEDISH_STIFF_WORDS } from "./stiff-words-sv.ts";

/**
 * A phrase and the plainer words for it. A `*` ends a word that may go on in any way, and stands alone for any word.
 * Several phrases with the same advice are parted by `|`.
 */
export type StiffWords = readonly (readonly [phrases: string, plainer: string])[];

export interface StiffLists {
  readonly officialese: StiffWords;
  readonly passive: StiffWords;
  readonly rare: StiffWords;
  /** Fine in ordinary text, too hard for plain language. */
  readonly plainOnly: StiffWords;
}

interface Phrase {
  readonly words: readonly string[];
  readonly kind: FindingKind;
  readonly suggestion: string;
  readonly plainOnly: boolean;
}

/** Phrases by the first letters of their first word. */
type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;

const KEY = 2;
const LISTS: Readonly<Record<Language, StiffLists>> = {
  fi: FINNISH_STIFF_WORDS,
  sv: SWEDISH_STIFF_WORDS,
  en: ENGLISH_STIFF_WORDS,
};
const indexes = new Map<Language, PhraseIndex>();

/** What an office would say and a neighbour would not. */
export function findStiffWords({ words }: Sentence, language: Language, isPlain: boolean): Found[] {
  const index = indexOf(language);
  const found: Found[] = [];
  let free = 0;
  for (const [place, word] of words.entries()) {
    if (place < free) continue;
    const phrase = index
      .get(word.text.slice(0, KEY))
      ?.find(
        (each) => (isPlain || !each.plainOnly) && each.words.every((part, at) => fits(part, words[place + at]?.text)),
      );
    if (!phrase) continue;
    free = place + phrase.words.length;
    const last = words[free - 1] ?? word;
    found.push({ kind: phrase.kind, from: word.from, to: last.to, suggestion: phrase.suggestion });
  }
  return found;
}

function fits(part: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return part.endsWith("*") ? word.startsWith(part.slice(0, -1)) : word === part;
}

function indexOf(language: Language): PhraseIndex {
  const ready = indexes.get(language);
  if (ready) return ready;
  const { officialese, passive, rare, plainOnly } = LISTS[language];
  const phrases = [
    ...phrasesOf(passive, "passive-officialese", false),
    ...phrasesOf(officialese, "officialese", false),
    ...phrasesOf(rare, "rare-word", false),
    ...phrasesOf(plainOnly, "rare-word", true),
  ];
  // The longer phrase is the more exact one.
  phrases.sort((a, b) => b.words.length - a.words.length);
  const made = Map.groupBy(phrases, ({ words }) => (words[0] ?? "").slice(0, KEY));
  indexes.set(language, made);
  return made;
}

function phrasesOf(list: StiffWords, kind: FindingKind, plainOnly: boolean): Phrase[] {
  return list.flatMap(([phrases, suggestion]) =>
    phrases.split("|").map((phrase) => ({ words: phrase.trim().split(" "), kind, suggestion, plainOnly })),
  );
}
