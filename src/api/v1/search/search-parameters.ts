import { z } from "zod";
import { KINDS } from "../../../domain/search/search-document.ts";
import { SORTS } from "../../../domain/search/search-query.ts";
import {
  Coordinates,
  Interval,
  Lang,
  LONGEST_QUERY,
  listOf,
  QueryText,
  wholeNumber,
  YesNo,
} from "./parameter-kinds.ts";

const DEFAULT_LIMIT = 20;
const HIGHEST_LIMIT = 100;

/** The names of a search, the same in an address and in a JSON body. */
export const SearchParameters = z.object({
  q: QueryText.describe("The person's own words. Empty lists everything by the chosen sort."),
  lang: Lang,
  kind: listOf(z.enum(KINDS)).describe("Any of these. Only services are known in this version."),
  municipality: listOf(z.string().regex(/^\d{3}$/, "must be three digits")).describe(
    "Three-digit codes of municipalities in the region. The code of a merged municipality is read as today's.",
  ),
  theme: listOf(z.string().max(100)).describe("Ids of the region's themes, any of these."),
  free: YesNo.describe("true: free of charge; false: known to cost something."),
  targetGroup: listOf(z.string().regex(/^KR\d+(\.\d+)*$/, "must be a code like KR1.1")).describe(
    "PTV codes, any of these. KR1 also means its children; what names no target group is for all.",
  ),
  when: Interval.optional().describe("A date or an interval. Services have no dates, so it does nothing yet."),
  near: Coordinates.optional().describe("lat,lon: hits then tell their distance in metres."),
  sort: z
    .enum(SORTS)
    .default("relevance")
    .describe("distance without near, and date before there are events, mean nothing to sort by."),
  group: z
    .enum(["on", "off"])
    .default("on")
    .describe("on: one item stands for the same service in several municipalities; off: each its own item."),
  ignore: listOf(
    z
      .string()
      .max(LONGEST_QUERY)
      .regex(
        /^(?:who|where|when|price|how|not|need):./u,
        "must be a kind and a value, like where:638 or need:loneliness",
      ),
  ).describe("What the person has taken away of understood and needs, as kind:value."),
  limit: wholeNumber(1, HIGHEST_LIMIT).default(DEFAULT_LIMIT),
  offset: wholeNumber(0, Number.MAX_SAFE_INTEGER).default(0),
});
export type SearchParameters = z.output<typeof SearchParameters>;

export const SuggestParameters = z.object({ q: QueryText.describe("What has been written so far."), lang: Lang });
