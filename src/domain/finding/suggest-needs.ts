import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import type { Need } from "../needs/need.ts";
import { isStopWord } from "../search/stop-words.ts";

/** A need that the end of a text may be about. */
export interface TypedNeed {
  readonly need: Need;
  /** The word of the text from which on it is named. */
  readonly from: number;
  /** Its own label begins so. */
  readonly isNamed: boolean;
}

/** The needs that these words may be about to name, the likeliest first. The last word is still being written. */
export type NeedSuggester = (words: readonly string[], language: Language, limit: number) => readonly TypedNeed[];

/**
 * How much a beginning of each kind of phrase speaks for its need: at the phrase's first word, and at a later one. What
 * speaks less than `LEAST` alone needs company, so that "telkkari" in one story about snacking does not suggest diets.
 */
const SPEAKS = {
  label: [12, 7],
  plainLabel: [6, 4],
  professional: [5, 3],
  service: [2, 0.5],
  expression: [2, 1],
} as const;
const LEAST = 3;
/** A need that fits so much worse than the best is only noise beside it. */
const LEAST_OF_BEST = 0.3;
/** Two phrases alike say it more surely than one; ten are the same said ten times. */
const MOST_OF_A_KIND = 2;
/** Fewer letters than these begin too many everyday phrases; a label's first word is worth offering sooner. */
const LEAST_LETTERS = { label: 2, plainLabel: 4, professional: 4, service: 4, expression: 4 } as const;
const LEAST_LETTERS_OF_LATER_WORD = 4;
/** Short beginnings of other languages are those of this one's words. */
const LEAST_LETTERS_OF_OTHER_LANGUAGE = 4;
const LONGEST_EXPRESSION_WORDS = 4;
const MOST_WORDS = 4;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’:-]*/gu;

type PhraseKind = keyof typeof SPEAKS;

interface Beginning {
  /** The phrase from one of its words on. */
  readonly text: string;
  readonly need: Need;
  readonly kind: PhraseKind;
  readonly isFirst: boolean;
}

/** By the first two letters: no shorter beginning is looked at, and so none of the rest need be sorted. */
type BeginningsByLetters = ReadonlyMap<string, readonly Beginning[]>;
const FIRST_LETTERS = 2;

/** A language's phrases are read when it is first asked for. */
export function createNeedSuggester(needs: readonly Need[]): NeedSuggester {
  // A suggestion puts words into a person's mouth: the gravest are left for them to say. The crisis help hears those.
  const offered = needs.filter(({ crisis }) => crisis === null);
  const byId = new Map(offered.map((need) => [need.id, need]));
  const ready = new Map<Language, BeginningsByLetters>();
  const beginningsIn = (language: Language) => {
    const beginnings = ready.get(language) ?? readBeginnings(offered, language);
    ready.set(language, beginnings);
    return beginnings;
  };

  /** The need that two or more of those found belong to: "lonely" is said of men and of the old, and is Loneliness. */
  function broaderOf(found: readonly Likely[]): Likely[] {
    const families = Map.groupBy(found, ({ need }) => need.broader);
    return [...families].flatMap(([id, family]) => {
      const need = id !== null && family.length > 1 && byId.get(id);
      if (!need || found.some((each) => each.need === need)) return [];
      return [{ need, score: 0, isNamed: family.some(({ isNamed }) => isNamed) }];
    });
  }

  return function suggestNeeds(words, language, limit) {
    const last = words.at(-1) ?? "";
    if (words.every((word) => isStopWord(word, language))) return [];
    // The page's own language speaks first; a person may still write in another.
    for (const each of [language, ...LANGUAGES.filter((other) => other !== language)]) {
      if (each !== language && last.length < LEAST_LETTERS_OF_OTHER_LANGUAGE) break;
      for (let from = Math.max(0, words.length - MOST_WORDS); from < words.length; from++) {
        const said = words.slice(from);
        // Function words alone begin half of all stories.
        if (said.every((word) => isStopWord(word, each))) continue;
        const found = likeliest(beginningsIn(each), said.join(" "), said.length, language);
        if (found.length === 0) continue;
        return [...broaderOf(found), ...found].slice(0, limit).map(({ need, isNamed }) => ({ need, from, isNamed }));
      }
    }
    return [];
  };
}

interface Likely {
  readonly need: Need;
  readonly score: number;
  readonly isNamed: boolean;
}

function likeliest(all: BeginningsByLetters, typed: string, wordCount: number, language: Language): Likely[] {
  const spoken = new Map<Need, Beginning[]>();
  for (const beginning of all.get(typed.slice(0, FIRST_LETTERS)) ?? []) {
    const { text, need, kind, isFirst } = beginning;
    if (!text.startsWith(typed)) continue;
    if (typed.length < Math.max(LEAST_LETTERS[kind], isFirst ? 0 : LEAST_LETTERS_OF_LATER_WORD)) continue;
    const known = spoken.get(need);
    if (!known) spoken.set(need, [beginning]);
    else if (known.filter((other) => other.kind === kind).length < MOST_OF_A_KIND) known.push(beginning);
  }
  const likely = [...spoken]
    .map(([need, said]) => ({
      need,
      // Several words in a row are no accident.
      score: said.reduce((sum, { kind, isFirst }) => sum + SPEAKS[kind][isFirst ? 0 : 1], 0) * wordCount,
      isNamed: said.some(({ kind, isFirst }) => kind === "label" && isFirst),
    }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || byName(a, b) || b.score - a.score);
  const best = Math.max(0, ...likely.map(({ score }) => score));
  return likely.filter(({ score }) => score >= best * LEAST_OF_BEST);

  /** Of two whose names begin so, the shorter is the broader need and the nearer to being written. */
  function byName(a: Likely, b: Likely): number {
    return a.isNamed && b.isNamed ? a.need.label[language].length - b.need.label[language].length : 0;
  }
}

function readBeginnings(needs: readonly Need[], language: Language): BeginningsByLetters {
  const beginnings = needs.flatMap((need) => [
    ...beginningsOf(need, "label", [need.label[language]], language),
    ...(language === "fi" ? beginningsOf(need, "plainLabel", [need.label.selko], language) : []),
    ...beginningsOf(need, "professional", need.professionalTerms[language], language),
    ...beginningsOf(need, "service", need.serviceWords[language], language),
    ...beginningsOf(need, "expression", need.expressions[language], language),
  ]);
  return Map.groupBy(beginnings, ({ text }) => text.slice(0, FIRST_LETTERS));
}

function beginningsOf(need: Need, kind: PhraseKind, phrases: readonly string[], language: Language): Beginning[] {
  return phrases.flatMap((phrase) => {
    const words = phrase.toLowerCase().match(WORD) ?? [];
    if (kind === "expression" && words.length > LONGEST_EXPRESSION_WORDS) return [];
    return words.flatMap((word, place) =>
      place > 0 && isStopWord(word, language)
        ? []
        : [{ text: words.slice(place).join(" "), need, kind, isFirst: place === 0 }],
    );
  });
}
