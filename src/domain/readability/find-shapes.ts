import type { Language } from "../catalogue/catalogue.ts";
import { findAbbreviation } from "./abbreviations.ts";
import { type Found, type Limits, limitsOf, type Sentence, type Word } from "./readability.ts";

const LONG_WORD: Readonly<Record<Language, string>> = {
  fi: "Jaa sana tai kirjoita siihen yhdysviiva.",
  sv: "Dela ordet eller använd ett kortare.",
  en: "Use a shorter word.",
};
const LONG_SENTENCE: Readonly<Record<Language, (most: number) => string>> = {
  fi: (most) => `Jaa virke: enintään ${most} sanaa.`,
  sv: (most) => `Dela meningen: högst ${most} ord.`,
  en: (most) => `Split the sentence: at most ${most} words.`,
};
const CAPITALS: Readonly<Record<Language, string>> = {
  fi: "Kirjoita pienillä kirjaimilla.",
  sv: "Skriv med små bokstäver.",
  en: "Write in small letters.",
};
const NEGATIVE: Readonly<Record<Language, string>> = {
  fi: "Sano sama myönteisesti: ”ilmoittaudu ensin”.",
  sv: "Säg det utan två nekanden: ”anmäl dig först”.",
  en: "Say it without two negatives: “sign up first”.",
};
/** A single negating word, and what makes it two. */
const NEGATIONS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fi: new Set(["ei", "en", "et", "emme", "ette", "eivät", "älä", "älkää"]),
  sv: new Set(["inte", "ej", "icke", "aldrig"]),
  en: new Set(["not", "cannot", "never", "don't", "can't", "isn't", "won't", "doesn't", "don’t", "can’t", "isn’t"]),
};
const SECONDS: Readonly<Record<Language, RegExp>> = {
  fi: /^(?:ilman|mahdoto\p{L}{0,8}|harvinais\p{L}{0,8}|\p{L}{4,30}(?:matta|mättä))$/u,
  sv: /^(?:utan att|omöjlig\p{L}{0,3}|ovanlig\p{L}{0,3}|utom)$/u,
  en: /^(?:without|unless|impossible|uncommon|unusual|unlikely|except)$/,
};
/** How far apart the two may be and still belong to each other. */
const NEAR = 6;
/** Longer than any word of a language: an identifier, a row of signs. */
const NO_WORD = 80;

export function findLongSentence({ from, to, words }: Sentence, language: Language, isPlain: boolean): Found[] {
  const { sentence } = limitsOf(language, isPlain);
  if (words.length <= sentence) return [];
  return [{ kind: "long-sentence", from, to, suggestion: LONG_SENTENCE[language](sentence) }];
}

export function findLongWords({ words }: Sentence, language: Language, limits: Limits): Found[] {
  return words
    .filter(({ text }) => text.length < NO_WORD && text.split(/[^\p{L}]/u).some((part) => part.length > limits.word))
    .map(({ from, to }) => ({ kind: "long-word", from, to, suggestion: LONG_WORD[language] }));
}

export function findAbbreviations({ words }: Sentence, hidden: string, language: Language): Found[] {
  return words.flatMap(({ text, from, to }) => {
    const suggestion = findAbbreviation(text, hidden[to], language);
    // "N. Niemi" is a name, "n. 20" an abbreviation.
    if (suggestion === undefined || hidden[from] !== text[0]) return [];
    return [{ kind: "abbreviation" as const, from, to: hidden[to] === "." ? to + 1 : to, suggestion }];
  });
}

/** Shouting: a long word in capitals, or two in a row. Short ones alone are names of things: KELA, HSL. */
export function findCapitals({ words }: Sentence, hidden: string, language: Language): Found[] {
  const shouted = words.map((word) => isShouted(word, hidden));
  return words
    .filter(({ to, from }, place) => shouted[place] && (to - from >= 7 || shouted[place - 1] || shouted[place + 1]))
    .map(({ from, to }) => ({ kind: "all-caps", from, to, suggestion: CAPITALS[language] }));
}

function isShouted({ from, to }: Word, hidden: string): boolean {
  return to - from >= 3 && to - from < NO_WORD && /^[\p{Lu}-]{3,}$/u.test(hidden.slice(from, to));
}

/** Within one clause: a comma parts them. The Swedish "inte … utan …" is "not … but …", so that "utan" is read with its next word. */
export function findDoubleNegatives({ words }: Sentence, hidden: string, language: Language): Found[] {
  const place = words.findIndex(({ text }) => NEGATIONS[language].has(text));
  const first = words[place];
  if (!first) return [];
  const second = words
    .slice(place + 1, place + 1 + NEAR)
    .find(({ text }, at) =>
      SECONDS[language].test(text === "utan" ? `${text} ${words[place + at + 2]?.text ?? ""}` : text),
    );
  if (!second || hidden.slice(first.to, second.from).includes(",")) return [];
  return [{ kind: "double-negative", from: first.from, to: second.to, suggestion: NEGATIVE[language] }];
}
