import { LANGUAGES, type Language } from "../../src/domain/catalogue/catalogue.ts";
import { type BenchLine, rounded } from "../support/bench.ts";
import { type JudgedQuery, QUERY_KINDS } from "./judged-queries.ts";
import { MEASURES, type Measures, meanOf, measure } from "./measures.ts";
import type { Variant } from "./variants.ts";

export interface Answered {
  readonly query: JudgedQuery;
  readonly measures: Measures;
}

/** Takes a line without what is the same on all of them. */
export type Print = (line: Pick<BenchLine, "metric" | "value" | "against" | "ratio">) => void;

export async function evaluate(variant: Variant, queries: readonly JudgedQuery[]): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  for (const query of queries) answered.push({ query, measures: measure(await variant.rank(query), query.grades) });
  return answered;
}

/** A line for every language, kind and measure: `nDCG@10 sv situation`. */
export function printByKind(own: readonly Answered[], print: Print): void {
  for (const language of LANGUAGES)
    for (const kind of QUERY_KINDS)
      for (const name of MEASURES) {
        const value = meanOf(measuresOf(own, language, kind), name);
        print({ metric: `${name} ${language} ${kind}`, value: rounded(value), against: null, ratio: null });
      }
}

/** A line for every language and measure, alone when there is no rival; a rival may also be an ablation of our own. */
export function printByLanguage(
  own: readonly Answered[],
  rival: { readonly name: string; readonly answered: readonly Answered[] } | null,
  print: Print,
): void {
  for (const language of LANGUAGES)
    for (const name of MEASURES) {
      const value = meanOf(measuresOf(own, language), name);
      const theirs = rival && meanOf(measuresOf(rival.answered, language), name);
      print({
        metric: `${name} ${language}`,
        value: rounded(value),
        against: rival && `${rival.name} ${rounded(theirs ?? 0)}`,
        ratio: theirs ? rounded(value / theirs) : null,
      });
    }
}

function measuresOf(answered: readonly Answered[], language: Language, kind?: string): Measures[] {
  return answered
    .filter(({ query }) => query.language === language && (kind === undefined || query.kind === kind))
    .map(({ measures }) => measures);
}
