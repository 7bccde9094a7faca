import { z } from "zod";
import { findNeed } from "../../../domain/needs/needs.ts";
import { Coordinates, Lang, listOf, wholeNumber, YesNo } from "../search/parameter-kinds.ts";

const MOST_NEEDS = 12;
const MOST_WITHOUT = 60;
const HIGHEST_LIMIT = 20;
const DEFAULT_LIMIT = 9;

/** What may be asked of the recommendation engine. */
export const RecommendationParameters = z.object({
  needs: z
    .array(
      z.object({
        id: z
          .string()
          .max(60)
          .refine((id) => findNeed(id) !== undefined, "no such need; GET /needs lists them"),
        weight: z.number().positive().max(1).default(1).describe("How much it is wished for beside the others."),
      }),
    )
    .max(MOST_NEEDS)
    .default([])
    .describe("Ids of the needs vocabulary. None: what suits anyone is recommended."),
  lang: Lang,
  municipality: z
    .string()
    .regex(/^\d{3}$/, "must be three digits")
    .optional()
    .describe("What is offered there comes first, then the whole region and the whole country."),
  near: Coordinates.optional().describe("lat,lon: what is near comes first, and items tell their distance in metres."),
  free: YesNo.describe("true: what is known to cost something is left out."),
  targetGroup: listOf(z.string().regex(/^KR\d+(\.\d+)*$/, "must be a code like KR1.1")).describe(
    "PTV codes of whom it is for. What is meant for another stage of life is left out.",
  ),
  without: listOf(z.guid().toLowerCase())
    .refine((ids) => (ids?.length ?? 0) <= MOST_WITHOUT, `may have ${MOST_WITHOUT} ids`)
    .describe("Ids that are not wanted."),
  limit: wholeNumber(1, HIGHEST_LIMIT).default(DEFAULT_LIMIT),
});
export type RecommendationParameters = z.output<typeof RecommendationParameters>;
