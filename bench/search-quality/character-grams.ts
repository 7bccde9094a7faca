import { LANGUAGES } from "../../src/domain/catalogue/catalogue.ts";
import { FIELDS, type SearchDocument } from "../../src/domain/search/search-document.ts";
import { tokenise } from "../../src/domain/search/tokenise.ts";
import { DEPTH, type Variant } from "./variants.ts";

const LENGTH = 4;
const NAME_COUNTS_AS = 3;
// The usual constants of BM25.
const K1 = 1.2;
const B = 0.75;

/** BM25 over character 4-grams of words, all fields and languages in one bag: knows no language, forgives typos. */
export function characterGrams(documents: readonly SearchDocument[]): Variant {
  const bags = documents.map((document) => ({ id: document.id, counts: countsOf(gramsOf(textOf(document))) }));
  const lengths = bags.map(({ counts }) => counts.values().reduce((sum, count) => sum + count, 0));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const frequencies = countsOf(bags.flatMap(({ counts }) => [...counts.keys()]));

  const scoreOf = (grams: readonly string[], at: number): number =>
    grams.reduce((sum, gram) => {
      const count = bags[at]?.counts.get(gram) ?? 0;
      if (count === 0) return sum;
      const frequency = frequencies.get(gram) ?? 0;
      const rarity = Math.log(1 + (bags.length - frequency + 0.5) / (frequency + 0.5));
      return sum + (rarity * count * (K1 + 1)) / (count + K1 * (1 - B + (B * (lengths[at] ?? 0)) / meanLength));
    }, 0);

  return {
    name: "character 4-grams",
    rank({ text }) {
      const grams = [...new Set(gramsOf(text))];
      return bags
        .map(({ id }, at) => ({ id, score: scoreOf(grams, at) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, DEPTH)
        .map(({ id }) => id);
    },
  };
}

function textOf({ texts }: SearchDocument): string {
  return LANGUAGES.flatMap((language) =>
    FIELDS.flatMap((field) => Array(field === "name" ? NAME_COUNTS_AS : 1).fill(texts[language]?.[field] ?? "")),
  ).join("\n");
}

function gramsOf(text: string): string[] {
  return tokenise(text).flatMap(({ word }) => {
    const marked = `_${word}_`;
    if (marked.length <= LENGTH) return [marked];
    return Array.from({ length: marked.length - LENGTH + 1 }, (_, start) => marked.slice(start, start + LENGTH));
  });
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
