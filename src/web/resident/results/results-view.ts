import type { Finding } from "../../../domain/finding/finding.ts";
import type { ShownPage } from "../../../domain/handbook/handbook-page.ts";
import type { Municipality } from "../../../domain/regions/region.ts";
import type { RegionSettings } from "../../../domain/regions/region-settings.ts";
import type { Regions } from "../../../domain/regions/regions.ts";
import type { RegionIndex } from "../../../domain/search/region-indexes.ts";
import { routes } from "../../../routes.ts";
import { changedQuery, type Page } from "../../page/page.ts";
import type { Backdrop } from "../../ui/locator.tsx";

/** What was found, with what the page needs to show it. */
export interface Results {
  readonly finding: Finding;
  /** The same search for each municipality named that this answer is not about. */
  readonly elsewhere: readonly ElsewhereLink[];
  /** Pages of the handbook about what was asked, for residents; a few at most. */
  readonly guides: readonly ShownPage[];
  readonly index: Pick<RegionIndex, "version" | "cardOf">;
  readonly backdrop: Backdrop;
}

export interface ElsewhereLink {
  readonly name: string;
  /** True when it belongs to another region. */
  readonly isOutside: boolean;
  readonly href: string;
}

export interface AllRegions extends Pick<Regions, "findByCode"> {
  settingsOf(code: string): Pick<RegionSettings, "languages">;
}

/** The same words in a municipality's own region, in the reader's language when the region has it. */
export function elsewhereLink(
  page: Page,
  regions: AllRegions,
  text: string,
  { code, name, regionCode }: Municipality,
): ElsewhereLink[] {
  const named = name[page.content];
  if (regionCode === page.region.code) {
    return [{ name: named, isOutside: false, href: changedQuery(page.place.query, { kunta: code, sivu: null }) }];
  }
  const region = regions.findByCode(regionCode);
  if (!region) return [];
  const { languages } = regions.settingsOf(regionCode);
  const language = languages.includes(page.language) ? page.language : (languages[0] ?? "fi");
  return [
    {
      name: named,
      isOutside: true,
      href: routes.results.href({ region: region.slug, language }, { q: text, kunta: code }),
    },
  ];
}
