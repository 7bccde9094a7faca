import { z } from "zod";
import type { Context } from "../../../context.ts";
import { THEMES } from "../../../domain/themes/theme.ts";
import { regionThemes } from "../../../domain/themes/theme-settings.ts";
import { A_MINUTE, type Endpoint, jsonAnswer, textAnswer } from "../endpoint.ts";
import { PlaceCollection, rememberPlaces } from "../places/region-places.ts";
import { presentRegion, RegionAnswer } from "./present-region.ts";
import { presentTheme, ThemeAnswer } from "./present-theme.ts";
import { requireRegion } from "./require-region.ts";

const GEOJSON = "application/geo+json";
const ThemesParameters = z.object({
  region: z.string().optional().describe("A region's code or slug: its own order, names and themes."),
});

export function regionEndpoints({ regions, indexes }: Context): Endpoint[] {
  const placesOf = rememberPlaces();
  return [
    {
      method: "get",
      path: "/regions",
      tag: "Regions",
      summary: "The regions, each with its municipalities",
      answer: { schema: z.array(RegionAnswer) },
      handle: () =>
        jsonAnswer(
          regions.list().map((region) => presentRegion(region, regions.municipalitiesOf(region.code))),
          A_MINUTE,
        ),
    },
    {
      method: "get",
      path: "/regions/{code}",
      tag: "Regions",
      summary: "One region by its code or slug",
      answer: { schema: RegionAnswer },
      refusals: { 404: ["unknown-region"] },
      handle(c) {
        const region = requireRegion(regions, c.req.param("code") ?? "");
        return jsonAnswer(presentRegion(region, regions.municipalitiesOf(region.code)), A_MINUTE);
      },
    },
    {
      method: "get",
      path: "/regions/{code}/places.geojson",
      tag: "Regions",
      summary: "The region's places",
      description: "Each place with a known position, what help is there and the services given there, at most twelve.",
      answer: { mediaType: GEOJSON, schema: PlaceCollection },
      refusals: { 404: ["unknown-region"] },
      async handle(c) {
        const region = requireRegion(regions, c.req.param("code") ?? "");
        return textAnswer(placesOf(await indexes.forRegion(region.code)), A_MINUTE, GEOJSON);
      },
    },
    {
      method: "get",
      path: "/themes",
      tag: "Regions",
      summary: "The themes of the tray",
      parameters: ThemesParameters,
      answer: { schema: z.array(ThemeAnswer) },
      refusals: { 404: ["unknown-region"] },
      handle(c) {
        const code = c.req.query("region");
        const themes = code ? regionThemes(regions.settingsOf(requireRegion(regions, code).code).themes) : THEMES;
        return jsonAnswer(themes.map(presentTheme), A_MINUTE);
      },
    },
  ];
}
