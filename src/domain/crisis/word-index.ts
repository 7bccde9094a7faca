import { beginningsAsNumbers, eachVariant, isOneSlipApart } from "./one-slip.ts";
import { foldWord, type SpokenWord, withoutDoubles } from "./read-words.ts";

/** Tells which of the known groups a word belongs to. */
export interface WordIndex {
  /** The number of a group: alternatives such as `lyö|hakka*|*pahoinpit*|enää.`. The same text gets the same number. */
  groupOf(alternatives: string): number;
  /** The groups that a word fits, as it is, with one slip of the finger, or as the first half of a compound. */
  find(word: SpokenWord, next: SpokenWord | undefined): Iterable<number>;
}

/** Shorter words are too near to other words for guessing; a beginning, to which endings come, must be longer. */
const SHORTEST_GUESS = 4;
const SHORTEST_BEGINNING = 5;
const LONGEST_GUESS = 14;
/** Up to this length a wrong letter is more often another word than a slip ("kuulla" is not "kuolla"). */
const LONGEST_STRICT = 6;
/** What may follow a guessed beginning. A word of which all but so many letters are known is no misspelling. */
const LONGEST_ENDING = 4;
/** Behind a long beginning there may be the other half of a compound. */
const LONG_BEGINNING = 8;
const LONGEST_COMPOUND_END = 9;
/** A compound shorter than this is not looked for in words written apart. */
const SHORTEST_COMPOUND = 8;

interface Stem {
  readonly form: string;
  readonly groups: number[];
}

/** Stems under the numbers of their variants. */
type Stems = Map<number, Stem[]>;

const NONE: readonly Stem[] = [];

/** `neverGuessed`: beginnings of ordinary words that are one slip away from a word of the rules. */
export function createWordIndex(neverGuessed: readonly string[] = []): WordIndex {
  const ordinary = new Set(neverGuessed.map(foldWord));
  const longestOrdinary = Math.max(0, ...[...ordinary].map(({ length }) => length));
  const groups = new Map<string, number>();
  const wholes = new Map<string, number[]>();
  const beginnings = new Map<string, number[]>();
  const insides = new Map<string, number[]>();
  const endings = new Map<string, number[]>();
  const guessedWholes: Stems = new Map();
  const guessedBeginnings: Stems = new Map();
  const stems = new Map<string, Stem>();

  function add(alternative: string, group: number): void {
    const isGuessable = !alternative.endsWith("!");
    const pattern = foldWord(alternative.replace(/!$/, ""));
    const form = pattern.replaceAll("*", "");
    const opens = pattern.endsWith("*");
    if (pattern.startsWith("*")) push(opens ? insides : endings, form, group);
    if (pattern.startsWith("*") && !opens) return;
    push(opens ? beginnings : wholes, form, group);
    if (isGuessable && !form.endsWith(".")) addGuess(withoutDoubles(form), opens, group);
  }

  function addGuess(form: string, isBeginning: boolean, group: number): void {
    const shortest = isBeginning ? SHORTEST_BEGINNING : SHORTEST_GUESS;
    if (form.length < shortest || form.length > LONGEST_GUESS || !isLatin(form)) return;
    const key = isBeginning ? `${form}*` : form;
    const same = stems.get(key);
    if (same) {
      same.groups.push(group);
      return;
    }
    const stem: Stem = { form, groups: [group] };
    stems.set(key, stem);
    const known = isBeginning ? guessedBeginnings : guessedWholes;
    eachVariant(beginningsAsNumbers(form), form.length, (variant) => {
      if (known.get(variant)?.at(-1) !== stem) push(known, variant, stem);
    });
  }

  /** Adds the groups and returns how many letters of the word are known. */
  function findExactly(form: string, found: Set<number>): number {
    let known = findFrom(1, form, found);
    for (const [inside, ids] of insides) {
      if (form.includes(inside, 1)) known = Math.max(known, addAll(found, ids, inside.length));
    }
    for (const [ending, ids] of endings) {
      if (form.endsWith(ending)) known = Math.max(known, addAll(found, ids, ending.length));
    }
    return known;
  }

  /** The whole word and its beginnings of at least so many letters. */
  function findFrom(shortest: number, form: string, found: Set<number>): number {
    let known = 0;
    for (let length = shortest; length <= form.length; length++) {
      const ids = beginnings.get(form.slice(0, length));
      if (ids) known = addAll(found, ids, length);
    }
    const whole = form.length < shortest ? undefined : wholes.get(form);
    return whole ? addAll(found, whole, form.length) : known;
  }

  function guess(form: string, found: Set<number>): void {
    const word = withoutDoubles(form);
    if (word.length < SHORTEST_GUESS - 1 || !isLatin(word) || isOrdinary(form)) return;
    const numbers = beginningsAsNumbers(word);
    const guessAs = (known: Stems, length: number, shortest: number): void => {
      eachVariant(numbers, length, (variant) => {
        for (const { form: stem, groups: ids } of known.get(variant) ?? NONE) {
          if (stem.length < shortest || stem.length < length - 1 || stem.length > length + 1) continue;
          if (isOneSlipApart(stem, word.slice(0, length), stem.length > LONGEST_STRICT)) addAll(found, ids);
        }
      });
    };
    if (word.length <= LONGEST_GUESS + 1) guessAs(guessedWholes, word.length, 1);
    for (let length = Math.min(word.length, LONGEST_GUESS + 1); length >= SHORTEST_BEGINNING - 1; length--) {
      const ending = word.length - length;
      if (ending > LONGEST_COMPOUND_END || (ending > LONGEST_ENDING && length < LONG_BEGINNING - 1)) break;
      guessAs(guessedBeginnings, length, ending > LONGEST_ENDING ? LONG_BEGINNING : 1);
    }
  }

  function isOrdinary(form: string): boolean {
    for (let length = Math.min(form.length, longestOrdinary); length > 2; length--)
      if (ordinary.has(form.slice(0, length))) return true;
    return false;
  }

  return {
    groupOf(alternatives) {
      const known = groups.get(alternatives);
      if (known !== undefined) return known;
      const group = groups.size;
      groups.set(alternatives, group);
      for (const alternative of new Set(alternatives.split("|"))) add(alternative, group);
      return group;
    },
    find({ form, endsClause }, next) {
      const found = new Set<number>();
      const known = findExactly(form, found);
      if (form.length - known >= LONGEST_ENDING) guess(form, found);
      if (endsClause) addAll(found, wholes.get(`${form}.`) ?? []);
      else if (next) findFrom(Math.max(SHORTEST_COMPOUND, form.length + 2), form + next.form, found);
      return found;
    },
  };
}

function isLatin(form: string): boolean {
  return /^[a-z]+$/.test(form);
}

function addAll(into: Set<number>, ids: readonly number[], letters = 0): number {
  for (const id of ids) into.add(id);
  return letters;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
