import type { z } from "zod";
import type { Context } from "../../../context.ts";
import { helsinkiTime } from "../../../domain/catalogue/helsinki-time.ts";
import { find } from "../../../domain/finding/find.ts";
import { findCrisisHelp } from "../../../domain/finding/find-crisis-help.ts";
import type { Region } from "../../../domain/regions/region.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import { regionThemes } from "../../../domain/themes/theme-settings.ts";
import type { Metrics } from "../status/metrics.ts";
import type { CheckedTimes } from "./checked-times-cache.ts";
import { presentSearch, type SearchAnswer } from "./present-search.ts";
import type { SearchParameters } from "./search-parameters.ts";
import { toAsked } from "./to-asked.ts";

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
  const { regions } = context;
  const asked = toAsked(parameters, { region, regions, themeIds: themeIdsOf(context, region) });
  const [index, times, crisis] = await Promise.all([
    context.indexes.forRegion(region.code),
    checkedTimes.get(),
    findCrisisHelp(asked.text, asked.language, context.needs),
  ]);
  const finding = await find(asked, {
    index: timed(index, metrics),
    needs: context.needs,
    understanding: context.understanding,
    region,
    regions,
    now: context.clock.now(),
  });
  return presentSearch(asked, finding, crisis, {
    language: asked.language,
    slug: region.slug,
    publicUrl: context.config.publicUrl,
    checkedTimes: times,
    hasNear: asked.near !== undefined,
    today: helsinkiTime(context.clock.now()).date,
  });
}

function timed(index: Pick<RegionIndex, "search">, metrics: Metrics): Pick<RegionIndex, "search"> {
  return {
    search(query) {
      // A stopwatch, not a clock: it tells no time of day.
      const started = performance.now();
      const answer = index.search(query);
      metrics.observeSearch((performance.now() - started) / 1000);
      return answer;
    },
  };
}

/** Also the hidden ones: services still carry them. */
export function themeIdsOf(context: Context, region: Region): string[] {
  const { themes } = context.regions.settingsOf(region.code);
  return regionThemes({ ...themes, hidden: [] }).map(({ id }) => id);
}
