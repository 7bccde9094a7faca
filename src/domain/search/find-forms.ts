import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { marked } from "./index-data.ts";
import type { OpenedIndex } from "./opened-index.ts";
import { findPrefix, stringAt } from "./string-table.ts";

export interface FoundForm {
  readonly form: string;
  readonly language: Language;
  /** It is the form to show for its word. */
  readonly isBasic: boolean;
}

/** The commonest word forms that begin with `prefix`: of the page's language, or of the others when it has none. */
export function formsBeginning(index: OpenedIndex, prefix: string, pageLanguage: Language, limit: number): FoundForm[] {
  const { formCounts, formIsBasic } = index.data.arrays;
  for (const languages of [[pageLanguage], LANGUAGES.filter((language) => language !== pageLanguage)]) {
    const found = languages.flatMap((language) => {
      const { from, to } = findPrefix(index.forms, marked(language, prefix));
      return Array.from({ length: to - from }, (_, i) => ({ place: from + i, language }));
    });
    if (found.length === 0) continue;
    return found
      .sort((a, b) => (formCounts[b.place] as number) - (formCounts[a.place] as number) || a.place - b.place)
      .slice(0, limit)
      .map(({ place, language }) => ({
        form: stringAt(index.forms, place).slice(1),
        language,
        isBasic: formIsBasic[place] === 1,
      }));
  }
  return [];
}

/** Word forms of a language that have `needle` anywhere after their first letter, the commonest of the first ones met. */
export function formsContaining(index: OpenedIndex, needle: string, language: Language, limit: number): string[] {
  const { bytes, starts } = index.forms;
  const { from, to } = findPrefix(index.forms, marked(language, ""));
  const base = starts[from] as number;
  const sought = Buffer.from(needle);
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset + base, (starts[to] as number) - base);
  const found: number[] = [];
  for (let at = haystack.indexOf(sought); at >= 0 && found.length < limit * 4; ) {
    const place = placeOf(starts, base + at);
    const end = (starts[place + 1] as number) - base;
    // The match may run over the end of a form into the next one.
    if (at + sought.length <= end) found.push(place);
    at = haystack.indexOf(sought, end);
  }
  const { formCounts } = index.data.arrays;
  return found
    .sort((a, b) => (formCounts[b] as number) - (formCounts[a] as number) || a - b)
    .slice(0, limit)
    .map((place) => stringAt(index.forms, place).slice(1));
}

/** The string that the byte at `at` belongs to. */
function placeOf(starts: Uint32Array, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return low;
}
