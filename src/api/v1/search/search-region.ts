import type { z } from "zod";
import type { Context } from "../../../context.ts";
import { needsInQuery } from "../../../domain/needs/needs-in-query.ts";
import type { Region } from "../../../domain/regions/region.ts";
import { regionThemes } from "../../../domain/themes/theme-settings.ts";
import type { Metrics } from "../status/metrics.ts";
import type { CheckedTimes } from "./checked-times-cache.ts";
import { presentSearch, type SearchAnswer } from "./present-search.ts";
import type { SearchParameters } from "./search-parameters.ts";
import { toSearchQuery } from "./to-search-query.ts";

export interface SearchParts {
  readonly context: Context;
  readonly checkedTimes: CheckedTimes;
  readonly metrics: Metrics;
}

/** @throws InvalidInput for a filter that the region does not have. */
export async function searchRegion(
  { context, checkedTimes, metrics }: SearchParts,
  region: Region,
  parameters: SearchParameters,
): Promise<z.infer<typeof SearchAnswer>> {
  const query = toSearchQuery(parameters, { region, regions: context.regions, themeIds: themeIdsOf(context, region) });
  const [index, times, needs] = await Promise.all([
    context.indexes.forRegion(region.code),
    checkedTimes.get(),
    context.needs.recognise(query.text, query.language),
  ]);
  // A stopwatch, not a clock: it tells no time of day.
  const started = performance.now();
  const answer = index.search({ ...query, needs: needsInQuery(needs, query.language) });
  metrics.observeSearch((performance.now() - started) / 1000);
  const { language, near } = query;
  return presentSearch(query, answer, needs, {
    language,
    slug: region.slug,
    publicUrl: context.config.publicUrl,
    checkedTimes: times,
    hasNear: near !== undefined,
  });
}

/** Also the hidden ones: services still carry them. */
function themeIdsOf(context: Context, region: Region): string[] {
  const { themes } = context.regions.settingsOf(region.code);
  return regionThemes({ ...themes, hidden: [] }).map(({ id }) => id);
}
