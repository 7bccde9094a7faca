import type { FoundSlot, Query } from "./found-slot.ts";
import { wordsWithin } from "./words-within.ts";

/** `klo 17 jälkeen`, `klo 17.30–19`, `kl. 18`, `after 5 pm`, `at 18:00`. */
const CLOCK =
  /(?:\b(?:klo|kello|kl\.?|after|before|at|from|efter|före)\s+){1,3}(\d{1,2})(?:[.:](\d{2}))?(?:\s?[-–]\s?\d{1,2}(?:[.:]\d{2})?)?\s?(am|pm|a\.m\.|p\.m\.|o'clock)?(?:\s+(?:jälkeen|eteenpäin|alkaen))?(?![\d.%€]|\s?(?:years?|år|weeks?|months?|days?|hours?|euro))/giu;
const EVENING_FROM = 16;
const MORNING_FROM = 5;
const MORNING_UNTIL = 11;

/** A clock time wanted, as a time of day; the hours between morning and evening have no word in the contract. */
export function recogniseClock({ text, words }: Query): FoundSlot[] {
  const found: FoundSlot[] = [];
  for (const match of text.matchAll(CLOCK)) {
    const isSaid = /klo|kello|kl\b/i.test(match[0]) || match[2] !== undefined || match[3] !== undefined;
    const hour = Number(match[1]) + (/^p/i.test(match[3] ?? "") && Number(match[1]) < 12 ? 12 : 0);
    if (!isSaid || hour > 24) continue;
    const value = timeOfDay(hour);
    const range = wordsWithin(words, match.index, match.index + match[0].length);
    if (value && range) found.push({ kind: "when", value, ...range, staysInText: false });
  }
  return found;
}

function timeOfDay(hour: number): string | null {
  if (hour >= EVENING_FROM) return "evening";
  return hour >= MORNING_FROM && hour <= MORNING_UNTIL ? "morning" : null;
}
