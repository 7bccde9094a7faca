import { LANGUAGES, type Language } from "../catalogue/catalogue.ts";
import { FactCollector } from "./build-facts.ts";
import { buildForms } from "./build-forms.ts";
import { NeedCollector } from "./build-needs.ts";
import { buildPostings } from "./build-postings.ts";
import { type Form, WordCollector } from "./collect-words.ts";
import { INDEX_VERSION, type IndexData, marked } from "./index-data.ts";
import type { Analysers } from "./language-analysers.ts";
import type { SearchDocument } from "./search-document.ts";
import { packStrings, sortByBytes } from "./string-table.ts";

export interface BuildOptions {
  /** Builds with the built-in Finnish analyser even where Voikko is at hand. */
  readonly finnish?: Analysers["finnish"];
}

export interface IndexBuilder {
  /** Takes in one document; its texts need not be kept by the caller. */
  add(document: SearchDocument): void;
  finish(): IndexData;
}

/** Builds an index document by document, for documents that come in pages. */
export function createIndexBuilder(analysers: Analysers, options: BuildOptions = {}): IndexBuilder {
  const facts = new FactCollector();
  const collector = new WordCollector();
  const needs = new NeedCollector();
  return {
    add(document) {
      const number = facts.add(document);
      collector.add(document, number);
      needs.add(document.needs ?? [], number);
    },
    finish: () => assemble(facts, collector, needs, analysers, options),
  };
}

/**
 * Builds an index of the documents, read once and in order. Takes seconds for a whole country: run it in a worker
 * thread and hand the data over with `transferablesOf`.
 *
 * @throws Error when `options.finnish` asks for an analyser the system lacks.
 */
export function buildIndex(
  documents: Iterable<SearchDocument>,
  analysers: Analysers,
  options: BuildOptions = {},
): IndexData {
  const builder = createIndexBuilder(analysers, options);
  for (const document of documents) builder.add(document);
  return builder.finish();
}

function assemble(
  facts: FactCollector,
  collector: WordCollector,
  needs: NeedCollector,
  analysers: Analysers,
  options: BuildOptions,
): IndexData {
  const words = collector.finish();
  const finnishAnalyser = options.finnish ?? analysers.finnish;
  const vocabulary = vocabularyOf(words.forms, analysers);
  const forIndex = analysers.create(finnishAnalyser, (language) => vocabulary[language]);
  if (forIndex === null) throw new Error(`Finnish analyser "${finnishAnalyser}" is not available`);

  const { terms, analyses, ...postings } = buildPostings(words, forIndex);
  const { arrays, ...rest } = facts.finish();
  const entries = packStrings(
    sortByBytes(LANGUAGES.flatMap((language) => [...vocabulary[language]].map((entry) => marked(language, entry)))),
  );
  return {
    version: INDEX_VERSION,
    finnishAnalyser,
    ...rest,
    arrays: {
      ...arrays,
      ...postings,
      ...needs.finish(),
      termBytes: terms.bytes,
      termStarts: terms.starts,
      ...buildForms(words.forms, analyses),
      vocabularyBytes: entries.bytes,
      vocabularyStarts: entries.starts,
    },
  };
}

function vocabularyOf(
  forms: readonly Form[],
  analysers: Analysers,
): { readonly [language in Language]: ReadonlySet<string> } {
  const of = (language: Language): ReadonlySet<string> =>
    analysers.vocabularyFor(
      language,
      forms.filter((form) => form.language === language).map((form) => form.text),
    );
  return { fi: of("fi"), sv: of("sv"), en: of("en") };
}
