import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { type IndexData, PROFILE_COLUMNS } from "./index-data.ts";
import { KINDS, type Kind } from "./search-document.ts";
import { stringAt } from "./string-table.ts";
import { tokenise } from "./tokenise.ts";

export interface FoundTitle {
  readonly text: string;
  readonly kind: Kind;
}

/** The words of a language's titles in order, and the titles that have each. */
interface TitleTable {
  readonly words: readonly string[];
  /** The titles of word w are [starts[w], starts[w + 1]). */
  readonly starts: Uint32Array;
  /** A title's number twice over, and one more when the word is not its first. */
  readonly titles: Uint32Array;
  /** By title, how many documents bear it and one of them. */
  readonly counts: Uint32Array;
  readonly documents: Uint32Array;
}

/** Letters of an earlier word that a title's word must share: enough for its other case forms. */
const SHARED_LETTERS = 4;
/** More than asked for are looked at, since some are variants of one title. */
const CANDIDATES = 4;
/** A region's tray has some thousands. A far larger one must not stop everyone while its titles are sorted. */
const MOST_TITLES = 20_000;

/** Made when first asked for; a new index is new data, so it never grows old. */
const tables = new WeakMap<IndexData, Map<Language, TitleTable>>();

/** Titles that have a word beginning with `typed` and words like those before it; what many offer comes first. */
export function titlesWith(
  data: IndexData,
  typed: string,
  before: readonly string[],
  language: Language,
  limit: number,
): FoundTitle[] {
  const table = tableOf(data, language);
  const hits = before.length > 0 ? titlesLike(table, before) : null;
  const best = new Map<number, number>();
  eachTitle(table, typed, (marked) => {
    const title = marked >> 1;
    if (hits && hits[title] !== before.length) return;
    const score = Math.log2(1 + (table.counts[title] as number)) + (marked & 1 ? 0 : 1);
    if (score > (best.get(title) ?? 0)) best.set(title, score);
  });
  const { titleBytes, titleStarts, profiles, profileTable } = data.arrays;
  const lengthOf = (title: number) => (titleStarts[title + 1] as number) - (titleStarts[title] as number);
  const found = new Map<string, FoundTitle>();
  for (const [title] of topOf(best, limit * CANDIDATES, lengthOf)) {
    const text = stringAt({ bytes: titleBytes, starts: titleStarts }, title);
    // "Perhekahvila, Keskusta" and "Perhekahvila, Itäpuoli" are one thing to look for.
    const base = text.split(",", 1)[0] as string;
    const profile = profiles[table.documents[title] as number] as number;
    if (!found.has(base))
      found.set(base, { text, kind: KINDS[profileTable[profile * PROFILE_COLUMNS] as number] as Kind });
    if (found.size === limit) break;
  }
  return [...found.values()];
}

/** By title, how many of the words it has. */
function titlesLike(table: TitleTable, words: readonly string[]): Uint8Array {
  const hits = new Uint8Array(table.counts.length);
  words.forEach((word, place) => {
    eachTitle(table, word.slice(0, SHARED_LETTERS), (marked) => {
      if (hits[marked >> 1] === place) hits[marked >> 1] = place + 1;
    });
  });
  return hits;
}

function eachTitle({ words, starts, titles }: TitleTable, prefix: string, use: (marked: number) => void): void {
  for (let word = firstFrom(words, prefix); words[word]?.startsWith(prefix); word++) {
    const end = starts[word + 1] as number;
    for (let at = starts[word] as number; at < end; at++) use(titles[at] as number);
  }
}

/** The `count` highest, without sorting them all: short beginnings are those of thousands. */
function topOf(
  scores: ReadonlyMap<number, number>,
  count: number,
  lengthOf: (title: number) => number,
): (readonly [title: number, score: number])[] {
  const top: (readonly [number, number])[] = [];
  const isAfter = (a: readonly [number, number], b: readonly [number, number]) =>
    b[1] - a[1] || lengthOf(a[0]) - lengthOf(b[0]) || a[0] - b[0];
  for (const entry of scores) {
    const worst = top[count - 1];
    if (worst && (entry[1] < worst[1] || isAfter(entry, worst) > 0)) continue;
    let at = Math.min(top.length, count - 1);
    for (; at > 0 && isAfter(entry, top[at - 1] as readonly [number, number]) < 0; at--)
      top[at] = top[at - 1] as readonly [number, number];
    top[at] = entry;
  }
  return top;
}

/** The place of the first word that is not before `prefix` in the order of code units. */
function firstFrom(words: readonly string[], prefix: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] as string) < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tableOf(data: IndexData, language: Language): TitleTable {
  const known = tables.get(data) ?? new Map<Language, TitleTable>();
  tables.set(data, known);
  const table = known.get(language) ?? buildTable(data, language);
  known.set(language, table);
  return table;
}

function buildTable({ arrays, size }: IndexData, language: Language): TitleTable {
  const { titleBytes, titleStarts, titles } = arrays;
  const titleCount = titleStarts.length - 1;
  const counts = new Uint32Array(titleCount);
  const documents = new Uint32Array(titleCount);
  const first = LANGUAGES.indexOf(language) * size;
  for (let document = size - 1; document >= 0; document--) {
    const title = titles[first + document] as number;
    counts[title] = (counts[title] as number) + 1;
    documents[title] = document;
  }
  const byWord = new Map<string, number[]>();
  let read = 0;
  for (let title = 0; title < titleCount && read < MOST_TITLES; title++) {
    if (counts[title] === 0) continue;
    read++;
    const tokens = tokenise(stringAt({ bytes: titleBytes, starts: titleStarts }, title));
    tokens.forEach(({ word, pieces }, place) => {
      for (const each of [word, ...pieces]) {
        const known = byWord.get(each);
        const marked = title * 2 + (place === 0 ? 0 : 1);
        if (known) known.push(marked);
        else byWord.set(each, [marked]);
      }
    });
  }
  const words = [...byWord.keys()].sort();
  const starts = new Uint32Array(words.length + 1);
  const marked = words.flatMap((word, place) => {
    const own = byWord.get(word) as number[];
    starts[place + 1] = (starts[place] as number) + own.length;
    return own;
  });
  return { words, starts, titles: Uint32Array.from(marked), counts, documents };
}
