import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { editCost } from "./edit-cost.ts";
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

/** The index's own words nearest to a word it does not know, nearest first; none when nothing is near. */
export function repairsOf(word: string, pageLanguage: Language, arrays: IndexArrays, ceiling = maxCost(word)): Repair[] {
  const letters = lettersOf(word);
  const reach = word.length <= 4 ? 1 : 2;
  const found: (Repair & { readonly order: number })[] = [];
  let limit = ceiling;
  const longest = arrays.spellingStarts.length - 2;
  for (let length = Math.max(1, word.length - reach); length <= Math.min(longest, word.length + reach); length++) {
    const end = arrays.spellingStarts[length + 1] as number;
    for (let i = arrays.spellingStarts[length] as number; i < end; i++) {
      if (bitCount((arrays.spellingLetters[i] as number) ^ letters) > reach * 2) continue;
      const place = arrays.spellingForms[i] as number;
      const name = stringAt({ bytes: arrays.formBytes, starts: arrays.formStarts }, place);
      const cost = editCost(word, name.slice(1), limit + CLOSE_CALL);
      if (cost > limit + CLOSE_CALL || cost > ceiling) continue;
      const language = languageOfMark(name);
      // Of equally near words the page's language and the commoner word win, without changing which words are near.
      const order = cost + (language === pageLanguage ? 0 : 0.2) - 0.04 * Math.log2(1 + (arrays.formCounts[place] as number));
      found.push({ form: name.slice(1), language, cost, order });
      if (cost < limit) limit = cost;
    }
  }
  found.sort((a, b) => a.order - b.order || LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language) || (a.form < b.form ? -1 : 1));
  const best = found[0];
  if (best === undefined) return [];
  return found.filter((repair) => repair.cost <= best.cost + CLOSE_CALL).slice(0, MAX_REPAIRS);
}

/** How far a repair may go: short words have too many neighbours. */
export function maxCost(word: string): number {
  if (word.length <= 3) return 0.35;
  if (word.length <= 5) return 1;
  return word.length <= 8 ? 1.4 : 2;
}

function bitCount(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
