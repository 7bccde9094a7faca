import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { LANGUAGES } from "../../src/domain/catalogue/catalogue.ts";

export const QUERY_KINDS = ["situation", "keyword", "typo", "professional"] as const;
export const HALVES = ["tuning", "test"] as const;
export type Half = (typeof HALVES)[number];

const StoredQuery = z.strictObject({
  id: z.string(),
  language: z.enum(LANGUAGES),
  kind: z.enum(QUERY_KINDS),
  text: z.string().min(1),
  half: z.enum(HALVES),
  /** Key of a text (`list-texts.ts`) → 1 touches on it, 2 helps, 3 is what was looked for; others are 0. */
  judged: z.record(z.string(), z.literal([1, 2, 3])),
});

export interface JudgedQuery extends Pick<z.infer<typeof StoredQuery>, "id" | "language" | "kind" | "text"> {
  /** Document id → 1–3. */
  readonly grades: ReadonlyMap<string, number>;
}

/**
 * The queries of one half, in the order of the files. Twins are one document, with the best grade among them.
 * Only the tuning half may be looked at while weights, words or rules are being chosen.
 *
 * @throws Error when a file is not as described, or judges a text that the corpus lacks.
 */
export async function readQueries(half: Half, documentOf: ReadonlyMap<string, string>): Promise<JudgedQuery[]> {
  const files = ["queries-fi.json", "queries-sv-en.json"];
  const contents = await Promise.all(files.map((file) => readFile(join(import.meta.dirname, file), "utf8")));
  return contents
    .flatMap((content) => z.array(StoredQuery).parse(JSON.parse(content)))
    .filter((query) => query.half === half)
    .map(({ id, language, kind, text, judged }) => ({
      id,
      language,
      kind,
      text,
      grades: gradesOf(id, judged, documentOf),
    }));
}

function gradesOf(
  query: string,
  judged: Readonly<Record<string, number>>,
  documentOf: ReadonlyMap<string, string>,
): Map<string, number> {
  const grades = new Map<string, number>();
  for (const [key, grade] of Object.entries(judged)) {
    const document = documentOf.get(key);
    if (document === undefined) throw new Error(`${query} judges "${key}", which is not in the corpus`);
    grades.set(document, Math.max(grade, grades.get(document) ?? 0));
  }
  return grades;
}
