import { helsinkiTime } from "../catalogue/helsinki-time.ts";
import type { CuratedEntry } from "../curation/curation.ts";
import type { PolkuDatabase } from "../database.ts";
import { type UseCount, type WordCount, writeUsage } from "./usage-queries.ts";
import type { EntryUse } from "./usage-tables.ts";

/** What a search led to, as the counter needs it. */
export interface ShownHit extends CuratedEntry {
  readonly why: readonly { readonly kind: string; readonly text: string }[];
}

/** Counts how the tray is used, in memory, and writes sums. Never who: neither addresses nor order are ever known to it. */
export interface UsageCounter {
  used(regionCode: string, entry: CuratedEntry, use: EntryUse): void;
  /** One search's hits that a person saw. Not called for searches that sound like a crisis. */
  shown(regionCode: string, hits: readonly ShownHit[], needIds: readonly string[]): void;
  /** Writes what has been counted. Called every minute and at the end. */
  flush(): Promise<void>;
}

export const NO_USAGE: UsageCounter = { used() {}, shown() {}, flush: async () => {} };

/** A word is written only when so many searches of a day have had it. */
export const LEAST_SEARCHES = 5;
/** Beyond this, a minute's worth of strange traffic is not remembered. */
const MOST_KEYS = 100_000;
const WORD = /^[\p{L}][\p{L} -]{1,39}$/u;
const COUNTED_WHY: ReadonlySet<string> = new Set(["word", "compound", "root"]);

export function createUsageCounter(db: PolkuDatabase, now: () => Date): UsageCounter {
  let uses = new Map<string, UseCount>();
  let needs = new Map<string, WordCount>();
  /** Words wait here until enough searches have had them, and are forgotten at midnight. */
  let words = new Map<string, WordCount>();
  let searches = new Map<string, number>();
  let wordsDay = "";

  function add<Value extends { count: number }>(map: Map<string, Value>, key: string, make: () => Value): void {
    const known = map.get(key);
    if (known) known.count++;
    else if (map.size < MOST_KEYS) map.set(key, make());
  }

  function addUse(regionCode: string, { kind, id }: CuratedEntry, use: EntryUse, day: string): void {
    add(uses, `${regionCode} ${day} ${kind} ${id} ${use}`, () => ({ regionCode, day, kind, id, use, count: 1 }));
  }

  return {
    used(regionCode, entry, use) {
      addUse(regionCode, entry, use, helsinkiTime(now()).date);
    },

    shown(regionCode, hits, needIds) {
      const day = helsinkiTime(now()).date;
      const month = `${day.slice(0, 7)}-01`;
      if (day !== wordsDay) {
        words = new Map();
        searches = new Map();
        wordsDay = day;
      }
      const said = new Set<string>();
      for (const { kind, id, why } of hits) {
        addUse(regionCode, { kind, id }, "shown", day);
        for (const needId of needIds)
          add(needs, `${regionCode} ${month} ${kind} ${id} ${needId}`, () => ({
            ...{ regionCode, month, kind, id, word: needId, isNeed: true, count: 1 },
          }));
        for (const word of new Set(why.flatMap((each) => wordOf(each)))) {
          said.add(word);
          add(words, `${regionCode} ${month} ${kind} ${id} ${word}`, () => ({
            ...{ regionCode, month, kind, id, word, isNeed: false, count: 1 },
          }));
        }
      }
      for (const word of said) {
        const key = `${regionCode} ${word}`;
        if (searches.size < MOST_KEYS || searches.has(key)) searches.set(key, (searches.get(key) ?? 0) + 1);
      }
    },

    async flush() {
      const common = new Map<string, WordCount>();
      for (const [key, count] of words)
        if ((searches.get(`${count.regionCode} ${count.word}`) ?? 0) >= LEAST_SEARCHES) common.set(key, count);
      for (const key of common.keys()) words.delete(key);
      const [writtenUses, writtenNeeds] = [uses, needs];
      uses = new Map();
      needs = new Map();
      await writeUsage(db, [...writtenUses.values()], [...writtenNeeds.values(), ...common.values()]);
    },
  };
}

/** The word that made the hit, when it is of the kind that tells nothing of a person. */
function wordOf({ kind, text }: ShownHit["why"][number]): string[] {
  const word = text.trim().toLocaleLowerCase("fi");
  return COUNTED_WHY.has(kind) && WORD.test(word) ? [word] : [];
}
