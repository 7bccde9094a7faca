import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { LANGUAGES } from "../../src/domain/catalogue/catalogue.ts";

export const HALVES = ["tuning", "test"] as const;
/** What makes the question one of kinds: a place, a time, a word of kind, a need, a municipality, help with devices, or only wide. */
export const ABOUTS = ["place", "time", "kind", "need", "municipality", "digital", "broad"] as const;

const StoredQuery = z.strictObject({
  id: z.string(),
  language: z.enum(LANGUAGES),
  about: z.enum(ABOUTS),
  text: z.string().min(1),
  half: z.enum(HALVES),
  /** Key of a document → 1 may stand on the first page, 2 belongs among the first five, 3 belongs first; others are 0. */
  judged: z.record(z.string(), z.literal([1, 2, 3])),
});

export interface JudgedQuery extends Omit<z.infer<typeof StoredQuery>, "judged"> {
  /** Document id → 1–3. */
  readonly grades: ReadonlyMap<string, number>;
}

/** @throws Error when the file is not as described, or judges what the demo region does not have. */
export async function readQueries(idOf: ReadonlyMap<string, string>): Promise<readonly JudgedQuery[]> {
  const content = await readFile(join(import.meta.dirname, "queries.json"), "utf8");
  return z
    .array(StoredQuery)
    .parse(JSON.parse(content))
    .map(({ judged, ...query }) => ({
      ...query,
      grades: new Map(
        Object.entries(judged).map(([key, grade]) => {
          const id = idOf.get(key);
          if (id === undefined) throw new Error(`${query.id} judges "${key}", which is not in the demo region`);
          return [id, grade];
        }),
      ),
    }));
}
