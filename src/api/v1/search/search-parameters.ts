import { z } from "zod";
import { KINDS, TRAITS } from "../../../domain/search/search-document.ts";
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
  kind: listOf(z.enum(KINDS)).describe("Any of these; all kinds when not given."),
  municipality: listOf(z.string().regex(/^\d{3}$/, "must be three digits")).describe(
    "Three-digit codes of municipalities in the region. The code of a merged municipality is read as today's.",
  ),
  theme: listOf(z.string().max(100)).describe("Ids of the region's themes, any of these."),
  free: YesNo.describe("true: free of charge; false: known to cost something."),
  targetGroup: listOf(z.string().regex(/^KR\d+(\.\d+)*$/, "must be a code like KR1.1")).describe(
    "PTV codes, any of these. KR1 also means its children; what names no target group is for all.",
  ),
  when: Interval.optional().describe(
    "A date or an interval: only what takes place then. Services, places and tools have no dates and are left out.",
  ),
  age: wholeNumber(0, 120).optional().describe("Years: what is meant for other ages is left out."),
  language: listOf(z.string().regex(/^[a-z]{2,3}$/, "must be a language code like sv")).describe(
    "Given in any of these (ISO 639-1); what does not tell its language stays.",
  ),
  trait: listOf(z.enum(TRAITS)).describe("All of these must hold: online, meetingPlace, digitalSupport …"),
  near: Coordinates.optional().describe("lat,lon: hits then tell their distance in metres."),
  sort: z
    .enum(SORTS)
    .default("relevance")
    .describe("distance without near means nothing to sort by; date puts what takes place next first."),
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
