import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import type { SaidSentence } from "../crisis/said-sentences.ts";
import { remembering } from "../search/analyser.ts";
import type { LanguageAnalysers } from "../search/language-analysers.ts";
import { isStopWord } from "../search/stop-words.ts";
import { tokenise } from "../search/tokenise.ts";
import type { ReadSentence } from "./crisis-examples.ts";
import { EVERYDAY_WORDS, type GroupsOfWords, groupsByWord } from "./everyday-words.ts";
import { type FeatureTable, type NumberedFeatures, numbered, tableOf } from "./feature-table.ts";
import type { Need } from "./need.ts";
import { type FeatureSources, featuresOf, type TextWord } from "./need-features.ts";
import { repairerTo } from "./repair-word.ts";
import type { Sayings } from "./sayings.ts";
import { writtenFinnish } from "./spoken-finnish.ts";
import { type Phrase, phrasesOf } from "./vocabulary-phrases.ts";
import { type KnownForms, wordLanguages } from "./word-languages.ts";

/** A text's words and what they tell. */
export interface ReadText {
  readonly words: readonly TextWord[];
  readonly features: NumberedFeatures;
}

/** A phrase of the vocabulary with what it tells. */
export interface ReadPhrase extends Phrase {
  readonly features: NumberedFeatures;
}

/** What reading a text takes beside the analysers: all of it follows from the vocabulary. */
export interface ReadingAids {
  readonly table: FeatureTable;
  readonly groups: GroupsOfWords;
  readonly known: KnownForms;
}

/**
 * Reads a text written on a page of the language; its words may be of any.
 *
 * @param isEdited true for what organizations publish: its strange words are names, not mistakes.
 */
export type ReadNeedText = (text: string, pageLanguage: Language, isEdited?: boolean) => ReadText;

/** The vocabulary, and the sentences that crises are learned from, with what they tell: everything that does not depend on which texts are learned from. */
export interface ReadVocabulary {
  readonly needs: readonly Need[];
  /** Those of one need stand together. */
  readonly phrases: readonly ReadPhrase[];
  readonly sentences: readonly ReadSentence[];
  readonly aids: ReadingAids;
  readonly read: ReadNeedText;
}

const MAX_TEXT = 300;
const MAX_WORDS = 40;
/** Shorter words happen to stand together. */
const SHORTEST_JOINED = 6;
/** Word forms remembered per language, of what is published; the vocabulary has some 20,000 in Finnish. */
const REMEMBERED = 40_000;

export function readVocabulary(
  needs: readonly Need[],
  analysers: LanguageAnalysers,
  { sayings = new Map(), sentences = [] }: { sayings?: Sayings; sentences?: readonly SaidSentence[] } = {},
): ReadVocabulary {
  const quick = quickly(analysers, REMEMBERED);
  const sources: FeatureSources = { analysers: quick, groups: groupsByWord(EVERYDAY_WORDS, quick) };
  const phrases = phrasesOf(needs, sayings);
  const featuresIn = ({ text, language }: Pick<Phrase, "text" | "language">) => {
    const words = tokenise(text).map(({ word, pieces }) => ({ word, pieces, language }));
    return featuresOf(words, language, sources);
  };
  const features = phrases.map(featuresIn);
  const ofSentences = sentences.map(featuresIn);
  const table = tableOf([...features, ...ofSentences]);
  const aids = { table, groups: sources.groups, known: knownForms([...phrases, ...sentences]) };
  return {
    needs,
    phrases: phrases.map((phrase, at) => ({ ...phrase, features: numbered(features[at] ?? new Map(), table) })),
    sentences: sentences.map((each, at) => ({ ...each, features: numbered(ofSentences[at] ?? new Map(), table) })),
    aids,
    read: createReader(analysers, aids),
  };
}

/** Analysers that remember: the same few thousand words come again and again. */
function quickly({ fi, sv, en }: LanguageAnalysers, limit?: number): LanguageAnalysers {
  return { fi: remembering(fi, limit), sv: remembering(sv, limit), en: remembering(en, limit) };
}

export function createReader(analysers: LanguageAnalysers, { table, groups, known }: ReadingAids): ReadNeedText {
  const quick = quickly(analysers);
  const ofPeople: FeatureSources = { analysers: quick, groups };
  const published: FeatureSources = { analysers: quickly(analysers, REMEMBERED), groups };
  const repair = { fi: repairerTo(known.fi), sv: repairerTo(known.sv), en: repairerTo(known.en) };

  /** The word with the one it was probably meant to be, when neither a dictionary nor the vocabulary knows it. */
  function asMeant(textWord: TextWord): TextWord {
    const { word, language } = textWord;
    if (isStopWord(word, language) || known[language].has(word)) return textWord;
    const written = language === "fi" ? writtenFinnish(word, quick.fi) : word;
    const { lemmas, parts, isInDictionary } = quick[language].analyse(written);
    if (isInDictionary || [...lemmas, ...parts].some((form) => table.ids.has(`${language}:${form}`))) return textWord;
    const meant = repair[language](word);
    return meant === null ? textWord : { ...textWord, meant };
  }

  /** The word with the compound that it makes with the next one, when the vocabulary has it: `kesä työ`, `home less`. */
  function withJoined(textWord: TextWord, next: TextWord | undefined): TextWord {
    const joined = next && textWord.word + next.word;
    if (joined === undefined || joined.length < SHORTEST_JOINED || !known[textWord.language].has(joined))
      return textWord;
    return { ...textWord, pieces: [...textWord.pieces, joined] };
  }

  return (text, pageLanguage, isEdited = false) => {
    const tokens = tokenise(text.slice(0, MAX_TEXT)).slice(0, MAX_WORDS);
    const { words, main } = wordLanguages(tokens, pageLanguage, known);
    const meant = isEdited ? words : words.map((word, at) => withJoined(asMeant(word), words[at + 1]));
    return { words: meant, features: numbered(featuresOf(meant, main, isEdited ? published : ofPeople), table) };
  };
}

function knownForms(phrases: readonly Pick<Phrase, "text" | "language">[]): KnownForms {
  const forms = { fi: new Set<string>(), sv: new Set<string>(), en: new Set<string>() };
  for (const { text, language } of phrases) for (const { word } of tokenise(text)) forms[language].add(word);
  for (const group of EVERYDAY_WORDS)
    for (const language of LANGUAGES) for (const word of group[language]) forms[language].add(word);
  return forms;
}
