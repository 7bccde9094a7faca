import { fold, foldedWords } from "./fold.ts";
import { isMunicipalityWord } from "./municipality-words.ts";
import { stemOf } from "./stem.ts";

export interface NameWord {
  readonly stem: string;
  /** As it stands in the name, folded. */
  readonly form: string;
}

/** One name of a record, ready to be compared. */
export interface ComparableName {
  /** `fi`, `sv`…; null when the source tells none. */
  readonly language: string | null;
  /** The words that tell things apart, by stem, each once. Never empty. */
  readonly words: readonly NameWord[];
  /** Numbers, Roman numerals and single letters, sorted: `Laavu 2` is not `Laavu 3`. */
  readonly marks: readonly string[];
  /** Stems and marks that stand in brackets only. Empty when there are no brackets. */
  readonly bracketed: readonly string[];
  /** Stems and marks as one text: two names with the same key are the same name. */
  readonly key: string;
  /** All letters run together, in order: `liikunta halli` is `liikuntahalli`. */
  readonly joined: string;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const LEGAL_FORMS = setOf("ry rf oy ab oyj abp sr rs ky tmi osk ltd r f y");
/** Words that say who owns a place, or nothing at all. */
const EMPTY_WORDS = setOf(
  "ja och and i at in the of den det en ett a " +
    "kaupungin kunnan kaupunki kunta stads stad kommuns kommun city municipality " +
    "toimitila toimipiste toimipaikka lokal verksamhetsstalle " +
    "peruttu installt cancelled siirretty peruutettu",
);
/** `kaupunginkirjasto` is the library that others call `kirjasto`. */
const OWNER_PREFIX = /^(?:kaupungin|kunnan|stads|kommunal)(?=\p{L}{5})/u;
const ROMAN: { readonly [numeral: string]: string } = {
  i: "1",
  ii: "2",
  iii: "3",
  iv: "4",
  v: "5",
  vi: "6",
  vii: "7",
  viii: "8",
};
/** `r.f.` and `r.y.`, which would be two letters of a name otherwise. */
const SPELT_OUT = /\br\.\s?([fy])\b/gi;
/** `Biblioteket i Borgå`; a capital I is a numeral. */
const SWEDISH_IN = /\si(?=\s)/g;
/** Of an event: next year's is told apart by its time. */
const YEAR = /^20[2-4]\d$/;
const BRACKETS = /\(([^()]*)\)/g;
const MOST_WORDS = 16;

/**
 * @param municipality stems of the municipality's names, which are then left out; null for organizations, whose name it is.
 * @returns null when the name has nothing readable.
 */
export function comparableName(
  name: string,
  language: string | null,
  municipality: ReadonlySet<string> | null,
): ComparableName | null {
  const all = foldedWords(name.replace(SPELT_OUT, "r$1").replace(SWEDISH_IN, " "));
  if (all.length === 0) return null;
  const isEmpty = (word: string) =>
    LEGAL_FORMS.has(word) ||
    (municipality !== null && (EMPTY_WORDS.has(word) || isMunicipalityWord(word, municipality)));
  const readable = all.filter((word, at) => !isMark(word, at));
  const telling = readable.filter((word) => !isEmpty(word));
  // A name that is nothing but the town's, or a number, is kept as it is.
  const forms = [telling, readable, all].find((words) => words.length > 0) ?? all;
  const words = new Map<string, string>();
  for (const form of forms.slice(0, MOST_WORDS).map((each) => each.replace(OWNER_PREFIX, "")))
    words.set(stemOf(form), form);
  const sorted = [...words].map(([stem, form]) => ({ stem, form })).sort((a, b) => (a.stem < b.stem ? -1 : 1));
  const marks = forms === all ? [] : all.filter((word, at) => isMark(word, at) && !YEAR.test(word)).map(markOf);
  const sortedMarks = [...new Set(marks)].sort();
  return {
    language,
    words: sorted,
    marks: sortedMarks,
    bracketed: bracketedOnly(name, sorted),
    key: [sorted.map(({ stem }) => stem).join(" "), ...sortedMarks].join("#"),
    joined: forms.join(""),
  };
}

const isMark = (word: string, at: number): boolean =>
  /\p{N}/u.test(word) || (at > 0 && (word.length === 1 || ROMAN[word] !== undefined));
const markOf = (mark: string): string => (mark.length > 1 ? (ROMAN[mark] ?? mark) : mark);

/** Empty when the name is nothing beside what stands in brackets. */
function bracketedOnly(name: string, words: readonly NameWord[]): string[] {
  if (!name.includes("(")) return [];
  const inside = [...name.matchAll(BRACKETS)].flatMap(([, text]) => foldedWords(text ?? ""));
  const outside = new Set(foldedWords(name.replace(BRACKETS, " ")));
  const only = inside.filter((word) => !outside.has(word));
  const keys = only.map((word, at) => (isMark(word, at + 1) ? markOf(word) : stemOf(word)));
  return words.some(({ stem }) => !keys.includes(stem)) ? keys : [];
}

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
  const words = foldedWords(fold(name)).filter((word) => !LEGAL_FORMS.has(word));
  return words.length === 0 ? null : words.join(" ");
}
