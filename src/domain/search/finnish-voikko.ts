import { createRequire } from "node:module";
import { type Analyser, FEW, remembering, type WordAnalysis } from "./analyser.ts";

/** Where Debian, Alpine, Homebrew and Windows put libvoikko; the loader's own search path is used for bare names. */
const LIBRARY_NAMES = [
  "libvoikko.so.1",
  "libvoikko.so",
  "libvoikko.1.dylib",
  "/opt/homebrew/lib/libvoikko.1.dylib",
  "/usr/local/lib/libvoikko.1.dylib",
  "libvoikko-1.dll",
];

/** libvoikko refuses longer words. */
const MAX_WORD_LENGTH = 250;
const FINNISH_WORD = /^[a-zåäöšžéèêáàüßæø0-9'-]+$/;

interface Reading {
  readonly baseform: string;
  /** `=pppp=ppp`: one mark per letter of the word form, `=` where a part of a compound starts. */
  readonly structure: string;
  /** `+liiku(liikkua)+nta(+ta)`: pieces with the word each comes from. */
  readonly wordBases: string;
}

/** Reads one word form with libvoikko; no readings when the dictionary does not know it. */
type Read = (word: string) => Reading[];

/**
 * The Finnish analyser of libvoikko, or null when the system lacks the library or its dictionary
 * (Debian: `apt-get install libvoikko1 voikko-fi`). Not bundled: the dictionary is GPL.
 *
 * @param limit how many word forms are remembered; more than a few only of what is published
 */
export function loadVoikko(limit = FEW): Analyser | null {
  try {
    // NOTE: required here and not imported: koffi's native part may be missing on a platform, which must not stop us.
    const koffi = createRequire(import.meta.url)("koffi") as typeof import("koffi");
    for (const name of LIBRARY_NAMES) {
      const read = bind(koffi, name);
      if (read !== null) return voikkoAnalyser(read, limit);
    }
  } catch {
    return null;
  }
  return null;
}

function bind(koffi: typeof import("koffi"), libraryName: string): Read | null {
  try {
    const library = koffi.load(libraryName);
    const init = library.func("void *voikkoInit(_Out_ const char **error, const char *language, const char *path)");
    const analyzeWord = library.func("void *voikkoAnalyzeWordCstr(void *handle, const char *word)");
    const morValue = library.func("void *voikko_mor_analysis_value_cstr(void *analysis, const char *key)");
    const freeValue = library.func("void voikko_free_mor_analysis_value_cstr(void *value)");
    const freeAnalyses = library.func("void voikko_free_mor_analysis(void *analyses)");
    const pointerSize = koffi.sizeof("void *");

    const handle: unknown = init([null], "fi", null);
    if (!handle) return null;

    function value(analysis: unknown, key: string): string {
      const pointer: unknown = morValue(analysis, key);
      if (!pointer) return "";
      const text: string = koffi.decode(pointer, "char", -1);
      freeValue(pointer);
      return text;
    }
    return (word) => {
      const analyses: unknown = analyzeWord(handle, word);
      if (!analyses) return [];
      const readings: Reading[] = [];
      for (let i = 0; ; i++) {
        const analysis: unknown = koffi.decode(analyses, i * pointerSize, "void *");
        if (!analysis) break;
        readings.push({
          baseform: value(analysis, "BASEFORM").toLowerCase(),
          structure: value(analysis, "STRUCTURE"),
          wordBases: value(analysis, "WORDBASES").toLowerCase(),
        });
      }
      freeAnalyses(analyses);
      return readings;
    };
  } catch {
    return null;
  }
}

function voikkoAnalyser(read: Read, limit: number): Analyser {
  // The same few parts make most compounds: half of all reading would be reading them again.
  const readPart = readOnce(read, limit);
  const analyser: Analyser = {
    analyse(word) {
      if (word.length > MAX_WORD_LENGTH || !FINNISH_WORD.test(word)) return unknown(word);
      const readings = read(word);
      // Voikko knows most place names and abbreviations only with a capital letter.
      const named = readings.length > 0 ? readings : read(word.charAt(0).toUpperCase() + word.slice(1));
      const known = named.length > 0 ? named : read(word.toUpperCase());
      return known.length === 0 ? unknown(word) : interpret(word, known, readPart);
    },
  };
  return remembering(analyser, limit);
}

function readOnce(read: Read, limit: number): Read {
  const known = new Map<string, Reading[]>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const readings = read(word);
    if (known.size >= limit) known.delete(known.keys().next().value ?? "");
    known.set(word, readings);
    return readings;
  };
}

function unknown(word: string): WordAnalysis {
  return { lemmas: [word], parts: [], roots: [], isInDictionary: false };
}

function interpret(word: string, readings: readonly Reading[], read: Read): WordAnalysis {
  const lemmas = new Set<string>();
  const parts = new Set<string>();
  const roots = new Set<string>();
  for (const reading of readings) {
    lemmas.add(reading.baseform);
    for (const part of partsOf(word, reading, read)) parts.add(part);
    for (const root of rootsOf(reading.wordBases)) roots.add(root);
  }
  // A part may itself be derived: liikuntaneuvonta → liikunta → liikkua.
  for (const part of parts)
    for (const reading of read(part)) for (const root of rootsOf(reading.wordBases)) roots.add(root);
  for (const lemma of lemmas) parts.delete(lemma);
  for (const found of [...lemmas, ...parts]) roots.delete(found);
  return { lemmas: [...lemmas], parts: [...parts], roots: [...roots], isInDictionary: true };
}

/** Lemmas of a compound's parts, and of what its first and last parts make together: mielen|terveys|palvelu. */
function partsOf(word: string, reading: Reading, read: Read): string[] {
  const starts = partStarts(reading.structure);
  if (starts.length < 2) return [];
  const parts: string[] = [];
  const { baseform } = reading;
  starts.forEach((start, i) => {
    const next = starts[i + 1];
    const beginning = word.slice(0, start);
    if (next !== undefined) {
      parts.push(...lemmasOf(trimHyphens(word.slice(start, next)), read));
      if (i > 0) parts.push(...lemmasOf(trimHyphens(word.slice(0, next)), read));
    }
    // The end of the basic form is a basic form, when the beginning did not change in inflection.
    if (i > 0 && baseform.startsWith(beginning)) parts.push(trimHyphens(baseform.slice(start)));
  });
  return parts.filter((part) => part.length > 1);
}

/** Where the parts start, in letters of the word form: `=pppp=ppp` → 0, 4. */
function partStarts(structure: string): number[] {
  const starts: number[] = [];
  let letters = 0;
  for (const mark of structure) {
    if (mark === "=") starts.push(letters);
    else letters++;
  }
  return starts;
}

function lemmasOf(form: string, read: Read): string[] {
  const lemmas = read(form).map((reading) => reading.baseform);
  return lemmas.length > 0 ? lemmas : [form];
}

/** Words in brackets that are not suffixes (`+ta`): the dictionary words a form is built from. */
function rootsOf(wordBases: string): string[] {
  const roots: string[] = [];
  for (const [, base] of wordBases.matchAll(/\(([^()]+)\)/g)) {
    if (base !== undefined && !base.startsWith("+") && base.length > 2) roots.push(base.replaceAll("=", ""));
  }
  return roots;
}

function trimHyphens(text: string): string {
  return text.replace(/^-+|-+$/g, "");
}
