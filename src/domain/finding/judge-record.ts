import type { Service } from "../catalogue/catalogue.ts";
import { serviceClassLabel, targetGroupLabel } from "../catalogue/classification/classification.ts";
import type { ServiceRecord } from "../catalogue/get-service-record.ts";
import type { RemovedService } from "../catalogue/service-details.ts";
import type { Region } from "../regions/region.ts";
import type { Regions } from "../regions/regions.ts";
import { decideTray, type OffTrayCode } from "../themes/decide-tray.ts";
import type { TrayRules } from "../themes/tray-rules.ts";
import type { Verdict } from "./findability.ts";
import type { Speaker } from "./say-findability.ts";

/** The layers that a question makes no difference to. Each judge answers null when its layer lets the service through. */

const ALAND = "91";
const MOST_PLACES = 5;

export function judgeUnknown({ reason, advice }: Speaker): Verdict {
  return { layer: "unknown", reasons: [reason("unknown-service")], advice: [advice("check-id")] };
}

export function judgeRemoved({ removedAt, reason: why }: RemovedService, { reason, advice, date }: Speaker): Verdict {
  return { layer: "removed", reasons: [reason(why, date(new Date(removedAt)))], advice: [advice("republish")] };
}

/** Who takes part in a region is decided as `listServicesIn` does. */
export function judgeArea(
  { area }: Service,
  region: Region,
  regions: Pick<Regions, "municipality" | "municipalitiesOf">,
  { reason, advice, names, listed, language }: Speaker,
): Verdict | null {
  const here = regions.municipalitiesOf(region.code);
  if (area.type === "nationwide" || (area.type === "nationwideExceptAland" && region.code !== ALAND)) return null;
  if (area.type === "limited" && here.some(({ code }) => area.municipalities.includes(code))) return null;
  const name = region.shortName[language];
  if (area.type !== "limited")
    return { layer: "area", reasons: [reason("not-offered-here", name, names.nationwideExceptAland)], advice: [] };
  const places = area.municipalities.map((code) => regions.municipality(code)?.municipality.name[language] ?? code);
  const left = places.length - MOST_PLACES;
  const shown = left > 1 ? [...places.slice(0, MOST_PLACES), names.more(left)] : places;
  const told = shown.length === 0 ? names.nowhere : listed(shown);
  return {
    layer: "area",
    reasons: [reason("not-offered-here", name, told)],
    advice: [advice("add-area", name)],
  };
}

/**
 * @param isIndexed the index may have a service without classes, for its text may tell what it is for
 * @param fittingClasses classes of the needs that were asked about
 */
export function judgeTray(
  { service, general }: ServiceRecord,
  { rules, isIndexed, fittingClasses }: { rules: TrayRules; isIndexed: boolean; fittingClasses: readonly string[] },
  speaker: Speaker,
): Verdict | null {
  const decision = decideTray({ ...service, type: service.type ?? general?.type ?? null }, rules);
  if (decision.onTray || (decision.reason.code === "no-class" && isIndexed)) return null;
  return { layer: "tray", ...offTray(decision.reason.code, service, fittingClasses, speaker) };
}

function offTray(
  code: OffTrayCode,
  { serviceClasses, targetGroups }: Service,
  fittingClasses: readonly string[],
  { reason, advice, quoted, language }: Speaker,
): Omit<Verdict, "layer"> {
  const labels = (codes: readonly string[]) => quoted(codes.map((each) => serviceClassLabel(each, language)));
  const classAdvice = fittingClasses.length > 0 ? advice("add-class", labels(fittingClasses)) : advice("add-any-class");
  switch (code) {
    case "outside-classes":
      return { reasons: [reason(code, labels(serviceClasses))], advice: [classAdvice] };
    case "not-for-residents": {
      const groups = quoted(targetGroups.map((each) => targetGroupLabel(each, language)));
      return { reasons: [reason(code, groups)], advice: [advice("add-residents")] };
    }
    case "permit":
      return { reasons: [reason(code)], advice: [advice("correct-type")] };
    case "no-class":
      return { reasons: [reason(code)], advice: [classAdvice] };
  }
}

/** What the region's curators have taken off stands above every rule. */
export function judgeHidden({ reason, advice }: Speaker): Verdict {
  return { layer: "tray", reasons: [reason("hidden")], advice: [advice("ask-curator")] };
}

export function judgeIndex({ reason, advice }: Speaker): Verdict {
  return { layer: "index", reasons: [reason("index-older")], advice: [advice("wait-for-index")] };
}
