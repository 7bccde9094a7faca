import type { AreaKind, IndicatorRegion } from "../../domain/insight/indicator.ts";
import { indicatorRegionId } from "../../domain/insight/indicator-ids.ts";
import type { Regions } from "../../domain/regions/regions.ts";
import { isBlank } from "../shared/localized.ts";
import { asRecord, asText } from "../shared/read.ts";
import { readTexts } from "../shared/read-texts.ts";
import { quote, type Warn } from "../shared/warnings.ts";
import { readId } from "./read-number.ts";
import { SOTKANET_SOURCE } from "./sotkanet-record.ts";

const KIND: Readonly<Record<string, AreaKind>> = {
  KUNTA: "municipality",
  HYVINVOINTIALUE: "wellbeingCounty",
  MAAKUNTA: "province",
  MAA: "country",
};
const CATEGORY = /^[\p{L}\d][\p{L}\d -]{0,59}$/u;
const MOST_PARENTS = 100;

/**
 * An area of Sotkanet: `{id, code, category, title, memberOf, uri}`. Its id is Sotkanet's own and not the official code.
 * Null when it has no name or no category.
 */
export function mapRegion(sourceId: string, raw: unknown, regions: Regions, warn: Warn): IndicatorRegion | null {
  const record = asRecord(raw);
  const title = readTexts(record?.title, "title", "htmlLine", warn);
  const category = asText(record?.category)?.toUpperCase() ?? "";
  if (isBlank(title) || !CATEGORY.test(category)) return null;
  const kind = KIND[category] ?? "other";
  const code = /^[\w-]{1,20}$/.exec(asText(record?.code) ?? "")?.[0] ?? "";
  return {
    id: indicatorRegionId(SOTKANET_SOURCE, sourceId),
    source: SOTKANET_SOURCE,
    sourceId,
    modifiedAt: null,
    kind,
    category,
    code,
    title,
    memberOf: readParents(record?.memberOf).map((id) => indicatorRegionId(SOTKANET_SOURCE, id)),
    ...(kind === "municipality" ? municipalityOf(code, regions, warn) : { municipality: null, mergedInto: null }),
    regionCode: kind === "wellbeingCounty" ? regionCodeOf(code, title.fi ?? "", regions, warn) : null,
  };
}

function readParents(raw: unknown): readonly string[] {
  if (!Array.isArray(raw)) return [];
  return [...new Set(raw.slice(0, MOST_PARENTS).flatMap((id) => readId(id) ?? []))];
}

function municipalityOf(code: string, regions: Regions, warn: Warn) {
  const found = /^\d{1,3}$/.test(code) ? regions.municipality(code.padStart(3, "0")) : undefined;
  const today = found && regions.findByCode(found.municipality.regionCode)?.isDemo !== true ? found : undefined;
  if (!today) warn(`the municipality ${quote(code)} is not known; its figures belong to no municipality of Polku's`);
  return {
    municipality: today && !today.mergedFrom ? today.municipality.code : null,
    mergedInto: today?.mergedFrom ? today.municipality.code : null,
  };
}

/**
 * Name and code must agree. Sotkanet has numbered the counties twice: in its first numbering "1" was Varsinais-Suomi, in
 * the official one it is Itä-Uusimaa.
 */
function regionCodeOf(code: string, name: string, regions: Regions, warn: Warn): string | null {
  const region = /^\d{1,2}$/.test(code) ? regions.findByCode(code.padStart(2, "0")) : undefined;
  const isSame = (ours: string) => ours.toLowerCase() === name.toLowerCase();
  if (region && !region.isDemo && (isSame(region.name.fi) || isSame(region.shortName.fi))) return region.code;
  warn(`the county ${quote(name)} with the code ${quote(code)} is none that Polku knows by that name and code`);
  return null;
}
