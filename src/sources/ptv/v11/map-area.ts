import type { ServiceArea } from "../../../domain/catalogue/catalogue.ts";
import { toMunicipality } from "../../shared/municipality-code.ts";
import { asRecords, asText, type Raw } from "../../shared/read.ts";
import { quote, type Warn } from "../../shared/warnings.ts";
import { lookUp } from "../codes.ts";
import type { AreaUnit, MappingContext } from "../ptv-source.ts";

const AREA_TYPE: ReadonlyMap<string, ServiceArea["type"]> = new Map([
  ["Nationwide", "nationwide"],
  ["WholeCountry", "nationwide"],
  ["NationwideExceptAlandIslands", "nationwideExceptAland"],
  ["WholeCountryExceptAlandIslands", "nationwideExceptAland"],
  ["LimitedType", "limited"],
  ["LimitedArea", "limited"],
  ["AreaType", "limited"],
]);

const UNIT: ReadonlyMap<string, AreaUnit> = new Map([
  ["Municipality", "Municipality"],
  ["Region", "Region"],
  ["Province", "Region"],
  ["BusinessSubRegion", "BusinessSubRegion"],
  ["BusinessRegions", "BusinessSubRegion"],
  ["HospitalDistrict", "HospitalDistrict"],
  ["HospitalRegions", "HospitalDistrict"],
  ["WellbeingServiceCounties", "WellbeingServiceCounties"],
]);

/** areaType, areas[{type, code, municipalities[{code}]}] → area. A limited area without municipalities covers nothing. */
export function mapArea(areaType: unknown, areas: unknown, context: MappingContext, warn: Warn): ServiceArea {
  const type = lookUp(AREA_TYPE, areaType, "area type", warn) ?? "limited";
  if (type !== "limited") return { type };
  const municipalities = new Set<string>();
  let isWide = false;
  for (const area of asRecords(areas)) {
    const unit = lookUp(UNIT, area.type, "kind of area", warn);
    if (unit !== null && unit !== "Municipality") isWide = true;
    for (const code of codesOf(area, unit, context, warn)) {
      const current = toMunicipality(code, context, warn);
      if (current !== null) municipalities.add(current);
    }
  }
  if (municipalities.size === 0) warn("the area is limited but no municipality of it is known");
  return { type: "limited", municipalities: [...municipalities].sort(), isWide };
}

function codesOf(area: Raw, unit: AreaUnit | null, context: MappingContext, warn: Warn): readonly unknown[] {
  const named = asRecords(area.municipalities).map(({ code }) => code);
  const code = asText(area.code);
  if (named.length > 0 || code === null || unit === null) return named;
  if (unit === "Municipality") return [code];
  const looked = context.municipalitiesOf(unit, code);
  if (looked.length === 0) warn(`area ${unit} ${quote(code)} names no municipalities and is not known`);
  return looked;
}
