import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";

/** Raised whenever the arrays or the analysis of words change, so that an older snapshot is built again. */
export const INDEX_VERSION = 5;

export type FinnishAnalyser = "voikko" | "builtin";

/**
 * A built index: only typed arrays and a few short strings, so that it moves between threads without copying and to
 * disk and back without parsing. `…Bytes` with `…Starts` are packed strings (`string-table.ts`); languages are in the
 * order of `LANGUAGES`.
 */
export interface IndexData {
  readonly version: number;
  /** Queries must be analysed as the documents were. */
  readonly finnishAnalyser: FinnishAnalyser;
  /** Number of documents. A document's number is its place in the order given. */
  readonly size: number;
  readonly themes: readonly string[];
  readonly municipalities: readonly string[];
  readonly targetGroups: readonly string[];
  readonly languages: readonly string[];
  readonly traits: readonly string[];
  readonly arrays: IndexArrays;
}

export interface IndexArrays {
  readonly idBytes: Uint8Array;
  readonly idStarts: Uint32Array;
  /** Document numbers in the byte order of their ids. */
  readonly idOrder: Uint32Array;
  readonly cardBytes: Uint8Array;
  readonly cardStarts: Uint32Array;
  /** Distinct titles, and per language × document which one it has and its place in that language's alphabet. */
  readonly titleBytes: Uint8Array;
  readonly titleStarts: Uint32Array;
  readonly titles: Uint32Array;
  readonly titleRanks: Uint32Array;
  /** Per document the row of `profileTable`, `PROFILE_COLUMNS` numbers wide: what filters and facets look at. */
  readonly profiles: Uint32Array;
  readonly profileTable: Uint32Array;
  /** Sets of list positions, named by the profile table. */
  readonly setStarts: Uint32Array;
  readonly setValues: Uint32Array;
  /** Latitude and longitude in radians, by document. */
  readonly positions: Float64Array;
  readonly positionStarts: Uint32Array;
  /** The times of document d are [timesOf[d], timesOf[d + 1]): starts, ends and marks (`document-times.ts`). */
  readonly timesOf: Uint32Array;
  readonly timeStarts: Int32Array;
  readonly timeEnds: Int32Array;
  readonly timeMarks: Uint8Array;
  readonly priors: Float32Array;
  /** What curators want where: the document, the theme's place in `themes` plus one (0 everywhere), `PIN_KINDS`, and the season. */
  readonly pinDocuments: Uint32Array;
  readonly pinThemes: Uint32Array;
  readonly pinKinds: Uint8Array;
  /** Days of any year, month × 100 + day, both included. */
  readonly pinFrom: Uint16Array;
  readonly pinUntil: Uint16Array;
  /** By document the number of its group; a document alone in its group has a number of its own. */
  readonly groups: Uint32Array;
  /** Ids of needs in byte order; the documents of need n are [needStarts[n], needStarts[n + 1]), with how surely, 1–255. */
  readonly needBytes: Uint8Array;
  readonly needIdStarts: Uint32Array;
  readonly needStarts: Uint32Array;
  readonly needDocuments: Uint32Array;
  readonly needImpacts: Uint8Array;
  /** Terms in byte order, each after its language's mark; postings of term t are [postingStarts[t], postingStarts[t + 1]). */
  readonly termBytes: Uint8Array;
  readonly termStarts: Uint32Array;
  readonly postingStarts: Uint32Array;
  readonly postingDocuments: Uint32Array;
  /** How much the document is about the term, 1–255, before the term's rarity. */
  readonly postingImpacts: Uint8Array;
  /** Best field (low three bits) and how the term relates to the document's word there (`MATCH_KINDS`, next two). */
  readonly postingMarks: Uint8Array;
  /** Word forms as written, in byte order after their language's mark, with the number of documents. */
  readonly formBytes: Uint8Array;
  readonly formStarts: Uint32Array;
  readonly formCounts: Uint32Array;
  /** 1 when the form is the one to show for its word. */
  readonly formIsBasic: Uint8Array;
  /**
   * What a misspelt word is compared with, shortest first: word forms, and stems of words whose own form may be far from
   * the one typed. With each its letters as a bit set and the form it stands for; lengths start at `spellingLengths`.
   */
  readonly spellingBytes: Uint8Array;
  readonly spellingStarts: Uint32Array;
  readonly spellingLetters: Uint32Array;
  readonly spellingForms: Uint32Array;
  readonly spellingLengths: Uint32Array;
  /** Entries for compound splitting, in byte order after their language's mark. */
  readonly vocabularyBytes: Uint8Array;
  readonly vocabularyStarts: Uint32Array;
}

/** kind, price, theme set, municipality set, nationwide, target group set, language set, trait set, ages, dated. */
export const PROFILE_COLUMNS = 10;
/** Ages are packed as youngest × 256 + oldest. */
export const AGE_BASE = 256;
export const OLDEST = 255;
export const PRICE_UNKNOWN = 0;
export const PRICE_FREE = 1;
export const PRICE_CHARGED = 2;

export const PIN_KINDS = ["pin", "raise", "lower"] as const;

/** How an indexed term relates to the word in the document, in falling weight. */
export const MATCH_KINDS = ["word", "compound", "root"] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

const MARKS: { readonly [language in Language]: string } = { fi: "f", sv: "s", en: "e" };

/** Words of different languages live in one table; a mark keeps them apart. */
export function marked(language: Language, text: string): string {
  return MARKS[language] + text;
}

export function languageOfMark(text: string): Language {
  return LANGUAGES.find((language) => text.startsWith(MARKS[language])) ?? "fi";
}

/** The buffers to hand over when an index moves to another thread. */
export function transferablesOf(data: IndexData): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const array of Object.values(data.arrays) as Uint8Array[]) buffers.add(array.buffer as ArrayBuffer);
  return [...buffers];
}
