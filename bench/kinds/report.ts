import { LANGUAGES } from "../../src/domain/catalogue/catalogue.ts";
import { type BenchLine, rounded } from "../support/bench.ts";
import { ABOUTS, HALVES, type JudgedQuery } from "./judged-queries.ts";
import { MEASURES, type Measures, meanOf, measure } from "./measures.ts";
import type { Variant } from "./variants.ts";

export interface Answered {
  readonly query: JudgedQuery;
  readonly measures: Measures;
}

/** Takes a line without what is the same on all of them. */
export type Print = (line: Pick<BenchLine, "metric" | "value" | "against" | "ratio">) => void;

type Slice = (query: JudgedQuery) => boolean;

const WHOLE: readonly [name: string, slice: Slice][] = [
  ["all", () => true],
  ...LANGUAGES.map((language): [string, Slice] => [language, (query) => query.language === language]),
];
const BY_ABOUT = ABOUTS.map((about): [string, Slice] => [`about ${about}`, (query) => query.about === about]);

export async function evaluate({ rank }: Variant, queries: readonly JudgedQuery[]): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  for (const query of queries) {
    const ids = (await rank(query)).map(({ id }) => id);
    answered.push({ query, measures: measure(ids, query.grades) });
  }
  return answered;
}

/** A line for each half, language and measure, and for what the questions are about. */
export function printAlone(own: readonly Answered[], print: Print): void {
  for (const half of HALVES) {
    const lines = [
      ...MEASURES.flatMap((name) => WHOLE.map((slice) => [name, slice] as const)),
      ...BY_ABOUT.map((slice) => ["nDCG@5", slice] as const),
    ];
    for (const [name, [of, slice]] of lines) {
      const value = mean(own, name, half, slice);
      print({ metric: `${name} ${of}, ${half} half`, value: rounded(value), against: null, ratio: null });
    }
  }
}

/** The product beside itself without something. */
export function printBeside(
  own: readonly Answered[],
  rival: { readonly name: string; readonly answered: readonly Answered[] },
  print: Print,
): void {
  for (const half of HALVES)
    for (const [of, slice] of WHOLE) {
      const value = mean(own, "nDCG@5", half, slice);
      const theirs = mean(rival.answered, "nDCG@5", half, slice);
      print({
        metric: `nDCG@5 ${of}, ${half} half`,
        value: rounded(value),
        against: `${rival.name} ${rounded(theirs)}`,
        ratio: rounded(value / theirs),
      });
    }
}

function mean(answered: readonly Answered[], name: (typeof MEASURES)[number], half: string, slice: Slice): number {
  const chosen = answered.filter(({ query }) => query.half === half && slice(query));
  return meanOf(
    chosen.map(({ measures }) => measures),
    name,
  );
}
