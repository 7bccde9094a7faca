import type { Context } from "../../../context.ts";
import { enabledPacks } from "../../../domain/assessment/packs/enabled-packs.ts";
import type { AnsweredPack } from "../../../domain/assessment/packs/pack.ts";
import { packFieldsOf, readPackAnswers } from "../../../domain/assessment/packs/pack-fields.ts";
import type { RegionSettings } from "../../../domain/regions/region-settings.ts";
import type { Page } from "../../page/page.ts";

/** What the page's region has switched on. */
export function instrumentsOf({ regions }: Pick<Context, "regions">, page: Page): Pick<RegionSettings, "instruments"> {
  const region = regions.findByCode(page.region.code);
  return region ? regions.settingsOf(region.code) : { instruments: [] };
}

/** The instruments that the region asks, each with what a form tells of it. None when the region has switched none on. */
export function answeredPacks(settings: Pick<RegionSettings, "instruments">, fields: URLSearchParams): AnsweredPack[] {
  const packs = enabledPacks(settings);
  const answers = readPackAnswers(packs, fields);
  return packs.flatMap((pack, index) => {
    const given = answers[index];
    return given ? [{ pack, answers: given }] : [];
  });
}

/** What a page that does not ask them carries on in hidden fields. */
export function packFields(packs: readonly AnsweredPack[]): (readonly [name: string, value: string])[] {
  return packFieldsOf(packs.map(({ answers }) => answers));
}
