import type { CrisisCategory, CrisisRules } from "./crisis-words.ts";
import { createPhraseBook } from "./find-phrases.ts";
import { isSaid, type Phrase, type Places, readPhrase, type Spot, spotsOf } from "./phrase.ts";
import { type Clue, weighClues } from "./read-clues.ts";
import { readWords, type SpokenWord } from "./read-words.ts";
import { ACUTE_ILLNESS } from "./rules/acute-illness.ts";
import { ACUTE_MIND } from "./rules/acute-mind.ts";
import { CHILD_DANGER } from "./rules/child.ts";
import { CLUES } from "./rules/clues.ts";
import { DENIAL_FILLERS, DENIALS, HARMLESS_SETTINGS, TURNS_OF_PHRASE } from "./rules/harmless.ts";
import { NEVER_GUESSED } from "./rules/never-guessed.ts";
import { OTHER_LANGUAGES } from "./rules/other-languages.ts";
import { POISONING } from "./rules/poisoning.ts";
import { SELF_HARM } from "./rules/self-harm.ts";
import { VIOLENCE } from "./rules/violence.ts";
import { WORD_LISTS } from "./rules/word-lists.ts";
import { createWordIndex } from "./word-index.ts";

/** What a text tells of, and which phrase of the rules said so. */
export interface CrisisFinding {
  readonly category: CrisisCategory;
  /** ISO 639-1 of the words when they are not in a language of the pages: help is offered in it first. */
  readonly language: string | null;
  /** The phrase as it stands in the rules, so that a person can see why. It holds nothing of the reader's text. */
  readonly because: string;
}

const MOST_FILLERS = 2;

/** The most urgent first: what needs an ambulance or the poison centre goes before what needs a listener. */
const BY_URGENCY: readonly CrisisRules[] = [
  POISONING,
  ACUTE_ILLNESS,
  SELF_HARM,
  CHILD_DANGER,
  VIOLENCE,
  ACUTE_MIND,
  ...OTHER_LANGUAGES,
];

/**
 * The kind of crisis that a text tells of, or null. Misses are worse than false alarms: a box too many costs a glance.
 * The text goes nowhere from here.
 */
export function detectCrisis(text: string): CrisisCategory | null {
  return findCrisis(text)?.category ?? null;
}

export function findCrisis(text: string): CrisisFinding | null {
  const words = readWords(text);
  if (words.length === 0) return null;
  const places = placesOf(words);
  const isHarmless = harmlessSettings.some((group) => places.has(group));
  const found = book.findFirst(places, (rule) => !rule.isName || (!isHarmless && isAffirmed(rule.phrase, places)));
  if (found) return { category: found.category, language: found.language, because: found.phrase.source };
  const signs = isHarmless || isSaid(turnsOfPhrase, places) ? null : weighClues(clues, places);
  return signs && { category: signs.category, language: null, because: signs.names.join(" + ") };
}

/** True when the words stand in a course, a film, mourning or a turn of phrase: no likeness to a crisis counts there. */
export function isHarmlessSetting(text: string): boolean {
  const places = placesOf(readWords(text));
  return harmlessSettings.some((group) => places.has(group)) || isSaid(turnsOfPhrase, places);
}

/** A name holds where it is not denied: "ei väkivaltaa", "en ole itsetuhoinen", "ei mulla ole itsetuhoisia ajatuksia". */
function isAffirmed({ parts: [name] }: Phrase, places: Places): boolean {
  const isDenied = ({ at }: Spot): boolean => {
    let before = at - 1;
    while (before >= at - MOST_FILLERS && places.get(denialFillers)?.includes(before)) before--;
    return places.get(denials)?.includes(before) ?? false;
  };
  return name !== undefined && spotsOf(name, places).some((spot) => !isDenied(spot));
}

function placesOf(words: readonly SpokenWord[]): Places {
  const places = new Map<number, number[]>();
  words.forEach((word, at) => {
    for (const group of index.find(word, words[at + 1])) {
      const known = places.get(group);
      if (known) known.push(at);
      else places.set(group, [at]);
    }
  });
  return places;
}

const index = createWordIndex(NEVER_GUESSED);

const book = createPhraseBook(
  BY_URGENCY.flatMap(({ category, language, said, named }) => {
    const rule = { category, language: language ?? null };
    return [
      ...said.map((source) => ({ ...rule, phrase: read(source), isName: false })),
      ...named.map((source) => ({ ...rule, phrase: read(source), isName: true })),
    ];
  }),
);

const clues = Object.entries(CLUES).map(
  ([name, { weight, category, words }]): Clue => ({ name, weight, category: category ?? null, words: read(words) }),
);

const denials = index.groupOf(DENIALS);
const denialFillers = index.groupOf(DENIAL_FILLERS);
const turnsOfPhrase = read(TURNS_OF_PHRASE);
const harmlessSettings = Object.values(HARMLESS_SETTINGS).map((words) => index.groupOf(words));

function read(source: string): Phrase {
  return readPhrase(source, WORD_LISTS, index);
}
