import type { ServiceArea } from "../../../domain/catalogue/catalogue.ts";
import { toMunicipality } from "../../shared/municipality-code.ts";
import { asList, asRecord, asText } from "../../shared/read.ts";
import { quote, type Warn } from "../../shared/warnings.ts";
import { lookUp } from "../codes.ts";
import type { AreaUnit, MappingContext } from "../ptv-source.ts";

const AREA_TYPE: ReadonlyMap<string, ServiceArea["type"]> = new Map([
  ["WholeCountry", "nationwide"],
  ["WholeCountryExceptAland", "nationwideExceptAland"],
  ["LimitedArea", "limited"],
]);

const WIDE: readonly (readonly [string, AreaUnit])[] = [
  ["regions", "Region"],
  ["wellbeingServicesCounties", "WellbeingServiceCounties"],
];

/**
 * area{areaType, municipalities[code], regions[code], wellbeingServicesCounties[code]}; null where the organization's own
 * area holds, which the record does not tell: it then covers nothing by itself. Assumed: the type's field is `areaType`
 * (`type` is read too).
 */
export function mapArea(value: unknown, context: MappingContext, warn: Warn): ServiceArea {
  const area = asRecord(value);
  if (area === null) return { type: "limited", municipalities: [], isWide: false };
  const type = lookUp(AREA_TYPE, area.areaType ?? area.type, "area type", warn) ?? "limited";
  if (type !== "limited") return { type };
  const municipalities = new Set<string>();
  const add = (code: unknown) => {
    const current = toMunicipality(code, context, warn);
    if (current !== null) municipalities.add(current);
  };
  for (const code of asList(area.municipalities)) add(code);
  let isWide = false;
  for (const [field, unit] of WIDE) {
    for (const item of asList(area[field])) {
      const code = asText(item);
      const members = code === null ? [] : context.municipalitiesOf(unit, code);
      if (members.length === 0) warn(`area ${unit} ${quote(item)} is not known`);
      for (const member of members) add(member);
      isWide = true;
    }
  }
  if (municipalities.size === 0) warn("the area is limited but no municipality of it is known");
  return { type: "limited", municipalities: [...municipalities].sort(), isWide };
}
