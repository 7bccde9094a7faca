import type { Language } from "../catalogue/catalogue.ts";
import { findBrackets } from "./find-brackets.ts";
import { findNounStyle } from "./find-noun-style.ts";
import { findPassives } from "./find-passives.ts";
import {
  findAbbreviations,
  findCapitals,
  findDoubleNegatives,
  findLongSentence,
  findLongWords,
} from "./find-shapes.ts";
import { decideLevel } from "./level.ts";
import {
  type Found,
  limitsOf,
  type Readability,
  type ReadabilityFinding,
  type ReadabilityOptions,
  type Sentence,
} from "./readability.ts";
import { hideMarks, readableParts } from "./readable-parts.ts";
import { splitSentences } from "./split-sentences.ts";
import { findStiffWords } from "./stiff-words.ts";

const LONGEST_SHOWN = 200;

/**
 * How easy a text is to read and what would make it easier: Markdown or plain, of any length, in time that grows as the text.
 * A help for whoever writes, never a judgement of a person: it knows words and shapes, not whether the text is true or kind.
 */
export function assessReadability(
  text: string,
  language: Language,
  { isPlain = false }: ReadabilityOptions = {},
): Readability {
  const hidden = hideMarks(text);
  const found: Found[] = [];
  let sentences = 0;
  let words = 0;
  let longestSentence = 0;
  for (const part of readableParts(hidden)) {
    for (const bracket of findBrackets(hidden, part, language)) found.push(bracket);
    for (const sentence of splitSentences(hidden, part, language)) {
      sentences++;
      words += sentence.words.length;
      longestSentence = Math.max(longestSentence, sentence.words.length);
      for (const finding of findingsIn(sentence, hidden, language, isPlain)) found.push(finding);
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const findings = inCodePoints(found, text);
  return { sentences, words, longestSentence, findings, level: decideLevel({ sentences, words, found, isPlain }) };
}

function findingsIn(sentence: Sentence, hidden: string, language: Language, isPlain: boolean): Found[] {
  const stiff = findStiffWords(sentence, language, isPlain);
  const known = new Set(stiff.map(({ from }) => from));
  return [
    ...findLongSentence(sentence, language, isPlain),
    ...stiff,
    ...findPassives(sentence, language, isPlain).filter(({ from }) => !known.has(from)),
    ...findNounStyle(sentence, language, isPlain),
    ...findLongWords(sentence, language, limitsOf(language, isPlain)),
    ...findAbbreviations(sentence, hidden, language),
    ...findCapitals(sentence, hidden, language),
    ...findDoubleNegatives(sentence, hidden, language),
  ];
}

/** One walk over the text, however many findings there are. */
function inCodePoints(found: readonly Found[], text: string): ReadabilityFinding[] {
  const places = [...new Set(found.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const counted = new Map<number, number>();
  let unit = 0;
  let points = 0;
  for (const place of places) {
    while (unit < place) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      points++;
    }
    counted.set(place, points);
  }
  return found.map(({ kind, from, to, suggestion }) => ({
    kind,
    start: counted.get(from) ?? 0,
    end: counted.get(to) ?? 0,
    text: text.slice(from, Math.min(to, from + LONGEST_SHOWN)),
    ...(suggestion !== undefined && { suggestion }),
  }));
}
