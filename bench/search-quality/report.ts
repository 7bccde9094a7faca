import { LANGUAGES } from "../../src/domain/catalogue/catalogue.ts";
import { type BenchLine, rounded } from "../support/bench.ts";
import { type Half, type JudgedQuery, QUERY_KINDS } from "./judged-queries.ts";
import { MEASURES, type Measures, meanOf, measure } from "./measures.ts";
import type { Variant } from "./variants.ts";

export type Measured = readonly { readonly query: JudgedQuery; readonly measures: Measures }[];

export async function evaluate(variant: Variant, queries: readonly JudgedQuery[]): Promise<Measured> {
  const measured = [];
  for (const query of queries) measured.push({ query, measures: measure(await variant.rank(query), query.grades) });
  return measured;
}

export async function reportOwn(
  v: Variant,
  queries: readonly JudgedQuery[],
  half: Half,
  emit: (line: BenchLine) => void,
): Promise<void> {
  const all = await evaluate(v, queries);
  for (const language of LANGUAGES)
    for (const kind of [null, ...QUERY_KINDS])
      for (const m of MEASURES) {
        const part = all
          .filter(({ query }) => query.language === language && (kind === null || query.kind === kind))
          .map((x) => x.measures);
        emit({
          bench: "search-quality",
          metric: `${m} ${language}${kind ? ` ${kind}` : ""}${half === "test" ? ", test half" : ""}`,
          value: rounded(meanOf(part, m)),
          unit: "0–1",
          against: null,
          ratio: null,
        });
      }
}
