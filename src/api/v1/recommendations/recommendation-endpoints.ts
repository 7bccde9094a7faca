import type { Context } from "../../../context.ts";
import { recommend } from "../../../domain/recommendation/recommend.ts";
import { findWishOfNeed } from "../../../domain/recommendation/wish-of-need.ts";
import type { Region } from "../../../domain/regions/region.ts";
import { InvalidInput } from "../../../platform/errors.ts";
import { type Endpoint, jsonAnswer, NOT_KEPT } from "../endpoint.ts";
import { parametersOfJson, parseParameters } from "../read-parameters.ts";
import { requireRegion } from "../regions/require-region.ts";
import { readCoordinates } from "../search/parameter-kinds.ts";
import { presentRecommendation, RecommendationsAnswer } from "./present-recommendation.ts";
import { RecommendationParameters } from "./recommendation-parameters.ts";

/** From needs to a few explained things. By POST only: needs tell of a person's life and stand in no address. */
export function recommendationEndpoints({ regions, indexes, clock, config }: Context): Endpoint[] {
  return [
    {
      method: "post",
      path: "/regions/{code}/recommendations",
      tag: "Search",
      summary: "A few things that answer the needs, each with its reason",
      description:
        "Balanced over themes, kinds and paces. Where somebody may be in danger, those who help at once come first and events are left out. Nothing that is asked is kept.",
      body: RecommendationParameters,
      answer: { schema: RecommendationsAnswer },
      refusals: { 400: ["invalid-parameter", "invalid-json"], 404: ["unknown-region"], 413: ["too-large"] },
      async handle(c) {
        const region = requireRegion(regions, c.req.param("code") ?? "");
        const asked = parseParameters(RecommendationParameters, parametersOfJson(await c.req.text()));
        const language = asked.lang ?? region.languages[0] ?? "fi";
        const municipality = asked.municipality === undefined ? null : municipalityIn(region, asked.municipality);
        const found = recommend(await indexes.forRegion(region.code), {
          wishes: asked.needs.flatMap(({ id, weight }) => findWishOfNeed(id, weight) ?? []),
          language,
          municipality,
          near: asked.near === undefined ? null : readCoordinates(asked.near),
          now: clock.now(),
          isFreeOnly: asked.free ?? false,
          targetGroups: asked.targetGroup ?? [],
          without: new Set(asked.without),
          keep: [],
          limit: asked.limit,
        });
        const around = { language, slug: region.slug, publicUrl: config.publicUrl };
        return jsonAnswer({ items: found.map((each) => presentRecommendation(each, around)) }, NOT_KEPT);
      },
    },
  ];

  /** @throws InvalidInput */
  function municipalityIn(region: Region, code: string): string {
    const found = regions.municipality(code);
    if (found?.municipality.regionCode === region.code) return found.municipality.code;
    throw new InvalidInput("invalid-parameter", `municipality: ${code} is not in this region.`, "municipality");
  }
}
