import type { Language } from "../catalogue/catalogue.ts";
import type { Analyser } from "../search/analyser.ts";
import type { LanguageAnalysers } from "../search/language-analysers.ts";
import type { GroupsOfWords } from "./everyday-words.ts";
import { negatedPlaces } from "./negated-words.ts";
import { writtenFinnish } from "./spoken-finnish.ts";

/** How much each way of knowing a word tells, before rarity. Chosen by cross-validation over the expressions. */
const WEIGHTS = { lemma: 1, part: 0.6, root: 0.5, group: 1.5, pair: 0.3, gram: 0.88 };
/** What is left of a word that the writer refuses. */
const REFUSED = 0.3;
const GRAM = 4;

/** Something a text has that may tell of a need. */
export interface Feature {
  readonly value: number;
  /** Which word of the text it comes from. */
  readonly word: number;
}

/** Features by name: `fi:uni` a basic form, part or root, `=sleep` a group of everyday words, `fi:a b` a pair, `#^nuk` letters. */
export type Features = ReadonlyMap<string, Feature>;

/** A word and the language it is taken to be in. */
export interface TextWord {
  readonly word: string;
  readonly pieces: readonly string[];
  readonly language: Language;
  /** The word it is taken for, when it is misspelt. */
  readonly meant?: string;
}

export interface FeatureSources {
  readonly analysers: LanguageAnalysers;
  readonly groups: GroupsOfWords;
}

/** Everything that a text's words tell; the strongest value stays when a feature comes from several words. */
export function featuresOf(words: readonly TextWord[], language: Language, sources: FeatureSources): Features {
  const features = new Map<string, Feature>();
  const negated = negatedPlaces(
    words.map(({ word }) => word),
    language,
  );
  let before = "";
  words.forEach((textWord, word) => {
    const isRefused = negated.has(word);
    const add = (name: string, full: number): void => {
      const value = isRefused ? full * REFUSED : full;
      if (value > (features.get(name)?.value ?? 0)) features.set(name, { value, word });
      if (isRefused) features.set(`not ${name}`, { value: full, word });
    };
    const basic = addWord(textWord, sources, add);
    if (before !== "") add(`${before} ${basic}`, WEIGHTS.pair);
    before = `${textWord.language}:${basic}`;
  });
  return features;
}

type Add = (name: string, value: number) => void;

/** Adds what one word tells; answers its basic form. */
function addWord({ word, pieces, language, meant }: TextWord, { analysers, groups }: FeatureSources, add: Add): string {
  const analyser = analysers[language];
  let basic = "";
  for (const piece of [meant ?? word, ...pieces]) {
    const written = language === "fi" ? writtenFinnish(piece, analyser) : piece;
    const forms = weightedForms(written, analyser);
    basic ||= forms.keys().next().value ?? written;
    for (const [form, weight] of forms) add(`${language}:${form}`, weight);
    addGroups(written, forms, groups[language], add);
    addGrams(written, add);
  }
  return basic;
}

/** Basic forms, parts and roots of a word with what each tells. An ambiguous word tells less by each reading. */
function weightedForms(word: string, analyser: Analyser): ReadonlyMap<string, number> {
  const { lemmas, parts, roots } = analyser.analyse(word);
  const forms = new Map<string, number>();
  for (const lemma of lemmas) forms.set(lemma, WEIGHTS.lemma / Math.sqrt(lemmas.length));
  for (const part of parts) forms.set(part, WEIGHTS.part);
  for (const root of roots) forms.set(root, WEIGHTS.root);
  return forms;
}

function addGroups(
  word: string,
  forms: ReadonlyMap<string, number>,
  groups: ReadonlyMap<string, readonly string[]>,
  add: Add,
): void {
  for (const [form, weight] of forms.has(word) ? forms : [...forms, [word, WEIGHTS.lemma] as const]) {
    const found = groups.get(form);
    if (found === undefined) continue;
    for (const group of found) add(`=${group}`, (WEIGHTS.group * Math.min(1, weight)) / Math.sqrt(found.length));
  }
}

/** A word as runs of letters are taken from it. */
export function paddedWord(word: string): string {
  return `^${word.replace(/[äå]/g, "a").replace(/ö/g, "o")}$`;
}

/** Runs of letters, without dots and rings: what unknown words share with known ones, and languages with each other. */
function addGrams(word: string, add: Add): void {
  if (word.length < GRAM) return;
  const padded = paddedWord(word);
  const count = padded.length - GRAM + 1;
  for (let start = 0; start < count; start++)
    add(`#${padded.slice(start, start + GRAM)}`, WEIGHTS.gram / Math.sqrt(count));
}
