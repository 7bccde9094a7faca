import { z } from "zod";
import { LANGUAGES } from "../../../domain/catalogue/catalogue.ts";
import { needLabel } from "../../../domain/needs/needs.ts";
import type { RecognisedNeed } from "../../../domain/needs/recognise-needs.ts";
import type { FacetCount, SearchAnswer as IndexAnswer, SearchQuery } from "../../../domain/search/search-query.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";
import { CrisisAnswer, presentCrisis } from "./present-crisis.ts";
import { HitAnswer, type HitSurroundings, presentHit } from "./present-hit.ts";

const Facet = z
  .array(z.object({ value: z.string(), count: z.int() }))
  .describe("What choosing a value would give, the other filters kept; commonest first");

export const SearchAnswer = z
  .object({
    query: z.string().describe("q as it was given"),
    lang: z.enum(LANGUAGES),
    total: z.int(),
    offset: z.int(),
    limit: z.int(),
    items: z.array(HitAnswer),
    needs: z
      .array(z.object({ id: z.string(), label: z.string(), confidence: z.number() }))
      .describe("Needs recognised in the words, the surest first"),
    understood: z
      .array(
        z.object({
          kind: z.enum(["who", "where", "when", "price", "how", "not"]),
          text: z.string(),
          value: z.string(),
          applied: z.enum(["filtered", "ranked", "noticed"]),
        }),
      )
      .describe("What was understood beside the subject. Always empty in this version."),
    didYouMean: z.string().nullable(),
    crisis: CrisisAnswer.nullable().describe(
      "Help at once, when the words tell of danger; shown before everything else",
    ),
    facets: z.object({
      kind: Facet,
      theme: Facet,
      municipality: Facet,
      free: Facet.describe("true, false or unknown"),
    }),
  })
  .register(apiSchemas, { id: "SearchAnswer" });

export function presentSearch(
  query: SearchQuery,
  answer: IndexAnswer,
  needs: readonly RecognisedNeed[],
  around: HitSurroundings,
): z.infer<typeof SearchAnswer> {
  const { facets } = answer;
  return {
    query: query.text,
    lang: query.language,
    total: answer.total,
    offset: query.offset,
    limit: query.limit,
    items: answer.hits.map((hit) => presentHit(hit, around)),
    needs: needs.map(({ id, confidence }) => ({
      id,
      label: needLabel(id, query.language),
      confidence: Math.round(confidence * 1000) / 1000,
    })),
    understood: [],
    didYouMean: answer.didYouMean,
    crisis: presentCrisis(query.text, query.language),
    facets: {
      kind: presentFacet(facets.kind),
      theme: presentFacet(facets.theme),
      municipality: presentFacet(facets.municipality),
      free: presentFacet(facets.free).map(({ value, count }) => ({ value: PRICES[value] ?? value, count })),
    },
  };
}

/** The index's words for prices → what the parameter `free` takes. */
const PRICES: Readonly<Record<string, string>> = { free: "true", charged: "false" };

function presentFacet(counts: readonly FacetCount[]): { value: string; count: number }[] {
  return counts.map(({ value, count }) => ({ value, count }));
}
