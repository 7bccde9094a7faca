import MiniSearch from "minisearch";
import type pg from "pg";
import { LANGUAGES } from "../../src/domain/catalogue/catalogue.ts";
import { FIELDS, type SearchDocument } from "../../src/domain/search/search-document.ts";
import type { SearchIndex } from "../../src/domain/search/search-index.ts";
import { tokenise } from "../../src/domain/search/tokenise.ts";
import type { BenchQuery } from "./queries.ts";

const PAGE = 20;

/** Answers the first page of a query; the number of hits is returned so that no work can be skipped. */
export interface Engine {
  readonly name: string;
  run(query: BenchQuery): number | Promise<number>;
}

/** Ours, with facets, explanations and repairs, as the product uses it. */
export function ours(index: SearchIndex): Engine {
  return {
    name: "polku",
    run: ({ text, language }) =>
      index.search({ text, language, sort: "relevance", limit: PAGE, offset: 0 }).hits.length,
  };
}

/** minisearch with the settings its documentation gives for people's text: prefixes, typos, boosts; no facets. */
export function minisearch(documents: readonly SearchDocument[]): Engine {
  const fields = LANGUAGES.flatMap((language) => FIELDS.map((field) => `${language}.${field}`));
  const boost = Object.fromEntries(
    LANGUAGES.flatMap((language) => [
      [`${language}.name`, 8],
      [`${language}.keywords`, 5],
      [`${language}.summary`, 3],
    ]),
  );
  const engine = new MiniSearch<SearchDocument>({
    fields,
    extractField: (document, field) => {
      if (field === "id") return document.id;
      const [language, name] = field.split(".") as [(typeof LANGUAGES)[number], (typeof FIELDS)[number]];
      return document.texts[language]?.[name] ?? "";
    },
    searchOptions: { boost, prefix: true, fuzzy: 0.2, combineWith: "OR" },
  });
  engine.addAll(documents);
  return { name: "minisearch", run: ({ text }) => engine.search(text).slice(0, PAGE).length };
}

/** PostgreSQL full-text search: one weighted vector per language, a GIN index, words OR-ed, ranked by `ts_rank_cd`. */
export async function postgres(pool: pg.Pool, documents: readonly SearchDocument[]): Promise<Engine> {
  const configuration = { fi: "finnish", sv: "swedish", en: "english" } as const;
  await pool.query("DROP TABLE IF EXISTS bench_search");
  await pool.query("CREATE TABLE bench_search (id text PRIMARY KEY, fi tsvector, sv tsvector, en tsvector)");
  const vector = (language: keyof typeof configuration): string =>
    `setweight(to_tsvector('${configuration[language]}', r->>'${language}_name'), 'A') || to_tsvector('${configuration[language]}', r->>'${language}_rest')`;
  for (let at = 0; at < documents.length; at += 1000) {
    const rows = documents.slice(at, at + 1000).map((document) => {
      const row: { [column: string]: string } = { id: document.id };
      for (const language of LANGUAGES) {
        const { name = "", ...rest } = document.texts[language] ?? {};
        row[`${language}_name`] = name;
        row[`${language}_rest`] = Object.values(rest).join("\n");
      }
      return row;
    });
    await pool.query(
      `INSERT INTO bench_search SELECT r->>'id', ${LANGUAGES.map(vector).join(", ")} FROM json_array_elements($1::json) r`,
      [JSON.stringify(rows)],
    );
  }
  for (const language of LANGUAGES) await pool.query(`CREATE INDEX ON bench_search USING gin (${language})`);
  await pool.query("ANALYZE bench_search");
  return {
    name: "postgres",
    async run({ text, language }) {
      const words = tokenise(text)
        .map(({ word }) => `"${word.replaceAll('"', "")}"`)
        .join(" or ");
      const { rows } = await pool.query(
        `SELECT id FROM bench_search, websearch_to_tsquery('${configuration[language]}', $1) q
         WHERE ${language} @@ q ORDER BY ts_rank_cd(${language}, q) DESC, id LIMIT ${PAGE}`,
        [words],
      );
      return rows.length;
    },
  };
}
