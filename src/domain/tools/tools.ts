import childrenAndFamilies from "./data/children-and-families.json" with { type: "json" };
import culture from "./data/culture.json" with { type: "json" };
import everydayLife from "./data/everyday-life.json" with { type: "json" };
import health from "./data/health.json" with { type: "json" };
import mind from "./data/mind.json" with { type: "json" };
import movementFoodAndSleep from "./data/movement-food-and-sleep.json" with { type: "json" };
import olderPeopleAndCarers from "./data/older-people-and-carers.json" with { type: "json" };
import providers from "./data/providers.json" with { type: "json" };
import safety from "./data/safety.json" with { type: "json" };
import substances from "./data/substances.json" with { type: "json" };
import { loadTools, type ToolFiles } from "./load-tools.ts";
import type { SelfCareTool } from "./tool.ts";

export const TOOL_FILES: ToolFiles = {
  providers,
  tools: {
    "mind.json": mind,
    "substances.json": substances,
    "safety.json": safety,
    "children-and-families.json": childrenAndFamilies,
    "older-people-and-carers.json": olderPeopleAndCarers,
    "health.json": health,
    "movement-food-and-sleep.json": movementFoodAndSleep,
    "culture.json": culture,
    "everyday-life.json": everydayLife,
  },
};

/** The whole catalogue, in the order of its files. Checked when the program starts. */
export const TOOLS: readonly SelfCareTool[] = loadTools(TOOL_FILES);

const byId = new Map(TOOLS.map((tool) => [tool.id as string, tool]));
const byKey = new Map(TOOLS.map((tool) => [tool.key, tool]));

export function findTool(id: string): SelfCareTool | undefined {
  return byId.get(id);
}

export function findToolByKey(key: string): SelfCareTool | undefined {
  return byKey.get(key);
}

/** The tools that answer a need, those it comes first for before the others. */
export function listToolsForNeed(needId: string): SelfCareTool[] {
  return TOOLS.filter(({ needs }) => needs.includes(needId)).toSorted(
    (a, b) => a.needs.indexOf(needId) - b.needs.indexOf(needId),
  );
}

export function listToolsOfTheme(themeId: string): SelfCareTool[] {
  return TOOLS.filter(({ themes }) => themes.includes(themeId));
}
