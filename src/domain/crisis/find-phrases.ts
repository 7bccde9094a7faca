import { isSaid, type Phrase, type Places } from "./phrase.ts";

/** Phrases in the order of their importance, with a quick way to those that a text can hold at all. */
export interface PhraseBook<Entry> {
  /** The first entry whose phrase is said and which `accepts`. */
  findFirst(places: Places, accepts: (entry: Entry) => boolean): Entry | undefined;
}

/**
 * Most phrases need a word that the text does not have. Each is filed under the words of its narrowest parts, so that only
 * the few whose word is there are read at all.
 */
export function createPhraseBook<Entry extends { readonly phrase: Phrase }>(
  entries: readonly Entry[],
): PhraseBook<Entry> {
  const byOpening = new Map<number, number[]>();
  entries.forEach(({ phrase }, order) => {
    // When two of three parts are enough, one of the two narrowest is surely there.
    const mayMiss = phrase.parts.length - phrase.enough;
    const narrowest = [...phrase.parts].sort((a, b) => a.breadth - b.breadth).slice(0, mayMiss + 1);
    for (const group of new Set(narrowest.flatMap(({ openings }) => openings))) {
      const known = byOpening.get(group);
      if (known) known.push(order);
      else byOpening.set(group, [order]);
    }
  });
  return {
    findFirst(places, accepts) {
      const orders = new Set<number>();
      for (const group of places.keys()) for (const order of byOpening.get(group) ?? []) orders.add(order);
      for (const order of [...orders].sort((a, b) => a - b)) {
        const entry = entries[order];
        if (entry && isSaid(entry.phrase, places) && accepts(entry)) return entry;
      }
      return undefined;
    },
  };
}
