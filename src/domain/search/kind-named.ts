import { PROFILE_COLUMNS } from "./index-data.ts";
import type { Alternative } from "./look-up.ts";
import type { OpenedIndex } from "./opened-index.ts";
import type { QueryWord } from "./query-words.ts";
import { FIELDS, KINDS } from "./search-document.ts";
import { NAMED_SO } from "./weights.ts";

/** In longer questions a word is no name of what is looked for. */
const MOST_WORDS = 2;
const PLACE = KINDS.indexOf("place");
const NAMES = ["name", "alternativeName"].map((field) => FIELDS.indexOf(field as (typeof FIELDS)[number]));

/** "Kirjasto", "valaistu latu": brings forward the places that are called so, or are of that type. */
export function raiseNamedPlaces(index: OpenedIndex, words: readonly QueryWord[]): void {
  const asked = words.filter(({ token }) => token.typed !== "" || token.word !== "");
  if (asked.length === 0 || asked.length > MOST_WORDS) return;
  const { totals } = index.space;
  const { profiles, profileTable } = index.data.arrays;
  const raised = new Set<number>();
  for (const { wholes, parts } of asked) {
    for (const alternative of [...wholes, ...parts]) {
      if (alternative.kind === "root") continue;
      for (const document of namedBy(index, alternative)) {
        const row = (profiles[document] as number) * PROFILE_COLUMNS;
        if (profileTable[row] === PLACE) raised.add(document);
      }
    }
  }
  for (const document of raised) totals[document] = (totals[document] as number) * NAMED_SO;
}

function* namedBy(index: OpenedIndex, { term }: Alternative): Generator<number> {
  const { postingStarts, postingDocuments, postingMarks } = index.data.arrays;
  for (let i = postingStarts[term] as number; i < (postingStarts[term + 1] as number); i++) {
    const mark = postingMarks[i] as number;
    // The best field, and the word itself or a part of a compound there.
    if (NAMES.includes(mark & 7) && mark >>> 3 < 2) yield postingDocuments[i] as number;
  }
}
