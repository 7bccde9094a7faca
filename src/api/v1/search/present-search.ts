import { z } from "zod";
import { LANGUAGES } from "../../../domain/catalogue/catalogue.ts";
import type { CrisisNeed } from "../../../domain/finding/find-crisis-help.ts";
import type { Asked, Finding } from "../../../domain/finding/finding.ts";
import { needLabel } from "../../../domain/needs/needs.ts";
import type { FacetCount } from "../../../domain/search/search-query.ts";
import { SLOT_KINDS } from "../../../domain/understanding/understood.ts";
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
          kind: z.enum(SLOT_KINDS),
          text: z.string().describe("The person's own words"),
          value: z
            .string()
            .describe(
              "where: municipality code; price: free; who: target group code; when: today, tomorrow, weekend, next-week, " +
                "morning, evening, weekday-evening, mon … sun or an ISO 8601 interval; how: online, home, group or phone; " +
                "not: the words turned away",
            ),
          applied: z
            .enum(["filtered", "ranked", "noticed"])
            .describe("Whether it hid what does not fit, brought forward what fits, or did nothing"),
        }),
      )
      .describe("What was understood beside the subject, in the order of the words; ignore takes one away"),
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
  asked: Asked,
  { answer, needs, understood, didYouMean }: Finding,
  crisis: CrisisNeed | null,
  around: HitSurroundings,
): z.infer<typeof SearchAnswer> {
  const { facets } = answer;
  return {
    query: asked.text,
    lang: asked.language,
    total: answer.total,
    offset: asked.offset,
    limit: asked.limit,
    items: answer.hits.map((hit) => presentHit(hit, around)),
    needs: needs.map(({ id, confidence }) => ({ id, label: needLabel(id, asked.language), confidence })),
    understood: understood.map(({ kind, text, value, applied }) => ({ kind, text, value, applied })),
    didYouMean,
    crisis: presentCrisis(crisis, asked.language),
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
