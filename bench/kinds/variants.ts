import { find } from "../../src/domain/finding/find.ts";
import type { NeedRecogniser } from "../../src/domain/needs/recognise-needs.ts";
import type { Region } from "../../src/domain/regions/region.ts";
import { createRegions } from "../../src/domain/regions/regions.ts";
import { buildIndex } from "../../src/domain/search/build-index.ts";
import type { Analysers } from "../../src/domain/search/language-analysers.ts";
import type { SearchDocument } from "../../src/domain/search/search-document.ts";
import { openIndex } from "../../src/domain/search/search-index.ts";
import type { Hit, SearchQuery } from "../../src/domain/search/search-query.ts";
import { createUnderstanding } from "../../src/domain/understanding/understanding.ts";
import { ASKED, DEMO_REGION } from "./demo-corpus.ts";
import type { JudgedQuery } from "./judged-queries.ts";

/** One way to answer the questions. */
export interface Variant {
  rank(query: Pick<JudgedQuery, "text" | "language">): Promise<readonly Hit[]>;
}

export interface Parts {
  readonly documents: readonly SearchDocument[];
  readonly analysers: Analysers;
  readonly recogniser: NeedRecogniser;
}

/** What an ablation takes away. */
export interface Without {
  readonly document?: (document: SearchDocument) => SearchDocument;
  readonly query?: (query: SearchQuery) => SearchQuery;
}

const DEPTH = 20;
const regions = createRegions({ demo: true });
const region = regions.findByCode(DEMO_REGION) as Region;

/** The product over the documents, as the result page asks it. */
export function polku({ documents, analysers, recogniser }: Parts, without: Without = {}): Variant {
  const { document = (each) => each, query: lessOf = (query) => query } = without;
  const opened = openIndex(buildIndex(documents.map(document), analysers), analysers);
  const index = { search: (query: SearchQuery) => opened.search(lessOf(query)) };
  const created = analysers.create(analysers.finnish, () => ({ has: () => false }));
  if (created === null) throw new Error("the analyser is not at hand");
  const understanding = createUnderstanding({ regions, analysers: created });
  const needs = {
    recognise: async (...asked: Parameters<NeedRecogniser["recognise"]>) => recogniser.recognise(...asked),
  };
  return {
    async rank({ text, language }) {
      const asked = { text, language, sort: "relevance", isGrouped: true, limit: DEPTH, offset: 0 } as const;
      const { answer } = await find(asked, { index, needs, understanding, region, regions, now: ASKED });
      return answer.hits;
    },
  };
}
