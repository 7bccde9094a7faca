import type { Context as Request } from "hono";
import { z } from "zod";
import { detectCrisis } from "../../../domain/crisis/detect-crisis.ts";
import { createTypingSuggester } from "../../../domain/finding/suggest-while-typing.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";
import { type Endpoint, jsonAnswer, NOT_KEPT } from "../endpoint.ts";
import { parametersOfJson, parametersOfQuery, parseParameters } from "../read-parameters.ts";
import { requireRegion } from "../regions/require-region.ts";
import { SearchAnswer } from "./present-search.ts";
import { SearchParameters, SuggestParameters } from "./search-parameters.ts";
import { type SearchParts, searchRegion } from "./search-region.ts";

const SUGGESTED = ["need", "service", "event", "place", "tool", "word"] as const;
const Suggestions = z
  .array(
    z.object({
      text: z.string().describe("What the whole text would become."),
      kind: z.enum(SUGGESTED).describe("place is a municipality or a place of the tray."),
    }),
  )
  .register(apiSchemas, { id: "Suggestions" });

const WRONG_SEARCH = ["invalid-parameter", "query-too-long"];

export function searchEndpoints(parts: SearchParts): Endpoint[] {
  const { regions, indexes } = parts.context;
  const regionOf = (c: Request) => requireRegion(regions, c.req.param("code") ?? "");
  const suggestWhileTyping = createTypingSuggester((text) => detectCrisis(text) !== null);
  const search = async (c: Request, given: Record<string, unknown>) =>
    jsonAnswer(await searchRegion(parts, regionOf(c), parseParameters(SearchParameters, given)), NOT_KEPT);

  return [
    {
      method: "get",
      path: "/regions/{code}/search",
      tag: "Search",
      summary: "Search a region's services",
      parameters: SearchParameters,
      answer: { schema: SearchAnswer },
      refusals: { 400: WRONG_SEARCH, 404: ["unknown-region"] },
      handle: (c) => search(c, parametersOfQuery(SearchParameters, c.req.queries())),
    },
    {
      method: "post",
      path: "/regions/{code}/search",
      tag: "Search",
      summary: "Search with words that should not stand in an address",
      description: "Free sentences may tell of a person's health. Lists may be arrays or texts with commas.",
      body: SearchParameters,
      answer: { schema: SearchAnswer },
      refusals: { 400: [...WRONG_SEARCH, "invalid-json"], 404: ["unknown-region"], 413: ["too-large"] },
      handle: async (c) => search(c, parametersOfJson(await c.req.text())),
    },
    {
      method: "get",
      path: "/regions/{code}/suggest",
      tag: "Search",
      summary: "What a person may be about to write",
      description: "Six at most, those of a kind together; none when the text tells of a crisis.",
      parameters: SuggestParameters,
      answer: { schema: Suggestions },
      refusals: { 400: WRONG_SEARCH, 404: ["unknown-region"] },
      async handle(c) {
        const region = regionOf(c);
        const { q, lang = region.languages[0] ?? "fi" } = parseParameters(
          SuggestParameters,
          parametersOfQuery(SuggestParameters, c.req.queries()),
        );
        const suggestions = suggestWhileTyping(q, lang, {
          index: await indexes.forRegion(region.code),
          municipalities: regions.municipalitiesOf(region.code),
        });
        return jsonAnswer(
          suggestions.map(({ text, kind }) => ({ text, kind })),
          NOT_KEPT,
        );
      },
    },
  ];
}
