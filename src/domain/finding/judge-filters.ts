import { serviceClassLabel, targetGroupLabel } from "../catalogue/classification/classification.ts";
import type { RegionIndex } from "../search/region-indexes.ts";
import type { SearchQuery } from "../search/search-query.ts";
import { THEMES } from "../themes/theme.ts";
import { NATIONAL_RULES } from "../themes/tray-rules.ts";
import type { Told, Verdict } from "./findability.ts";
import type { Asked } from "./finding.ts";
import type { PlanParts } from "./plan-search.ts";
import type { Speaker } from "./say-findability.ts";

const FILTERS = ["kinds", "themes", "municipalities", "isFree", "targetGroups"] as const;
type Filter = (typeof FILTERS)[number];

/** Classes offered as examples of a theme's. */
const MOST_CLASSES = 3;

interface Filtering {
  readonly asked: Asked;
  /** With what was understood as well. */
  readonly query: SearchQuery;
  readonly index: Pick<RegionIndex, "inspect">;
  readonly regions: PlanParts["regions"];
}

/** The filters that hide a service, whatever its words are; null when none does. */
export function judgeFilters(
  id: string,
  { asked, query, index, regions }: Filtering,
  speaker: Speaker,
): Verdict | null {
  const { names, listed, reason } = speaker;
  const hiding = FILTERS.filter((filter) => {
    if (query[filter] === undefined) return false;
    const listing = { text: "", language: query.language, sort: query.sort, limit: 0, offset: 0 };
    return index.inspect({ ...listing, [filter]: query[filter] }, id)?.rank === null;
  });
  if (hiding.length === 0) return null;
  return {
    layer: "filter",
    reasons: hiding.map((filter) => {
      const told = `${names.filters[filter]} ${listed(valuesOf(filter, query, regions, speaker))}`.trim();
      return reason(asked[filter] === undefined ? "hidden-by-understood" : "hidden-by-chosen", told);
    }),
    advice: hiding.flatMap((filter) => adviceOn(filter, query, regions, speaker)),
  };
}

/** What the filter lets through, as people call it. */
function valuesOf(
  filter: Filter,
  { themes = [], municipalities = [], isFree, targetGroups = [] }: SearchQuery,
  regions: PlanParts["regions"],
  { language, names, quoted }: Speaker,
): string[] {
  switch (filter) {
    case "kinds":
      return [];
    case "themes":
      return [quoted(themes.map((id) => THEMES.find((theme) => theme.id === id)?.name[language] ?? id))];
    case "municipalities":
      return municipalities.map((code) => regions.municipality(code)?.municipality.name[language] ?? code);
    case "isFree":
      return [isFree ? names.free : names.charged];
    case "targetGroups":
      return [quoted(targetGroups.map((code) => targetGroupLabel(code, language)))];
  }
}

function adviceOn(filter: Filter, query: SearchQuery, regions: PlanParts["regions"], speaker: Speaker): Told[] {
  const { advice, listed, quoted, language } = speaker;
  const values = () => listed(valuesOf(filter, query, regions, speaker));
  switch (filter) {
    case "kinds":
      return [];
    case "themes": {
      const classes = classesOf(query.themes ?? []).map((code) => serviceClassLabel(code, language));
      return classes.length > 0 ? [advice("add-class", quoted(classes))] : [advice("add-any-class")];
    }
    case "municipalities":
      return [advice("add-municipality", values())];
    case "isFree":
      return [advice(query.isFree ? "mark-free" : "mark-charged")];
    case "targetGroups":
      return [advice("add-target-group", values())];
  }
}

function classesOf(themes: readonly string[]): string[] {
  const rules = [...NATIONAL_RULES.classes.values()];
  return rules
    .filter((rule) => rule.themes?.some((theme) => themes.includes(theme)))
    .map(({ code }) => code)
    .slice(0, MOST_CLASSES);
}
