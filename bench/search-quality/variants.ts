import type { Language } from "../../src/domain/catalogue/catalogue.ts";
import { type BuildOptions, buildIndex } from "../../src/domain/search/build-index.ts";
import type { Analysers } from "../../src/domain/search/language-analysers.ts";
import type { NeedInQuery } from "../../src/domain/search/need-words.ts";
import type { SearchDocument } from "../../src/domain/search/search-document.ts";
import { openIndex } from "../../src/domain/search/search-index.ts";
import type { JudgedQuery } from "./judged-queries.ts";

/** One way to answer queries. */
export interface Variant {
  readonly name: string;
  /** Ids of documents, best first: `DEPTH` of them, or all that are found. */
  rank(query: Pick<JudgedQuery, "text" | "language">): readonly string[] | Promise<readonly string[]>;
}

/** How deep an order is looked at. */
export const DEPTH = 20;

export interface PolkuOptions extends BuildOptions {
  /** Recognises the needs of a text, as the product does before it searches; without it none are. */
  readonly needsIn?: (text: string, pageLanguage: Language) => readonly NeedInQuery[];
}

/** The product's engine over the documents; an ablation is a call with other options. */
export function polku(
  name: string,
  documents: readonly SearchDocument[],
  analysers: Analysers,
  { needsIn, ...options }: PolkuOptions = {},
): Variant {
  const index = openIndex(buildIndex(documents, analysers, options), analysers);
  return {
    name,
    rank({ text, language }) {
      const needs = needsIn?.(text, language) ?? [];
      const answer = index.search({ text, language, needs, sort: "relevance", limit: DEPTH, offset: 0 });
      return answer.hits.map(({ id }) => id);
    },
  };
}
