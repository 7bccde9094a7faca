import type { Language } from "../catalogue/catalogue.ts";
import { remembering } from "./analyser.ts";
import { type IndexData, marked } from "./index-data.ts";
import type { Analysers, LanguageAnalysers } from "./language-analysers.ts";
import { findString, type PackedStrings } from "./string-table.ts";

/** An index ready for queries: its data, its analysers, and working space reused from query to query. */
export interface OpenedIndex {
  readonly data: IndexData;
  readonly analysers: LanguageAnalysers;
  readonly terms: PackedStrings;
  readonly forms: PackedStrings;
  readonly space: WorkingSpace;
  /** By need id the terms of its services' words, remembered when first looked up. */
  readonly needTerms: Map<string, readonly NeedTerm[]>;
}

/** A term that services of a need use, with what it tells at full confidence: how rare it is and how much it belongs to the need. */
export interface NeedTerm {
  readonly term: number;
  readonly worth: number;
}

/** Per document; zero between queries. Searching is synchronous, so one set is enough. */
export interface WorkingSpace {
  readonly totals: Float32Array;
  readonly matched: Float32Array;
  readonly ofWord: Float32Array;
  /** Lists of document numbers. */
  readonly found: Uint32Array;
  readonly touched: Uint32Array;
}

/** @throws Error when the index was built with an analyser this system lacks; see `canOpen`. */
export function openData(data: IndexData, analysers: Analysers): OpenedIndex {
  const { arrays, size } = data;
  const vocabulary: PackedStrings = { bytes: arrays.vocabularyBytes, starts: arrays.vocabularyStarts };
  const created = analysers.create(data.finnishAnalyser, (language) => ({
    has: (entry) => findString(vocabulary, marked(language, entry)) >= 0,
  }));
  if (created === null) throw new Error(`The index needs the Finnish analyser "${data.finnishAnalyser}"`);
  return {
    data,
    analysers: { fi: remembering(created.fi), sv: remembering(created.sv), en: remembering(created.en) },
    terms: { bytes: arrays.termBytes, starts: arrays.termStarts },
    forms: { bytes: arrays.formBytes, starts: arrays.formStarts },
    needTerms: new Map(),
    space: {
      totals: new Float32Array(size),
      matched: new Float32Array(size),
      ofWord: new Float32Array(size),
      found: new Uint32Array(size),
      touched: new Uint32Array(size),
    },
  };
}

/** The number of a word's term in a language, or -1. */
export function termOf(index: OpenedIndex, language: Language, text: string): number {
  return findString(index.terms, marked(language, text));
}

function documentFrequency(index: OpenedIndex, term: number): number {
  const { postingStarts } = index.data.arrays;
  return (postingStarts[term + 1] as number) - (postingStarts[term] as number);
}

/** BM25's rarity of a term: near 0 for a word of every document. */
export function rarity(index: OpenedIndex, term: number): number {
  const frequency = documentFrequency(index, term);
  return Math.log(1 + (index.data.size - frequency + 0.5) / (frequency + 0.5));
}
