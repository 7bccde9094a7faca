import MiniSearch from "minisearch";
import { LANGUAGES } from "../../src/domain/catalogue/catalogue.ts";
import { FIELDS, type SearchDocument } from "../../src/domain/search/search-document.ts";
import { DEPTH, type Variant } from "./variants.ts";

const BOOSTS = { name: 8, keywords: 5, summary: 3 };

/** minisearch over every field in every language, with prefixes, typos and boosts as its documentation advises. */
export function minisearch(documents: readonly SearchDocument[]): Variant {
  const engine = new MiniSearch<SearchDocument>({
    fields: [...FIELDS],
    extractField: (document, field) =>
      field === "id"
        ? document.id
        : LANGUAGES.map((language) => document.texts[language]?.[field as (typeof FIELDS)[number]] ?? "").join("\n"),
    searchOptions: { boost: BOOSTS, prefix: true, fuzzy: 0.2, combineWith: "OR" },
  });
  engine.addAll(documents);
  return {
    name: "minisearch",
    rank: ({ text }) =>
      engine
        .search(text)
        .slice(0, DEPTH)
        .map(({ id }) => String(id)),
  };
}
