import type pg from "pg";
import { LANGUAGES } from "../../src/domain/catalogue/catalogue.ts";
import { FIELDS, type SearchDocument } from "../../src/domain/search/search-document.ts";
import { tokenise } from "../../src/domain/search/tokenise.ts";
import { DEPTH, type Variant } from "./variants.ts";

const CONFIGURATIONS = { fi: "finnish", sv: "swedish", en: "english" } as const;
const TABLE = "bench_search_quality";

/** PostgreSQL's full-text search: each language by its own configuration, names weighing most, words OR-ed. Makes its table anew. */
export async function postgresTextSearch(pool: pg.Pool, documents: readonly SearchDocument[]): Promise<Variant> {
  await pool.query(`DROP TABLE IF EXISTS ${TABLE}`);
  await pool.query(`CREATE TABLE ${TABLE} (id text PRIMARY KEY, words tsvector)`);
  const vectors = LANGUAGES.flatMap((language) => {
    const configuration = CONFIGURATIONS[language];
    return [
      `setweight(to_tsvector('${configuration}', r->>'${language}_name'), 'A')`,
      `to_tsvector('${configuration}', r->>'${language}_rest')`,
    ];
  });
  await pool.query(
    `INSERT INTO ${TABLE} SELECT r->>'id', ${vectors.join(" || ")} FROM json_array_elements($1::json) r`,
    [JSON.stringify(documents.map(toRow))],
  );
  return {
    name: "postgres full-text",
    async rank({ text, language }) {
      const words = tokenise(text).map(({ word }) => `"${word.replaceAll('"', "")}"`);
      const { rows } = await pool.query<{ id: string }>(
        `SELECT id FROM ${TABLE}, (SELECT websearch_to_tsquery('finnish', $1) || websearch_to_tsquery($2::regconfig, $1) q) asked
         WHERE words @@ q ORDER BY ts_rank_cd(words, q) DESC, id LIMIT ${DEPTH}`,
        [words.join(" or "), CONFIGURATIONS[language]],
      );
      return rows.map(({ id }) => id);
    },
  };
}

function toRow({ id, texts }: SearchDocument): Readonly<Record<string, string>> {
  const columns = LANGUAGES.flatMap((language) => {
    const rest = FIELDS.filter((field) => field !== "name").map((field) => texts[language]?.[field] ?? "");
    return [
      [`${language}_name`, texts[language]?.name ?? ""],
      [`${language}_rest`, rest.join("\n")],
    ];
  });
  return { id, ...Object.fromEntries(columns) };
}
