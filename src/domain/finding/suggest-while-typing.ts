import type { Language } from "../catalogue/catalogue.ts";
import { NEEDS } from "../needs/needs.ts";
import type { Municipality } from "../regions/region.ts";
import type { RegionIndex } from "../search/region-indexes.ts";
import { isStopWord } from "../search/stop-words.ts";
import { normalise } from "../search/tokenise.ts";
import { createNeedSuggester } from "./suggest-needs.ts";
import { suggestPlaces } from "./suggest-places.ts";

export interface TypingSuggestion {
  /** What the whole text would become. */
  readonly text: string;
  /** `need`, a kind of the catalogue, `place` for a municipality too, or `word`. */
  readonly kind: string;
}

export interface TypingParts {
  readonly index: Pick<RegionIndex, "suggest">;
  /** The region's. */
  readonly municipalities: readonly Municipality[];
}

/** What a person may be about to write: needs in the page's words, names on the tray, places of the region, words. */
export type TypingSuggester = (text: string, language: Language, parts: TypingParts) => readonly TypingSuggestion[];

/** A calm list is read at a glance. */
const MOST_SUGGESTIONS = 6;
/** So many of each kind first, and so many when there is room. */
const OF_A_KIND = 2;
const MOST_OF_A_KIND = 3;
/** How the beginning of another word must look for a need to be named after it. */
const LEAST_LETTERS_AFTER_OTHERS = 4;
const MOST_WORDS_BEFORE_NEED = 2;
const REMEMBERED_TEXTS = 5000;

const suggestNeeds = createNeedSuggester(NEEDS);

/**
 * Nothing is suggested to a text that tells of a crisis, and no suggestion names one: whoever needs those words finds them
 * without us, and nobody should meet them while looking for something else.
 *
 * @param tellsOfCrisis asked about the person's text, and about each word of what the tray and the vocabulary offer
 */
export function createTypingSuggester(tellsOfCrisis: (text: string) => boolean): TypingSuggester {
  // Only texts of the tray and the vocabulary are remembered, never a person's own.
  const remembered = new Map<string, boolean>();
  function isFit(offered: string): boolean {
    const known = remembered.get(offered);
    if (known !== undefined) return known;
    if (remembered.size >= REMEMBERED_TEXTS) remembered.clear();
    const fit = ![offered, ...offered.split(/[\s,-]+/)].some(tellsOfCrisis);
    remembered.set(offered, fit);
    return fit;
  }

  return function suggestWhileTyping(text, language, { index, municipalities }) {
    const words = readTyped(text);
    const last = words.at(-1);
    if (!last || last.word.length < 2 || !/[\p{L}\p{N}]\s*$/u.test(text) || tellsOfCrisis(text)) return [];
    const isOpen = !/\s$/.test(text);
    const indexed = index.suggest(text, language, MOST_SUGGESTIONS);
    const titles = indexed.filter(({ kind, text: title }) => kind !== "word" && isFit(title));
    // In a sentence the basic form of some word is seldom what comes next, and would be told after the person's own words.
    const others =
      words.length === 1
        ? indexed.filter(({ kind, text: word }) => kind === "word" && isFit(word)).slice(0, OF_A_KIND)
        : [];
    const needs = needSuggestions(words, language, isFit);
    const places = isOpen ? placeSuggestions(text, last, language, municipalities) : [];
    // After "jooga", or with a capital letter, a place is what is most likely coming.
    const isPlaceLikely = words.length > 1 || /^\p{Lu}/u.test(last.shown);
    const groups = isPlaceLikely ? [places, needs, titles, others] : [needs, titles, places, others];
    return choose(groups, normalise(text).trim());
  };
}

interface TypedWord {
  /** As the person wrote it. */
  readonly shown: string;
  readonly word: string;
}

/** Some of each kind first, then what there is room for; kinds stay together. */
function choose(groups: readonly (readonly TypingSuggestion[])[], typed: string): TypingSuggestion[] {
  const seen = new Set([typed]);
  const fresh = groups.map((group) =>
    group.filter(({ text }) => {
      const key = normalise(text);
      return !seen.has(key) && seen.add(key);
    }),
  );
  const counts = fresh.map(() => 0);
  let room = MOST_SUGGESTIONS;
  for (const most of [OF_A_KIND, MOST_OF_A_KIND]) {
    fresh.forEach((group, g) => {
      const more = Math.min(room, Math.min(most, group.length) - (counts[g] as number));
      counts[g] = (counts[g] as number) + more;
      room -= more;
    });
  }
  return fresh.flatMap((group, g) => group.slice(0, counts[g]));
}

function needSuggestions(
  words: readonly TypedWord[],
  language: Language,
  isFit: (text: string) => boolean,
): TypingSuggestion[] {
  const typed = words.map(({ word }) => word);
  return suggestNeeds(typed, language, MOST_SUGGESTIONS).flatMap(({ need, from, isNamed }) => {
    const label = need.label[language];
    if (!isFit(label)) return [];
    const before = words.slice(0, from);
    // "olen tosi väs": what stands before says nothing that the need's name would lose.
    if (before.every(({ word }) => isStopWord(word, language))) return [{ text: label, kind: "need" }];
    // "porvoo yksin": key words go on as key words. In a sentence they would not, and part of it would be lost.
    const isKeyWords =
      before.length <= MOST_WORDS_BEFORE_NEED && !before.some(({ word }) => isStopWord(word, language));
    const said = typed.slice(from).join(" ");
    if (!isKeyWords || !isNamed || said.length < LEAST_LETTERS_AFTER_OTHERS) return [];
    return [{ text: [...before.map(({ shown }) => shown), inSentence(label)].join(" "), kind: "need" }];
  });
}

function placeSuggestions(
  text: string,
  last: TypedWord,
  language: Language,
  municipalities: readonly Municipality[],
): TypingSuggestion[] {
  const beginning = text.slice(0, text.length - last.shown.length);
  return suggestPlaces(last.word, municipalities, language).map((place) => ({
    text: beginning + place,
    kind: "place",
  }));
}

/** `Yksinäisyys` → `yksinäisyys`, but `ADHD` stays. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label;
}

function readTyped(text: string): TypedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’:-]*/gu)].map(([shown]) => ({
    shown,
    word: normalise(shown),
  }));
}
