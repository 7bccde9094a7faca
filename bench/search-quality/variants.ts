import { find } from "../../src/domain/finding/find.ts";
import { createNeedsOfDocument } from "../../src/domain/needs/document-needs.ts";
import type { NeedRecogniser } from "../../src/domain/needs/recognise-needs.ts";
import type { Region } from "../../src/domain/regions/region.ts";
import { createRegions, type Regions } from "../../src/domain/regions/regions.ts";
import { buildIndex } from "../../src/domain/search/build-index.ts";
import type { IndexData } from "../../src/domain/search/index-data.ts";
import type { Analysers } from "../../src/domain/search/language-analysers.ts";
import type { SearchDocument } from "../../src/domain/search/search-document.ts";
import { openIndex } from "../../src/domain/search/search-index.ts";
import type { Understanding } from "../../src/domain/understanding/understanding.ts";
import { createUnderstanding } from "../../src/domain/understanding/understanding.ts";
import type { JudgedQuery } from "./judged-queries.ts";

/** One way to answer queries. */
export interface Variant {
  readonly name: string;
  /** Ids of documents, best first: `DEPTH` of them, or all that are found. */
  rank(query: Pick<JudgedQuery, "text" | "language">): readonly string[] | Promise<readonly string[]>;
}

/** How deep an order is looked at. */
export const DEPTH = 20;

/** What the product is put together from; an ablation leaves something out. */
export interface PolkuParts {
  readonly analysers: Analysers;
  /** Without it no needs are recognised, neither in queries nor in documents. */
  readonly recogniser?: NeedRecogniser;
  /** Takes something away from the finished index. */
  readonly withoutPart?: (data: IndexData) => IndexData;
}

/** Any day will do: services have no dates. */
const NOW = new Date("2026-11-23T10:00:00Z");
const regions: Regions = createRegions({ demo: false });
const region = regions.findByCode("01") as Region;

/** The product over the documents: understanding, needs and search, as a page or the API answers. */
export function polku(
  name: string,
  documents: readonly SearchDocument[],
  { analysers, recogniser, withoutPart = (data) => data }: PolkuParts,
): Variant {
  const needsOf = recogniser && createNeedsOfDocument(recogniser);
  const told = needsOf ? documents.map((each) => ({ ...each, needs: needsOf(each.texts) })) : documents;
  const index = openIndex(withoutPart(buildIndex(told, analysers)), analysers);
  const understanding = understandingWith(analysers);
  return {
    name,
    async rank({ text, language }) {
      const { answer } = await find(
        { text, language, sort: "relevance", limit: DEPTH, offset: 0 },
        {
          index,
          needs: { recognise: async (asked, page) => recogniser?.recognise(asked, page) ?? [] },
          understanding,
          region,
          regions,
          now: NOW,
        },
      );
      return answer.hits.map(({ id }) => id);
    },
  };
}

function understandingWith(analysers: Analysers): Understanding {
  const created = analysers.create(analysers.finnish, () => ({ has: () => false }));
  if (created === null) throw new Error("the analyser is not at hand");
  return createUnderstanding({ regions, analysers: created });
}
