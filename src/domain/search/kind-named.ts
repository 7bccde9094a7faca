import { MATCH_KINDS, PROFILE_COLUMNS } from "./index-data.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { QueryWord } from "./query-words.ts";
import { FIELDS, type Field, KINDS } from "./search-document.ts";
import { NAMED_SO } from "./weights.ts";

/** In longer questions a word is no name of what is looked for. */
const MOST_WORDS = 2;
const PLACE = KINDS.indexOf("place");
const NAMES: ReadonlySet<Field> = new Set(["name", "alternativeName"]);

/**
 * "Kirjasto", "valaistu latu": brings forward the places that are called so or are of that type, and those that the word is
 * a keyword of. Registers tell little of a place, so its few words must weigh more than many words of a service.
 */
export function raiseNamedPlaces(index: OpenedIndex, words: readonly QueryWord[]): void {
  const typed = words.filter(({ token }) => token.word !== "");
  if (typed.length === 0 || typed.length > MOST_WORDS) return;
  const { postingStarts, postingDocuments, postingMarks, profiles, profileTable } = index.data.arrays;
  const { totals } = index.space;
  const factors = new Map<number, number>();
  for (const { term, kind } of typed.flatMap(({ wholes }) => wholes)) {
    if (kind === "root") continue;
    for (let i = postingStarts[term] as number; i < (postingStarts[term + 1] as number); i++) {
      const document = postingDocuments[i] as number;
      if (profileTable[(profiles[document] as number) * PROFILE_COLUMNS] !== PLACE) continue;
      const factor = factorOf(postingMarks[i] as number);
      if (factor > (factors.get(document) ?? 1)) factors.set(document, factor);
    }
  }
  for (const [document, factor] of factors) totals[document] = (totals[document] as number) * factor;
}

/** By the best field that has the word, and whether it is the word itself there. */
function factorOf(mark: number): number {
  const field = FIELDS[mark & 7] as Field;
  const match = MATCH_KINDS[mark >>> 3];
  if (NAMES.has(field) && match !== "root") return NAMED_SO.name;
  return field === "keywords" && match === "word" ? NAMED_SO.keyword : 1;
}
