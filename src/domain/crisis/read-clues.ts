import type { CrisisCategory } from "./crisis-words.ts";
import { type Phrase, type Places, spotsOf } from "./phrase.ts";

/** A kind of sign: how much it weighs, and the crisis that it points to when it is the heaviest. */
export interface Clue {
  readonly name: string;
  readonly weight: number;
  readonly category: CrisisCategory | null;
  readonly words: Phrase;
}

/** Together this much raises the alarm … */
const ENOUGH = 3;
/** … when at least one of the signs alone weighs this much: three everyday words make no crisis. */
const HEAVY = 1.5;

export interface ClueFinding {
  readonly category: CrisisCategory;
  readonly names: readonly string[];
}

/** Signs count together when they stand in the same so many words. */
const REACH = 25;

/** Adds up the signs of different kinds; null when they are nowhere enough together. */
export function weighClues(clues: readonly Clue[], places: Places): ClueFinding | null {
  const found = clues
    .map((clue) => ({ clue, spots: clue.words.parts.flatMap((part) => spotsOf(part, places).map(({ at }) => at)) }))
    .filter(({ spots }) => spots.length > 0);
  if (!isEnough(found.map(({ clue }) => clue))) return null;
  for (const start of new Set(found.flatMap(({ spots }) => spots))) {
    const near = found.filter(({ spots }) => spots.some((at) => at >= start && at < start + REACH));
    const together = near.map(({ clue }) => clue);
    const category = heaviestOf(together)?.category;
    if (category && isEnough(together)) return { category, names: together.map(({ name }) => name) };
  }
  return null;
}

function isEnough(clues: readonly Clue[]): boolean {
  const sum = clues.reduce((total, { weight }) => total + weight, 0);
  return sum >= ENOUGH && (heaviestOf(clues)?.weight ?? 0) >= HEAVY;
}

/** The heaviest of those that point somewhere. */
function heaviestOf(clues: readonly Clue[]): Clue | undefined {
  return clues.filter(({ category }) => category !== null).sort((a, b) => b.weight - a.weight)[0];
}
