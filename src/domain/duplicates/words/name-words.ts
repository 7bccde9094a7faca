import { fold, foldedWords } from "./fold.ts";
import { isMunicipalityWord } from "./municipality-words.ts";
import { stemOf } from "./stem.ts";

/** One name of a record, ready to be compared. */
export interface ComparableName {
  /** `fi`, `sv`…; null when the source tells none. */
  readonly language: string | null;
  /** Stems of the words that tell things apart, sorted, each once. Never empty. */
  readonly words: readonly string[];
  /** Numbers, Roman numerals and single letters, sorted: `Laavu 2` is not `Laavu 3`. */
  readonly marks: readonly string[];
  /** Words and marks as one text: two names with the same key are the same name. */
  readonly key: string;
  /** All letters run together, in order: `liikunta halli` is `liikuntahalli`. */
  readonly joined: string;
}

/** Words that say who owns a place, what legal form an organizer has, or nothing at all. */
const EMPTY_WORDS = new Set(
  (
    "ry rf oy ab oyj abp sr rs ky tmi osk ltd ja och and i at in the of den det en ett a " +
    "kaupungin kunnan kaupunki kunta stads stad kommuns kommun city municipality " +
    "toimitila toimipiste toimipaikka lokal verksamhetsstalle " +
    "peruttu installt cancelled siirretty peruutettu"
  ).split(" "),
);
/** `kaupunginkirjasto` is the library that others call `kirjasto`. */
const OWNER_PREFIX = /^(?:kaupungin|kunnan|stads|kommunal)(?=\p{L}{5})/u;
const ROMAN = /^(?:i{1,3}|iv|vi{0,3}|ix|x)$/;
const MOST_WORDS = 16;

/**
 * @param municipality stems of the municipality's names, which are then left out; none for organizations, whose name it is.
 * @returns null when the name has nothing readable.
 */
export function comparableName(
  name: string,
  language: string | null,
  municipality: ReadonlySet<string> | null,
): ComparableName | null {
  const all = foldedWords(name);
  const isEmpty = (word: string) =>
    municipality !== null && (EMPTY_WORDS.has(word) || isMunicipalityWord(word, municipality));
  const isMark = (word: string, at: number) =>
    /\p{N}/u.test(word) || (at > 0 && (word.length === 1 || ROMAN.test(word)));
  const telling = all.filter((word, at) => !isMark(word, at) && !isEmpty(word));
  // A name that is nothing but the town's is kept as it is.
  const words = telling.length > 0 ? telling : all.filter((word, at) => !isMark(word, at));
  if (words.length === 0 && all.length === 0) return null;
  const kept = (words.length > 0 ? words : all).slice(0, MOST_WORDS).map((word) => word.replace(OWNER_PREFIX, ""));
  const marks = all.filter((word, at) => isMark(word, at) && words.length > 0).map((mark) => ROMAN_VALUE[mark] ?? mark);
  const stems = [...new Set(kept.map(stemOf))].sort();
  const sortedMarks = [...new Set(marks)].sort();
  return {
    language,
    words: stems,
    marks: sortedMarks,
    key: [stems.join(" "), ...sortedMarks].join("#"),
    joined: kept.join(""),
  };
}

const ROMAN_VALUE: { readonly [numeral: string]: string } = {
  ii: "2",
  iii: "3",
  iv: "4",
  vi: "6",
  vii: "7",
  viii: "8",
};

/** Names of a record in all its languages, each key once. */
export function comparableNames(
  texts: readonly { readonly [language: string]: string | undefined }[],
  municipality: ReadonlySet<string> | null,
): ComparableName[] {
  const names = new Map<string, ComparableName>();
  for (const text of texts) {
    for (const [language, value] of Object.entries(text)) {
      const name = value === undefined ? null : comparableName(value, language, municipality);
      if (name !== null && !names.has(name.key)) names.set(name.key, name);
    }
  }
  return [...names.values()];
}

/** A key of an organizer's name, for equality only. */
export function organizerKey(name: string): string | null {
  const words = foldedWords(fold(name)).filter((word) => !/^(?:ry|rf|oy|ab|oyj|abp|r|f|y)$/.test(word));
  return words.length === 0 ? null : words.join(" ");
}
