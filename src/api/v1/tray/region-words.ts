import type { Context as HonoContext } from "hono";
import { z } from "zod";
import type { Context } from "../../../context.ts";
import type { LocalizedText } from "../../../domain/catalogue/catalogue.ts";
import { applyCuration } from "../../../domain/curation/apply-curation.ts";
import type { CuratedKind, Curation } from "../../../domain/curation/curation.ts";
import { findThingCuration } from "../../../domain/curation/find-thing-curation.ts";
import type { Region } from "../../../domain/regions/region.ts";
import { NotFound } from "../../../platform/errors.ts";
import { parametersOfQuery, parseParameters } from "../read-parameters.ts";
import { requireRegion } from "../regions/require-region.ts";

export const RegionParameter = z.object({
  region: z
    .string()
    .max(80)
    .optional()
    .describe("A region's code or slug: texts are then as the region's own curators have them."),
});

/** What a region's curators have taken off its tray answers with this. */
export const NOT_ON_TRAY = "not-on-tray";

/** The region that the address names, if any. @throws NotFound `unknown-region` */
export function regionAsked(c: HonoContext, { regions }: Pick<Context, "regions">): Region | undefined {
  const { region } = parseParameters(RegionParameter, parametersOfQuery(RegionParameter, c.req.queries()));
  return region === undefined ? undefined : requireRegion(regions, region);
}

/**
 * What the curators of the named region say of a thing; undefined without a region or a word.
 * @param ids the record's own and, of an event, its series'
 * @throws NotFound `unknown-region`, and `not-on-tray` for what they have taken off
 */
export async function regionWord(
  c: HonoContext,
  context: Pick<Context, "db" | "regions" | "clock">,
  kind: CuratedKind,
  ...ids: readonly (string | null)[]
): Promise<Curation | undefined> {
  const region = regionAsked(c, context);
  if (region === undefined) return undefined;
  const said = await findThingCuration(context.db, { regionCode: region.code, kind, ids }, context.clock.now());
  if (said?.tray === "off") throw new NotFound(NOT_ON_TRAY, "The region's curators have taken it off its tray.");
  return said;
}

/** The thing with the region's own name and summary in the place of its source's. */
export function inRegionsWords<Thing extends { readonly name: LocalizedText; readonly summary: LocalizedText }>(
  thing: Thing,
  said: Curation | undefined,
): Thing {
  if (said === undefined) return thing;
  const { title, summary } = applyCuration({ title: thing.name, summary: thing.summary, selkoSummary: null }, said);
  return { ...thing, name: title, summary };
}
