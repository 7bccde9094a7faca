import type { Language } from "../../src/domain/catalogue/catalogue.ts";
import { type BuildOptions, buildIndex } from "../../src/domain/search/build-index.ts";
import type { Analysers } from "../../src/domain/search/language-analysers.ts";
import type { NeedInQuery } from "../../src/domain/search/need-words.ts";
import type { SearchDocument } from "../../src/domain/search/search-document.ts";
import { openIndex } from "../../src/domain/search/search-index.ts";
import type { JudgedQuery } from "./judged-queries.ts";

/** One way to answer queries: ids of documents, best first, at least twenty when so many are found. */
export interface Variant {
  readonly name: string;
  rank(query: Pick<JudgedQuery, "text" | "language">): readonly string[] | Promise<readonly string[]>;
}

/** How deep an order is looked at. */
export const DEPTH = 20;

/** The product's engine over the documents. An ablation is a call with other options or documents. */
export function polku(
  name: string,
  documents: readonly SearchDocument[],
  analysers: Analysers,
  options: BuildOptions = {},
  needsOf: (text: string, language: Language) => NeedInQuery[] = () => [],
): Variant {
  const index = openIndex(buildIndex(documents, analysers, options), analysers);
  return {
    name,
    rank: ({ text, language }) =>
      index
        .search({ text, language, needs: needsOf(text, language), sort: "relevance", limit: DEPTH, offset: 0 })
        .hits.map(({ id }) => id),
  };
}

/** Documents that have only a Finnish name and summary: most of the register's own services are no richer than that. */
export function finnishNameAndSummary(documents: readonly SearchDocument[]): SearchDocument[] {
  return documents.map((document) => {
    const { name, summary } = document.texts.fi ?? {};
    return { ...document, texts: { fi: { name: name ?? "", summary: summary ?? "" } } };
  });
}
