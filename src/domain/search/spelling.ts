import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { codesOf, editCostOfCodes, LONGEST_COMPARED } from "./edit-cost.ts";
import { type IndexArrays, languageOfMark } from "./index-data.ts";
import { stringAt } from "./string-table.ts";

export interface Repair {
  readonly form: string;
  readonly language: Language;
  /** 0 is the same word, 1 about one real mistake. */
  readonly cost: number;
}

/** Forms this much dearer than the best one are still looked for, with less weight. */
const CLOSE_CALL = 0.3;
const MAX_REPAIRS = 3;
const OTHER_LANGUAGE_EXTRA = 0.2;
/** What a word twice as common may be dearer. */
const COMMONNESS = 0.04;

/** The letters of a word as a set of bits: two words one edit apart differ in at most two. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << bitOf(word.charCodeAt(i));
  return bits >>> 0;
}

function bitOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  if (code === 0xe4) return 26;
  if (code === 0xf6) return 27;
  if (code === 0xe5) return 28;
  return 29 + (code % 3);
}

/** The index's own words nearest to a word it does not know, nearest first; none within `ceiling`. */
export function repairsOf(
  word: string,
  pageLanguage: Language,
  arrays: IndexArrays,
  ceiling = maxCost(word),
): Repair[] {
  const near = new Map<number, number>();
  let limit = ceiling;
  // People seldom get the first letter wrong, so words with another one are looked at only when there is no other way.
  for (const isSameStart of [true, false]) {
    if (near.size > 0) break;
    for (const { entry, cost } of nearEntries(word, arrays, isSameStart, () => limit + CLOSE_CALL)) {
      if (cost > ceiling) continue;
      const place = arrays.spellingForms[entry] as number;
      near.set(place, Math.min(cost, near.get(place) ?? cost));
      limit = Math.min(limit, cost);
    }
  }
  const repairs = [...near].map(([place, cost]) => {
    const name = stringAt({ bytes: arrays.formBytes, starts: arrays.formStarts }, place);
    const language = languageOfMark(name);
    // Of nearly equal words the page's language and the commoner word win.
    const foreign = language === pageLanguage ? 0 : OTHER_LANGUAGE_EXTRA;
    const order = cost + foreign - COMMONNESS * Math.log2(1 + (arrays.formCounts[place] as number));
    return { form: name.slice(1), language, cost, order };
  });
  repairs.sort(
    (a, b) =>
      a.order - b.order || (a.form < b.form ? -1 : 1) || LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language),
  );
  return repairs.filter(({ cost }) => cost <= limit + CLOSE_CALL).slice(0, MAX_REPAIRS);
}

/** Entries within the limit, which may shrink on the way. Most are passed over by their length and letters alone. */
function* nearEntries(
  word: string,
  arrays: IndexArrays,
  isSameStart: boolean,
  limit: () => number,
): Generator<{ entry: number; cost: number }> {
  const { spellingLetters, spellingLengths, spellingBytes, spellingStarts } = arrays;
  const letters = lettersOf(word);
  const typed = codesOf(word);
  const firstByte = encoder.encode(word.charAt(0))[0];
  const reach = word.length <= 4 ? 1 : 2;
  const first = spellingLengths[Math.max(0, word.length - reach)] ?? 0;
  const end = spellingLengths[Math.min(spellingLengths.length - 1, word.length + reach + 1)] as number;
  for (let entry = first; entry < end; entry++) {
    if (bitCount((spellingLetters[entry] as number) ^ letters) > reach * 2) continue;
    if ((spellingBytes[spellingStarts[entry] as number] === firstByte) !== isSameStart) continue;
    const width = decodeInto(
      meant,
      spellingBytes,
      spellingStarts[entry] as number,
      spellingStarts[entry + 1] as number,
    );
    const cost = editCostOfCodes(typed, meant, width, limit());
    if (cost <= limit()) yield { entry, cost };
  }
}

const encoder = new TextEncoder();
const meant = new Uint16Array(LONGEST_COMPARED);

/**
 * Decodes UTF-8 of at most two bytes a letter, all that Finnish, Swedish, English and Sámi need; any other byte stays as
 * it is and matches nothing. Returns the number of letters.
 */
function decodeInto(codes: Uint16Array, bytes: Uint8Array, start: number, end: number): number {
  let length = 0;
  for (let i = start; i < end && length < codes.length; i++) {
    const byte = bytes[i] as number;
    codes[length++] = byte >= 0xc0 && byte < 0xe0 ? ((byte & 0x1f) << 6) | ((bytes[++i] as number) & 0x3f) : byte;
  }
  return length;
}

/** How far a repair may go: short words have too many neighbours. */
export function maxCost(word: string): number {
  if (word.length <= 3) return 0.35;
  if (word.length <= 4) return 0.7;
  if (word.length <= 5) return 1;
  return word.length <= 8 ? 1.4 : 2;
}

function bitCount(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
