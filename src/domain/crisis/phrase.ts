import type { WordIndex } from "./word-index.ts";

/**
 * A phrase as data: parts in any order, with a few other words between. In a part `a|b` are alternatives and
 * `koko+purkin` words side by side; `haka*` is a beginning, `*väkival*` any place in a word, `*grupp` an ending, `enää.`
 * a word that ends a clause, `kuolla!` a word never guessed from a misspelling. Capitals name a list of words. `> ` first:
 * in this order. `2 of: ` first: any two of the parts are enough. What stands after ` / ` takes the phrase back when it is
 * said anywhere in the text.
 */
export interface Phrase {
  /** As it stands in the rules. */
  readonly source: string;
  readonly isOrdered: boolean;
  /** How many of the parts must stand together. */
  readonly enough: number;
  readonly parts: readonly Part[];
  readonly unless: readonly Phrase[];
}

/** The alternatives of a part: one group of the word index for the single words, and words that stand side by side. */
interface Part {
  readonly single: number | null;
  readonly sequences: readonly (readonly number[])[];
  /** The groups one of which must be there for the part to be there: a quick look before the long one. */
  readonly openings: readonly number[];
  /** How many alternatives there are. */
  readonly breadth: number;
}

/** Words of a text that a part fits. */
export interface Spot {
  readonly at: number;
  readonly length: number;
}

export type WordLists = Readonly<Record<string, string>>;

/** The places of each group in a text, in order. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** And one more for each part. */
const MAY_STAND_BETWEEN = 3;

export function readPhrase(source: string, lists: WordLists, index: WordIndex): Phrase {
  const [said = "", ...unless] = source.split(" / ");
  const [, sign = "", words = ""] = /^(> |\d of: )?(.*)$/.exec(said) ?? [];
  const parts = words.split(" ").map((part) => readPart(part, lists, index));
  const enough = sign.endsWith("of: ") ? Number(sign[0]) : parts.length;
  return {
    source,
    isOrdered: sign === "> ",
    enough,
    parts,
    unless: unless.map((phrase) => readPhrase(phrase, lists, index)),
  };
}

function readPart(part: string, lists: WordLists, index: WordIndex): Part {
  const alternatives = spellOut(part, lists).split("|");
  const singles = alternatives.filter((each) => !each.includes("+"));
  const single = singles.length > 0 ? index.groupOf(singles.join("|")) : null;
  const sequences = alternatives
    .filter((each) => each.includes("+"))
    .map((each) => each.split("+").map((word) => index.groupOf(spellOut(word, lists))));
  // A sequence's last word is the rarer one: "no", "not" and "I" begin many.
  const openings = [...(single === null ? [] : [single]), ...sequences.flatMap((words) => words.slice(-1))];
  return { single, sequences, openings: [...new Set(openings)], breadth: alternatives.length };
}

/** Puts the words of a named list in the place of its name. */
function spellOut(words: string, lists: WordLists): string {
  return words
    .split("|")
    .map((word) => {
      if (!/^[A-Z_]{2,}$/.test(word)) return word;
      const list = lists[word];
      if (list === undefined) throw new Error(`No list of words is called ${word}`);
      return spellOut(list, lists);
    })
    .join("|");
}

/** True when the phrase is said and nothing takes it back. */
export function isSaid(phrase: Phrase, places: Places): boolean {
  return stands(phrase, places) && !phrase.unless.some((other) => isSaid(other, places));
}

function stands({ parts, isOrdered, enough }: Phrase, places: Places): boolean {
  const there = parts.filter(({ openings }) => openings.some((group) => places.has(group)));
  if (there.length < enough) return false;
  const spots = there.map((part) => spotsOf(part, places)).filter(({ length }) => length > 0);
  return spots.length >= enough && standTogether([], spots, { isOrdered, enough });
}

const NOWHERE: readonly Spot[] = [];

/** Where a part stands in a text. */
export function spotsOf({ single, sequences, openings }: Part, places: Places): readonly Spot[] {
  if (!openings.some((group) => places.has(group))) return NOWHERE;
  const spots = (single === null ? [] : (places.get(single) ?? [])).map((at) => ({ at, length: 1 }));
  for (const [first = -1, ...rest] of sequences) {
    for (const at of places.get(first) ?? []) {
      if (rest.every((group, step) => places.get(group)?.includes(at + step + 1)))
        spots.push({ at, length: rest.length + 1 });
    }
  }
  return spots;
}

/** Enough parts have words of their own, and not too many others stand between. */
function standTogether(
  taken: readonly Spot[],
  rest: readonly (readonly Spot[])[],
  rule: { readonly isOrdered: boolean; readonly enough: number },
): boolean {
  if (taken.length === rule.enough) return othersBetween(taken) <= MAY_STAND_BETWEEN + taken.length;
  const [spots, ...others] = rest;
  if (!spots || taken.length + rest.length < rule.enough) return false;
  const last = taken.at(-1);
  const stands = spots.some((spot) => {
    if (rule.isOrdered && last && spot.at < endOf(last)) return false;
    if (taken.some((other) => spot.at < endOf(other) && other.at < endOf(spot))) return false;
    return standTogether([...taken, spot], others, rule);
  });
  return stands || standTogether(taken, others, rule);
}

function othersBetween(spots: readonly Spot[]): number {
  const span = Math.max(...spots.map(endOf)) - Math.min(...spots.map(({ at }) => at));
  return span - spots.reduce((sum, { length }) => sum + length, 0);
}

function endOf({ at, length }: Spot): number {
  return at + length;
}
