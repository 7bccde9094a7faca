import type { PolkuDatabase, RegionDb } from "../database.ts";
import { listOwnTools } from "./own-tools-queries.ts";
import type { SelfCareTool } from "./tool.ts";
import { listToolChecks } from "./tool-checks-queries.ts";
import { listToolConfirmations } from "./tool-confirmations-queries.ts";
import { type ToolState, toolStateOf } from "./tool-state.ts";
import { TOOLS } from "./tools.ts";

/** A tool as one region has it. */
export interface RegionTool {
  readonly tool: SelfCareTool;
  readonly state: ToolState;
}

/** The tools that the region shows, its own first, then in the catalogue's order, with what its residents are told of each. */
export async function listRegionTools(db: PolkuDatabase, regionCode: string): Promise<RegionTool[]> {
  const confirmations = await listToolConfirmations(db.forRegion(regionCode));
  const checks = await listToolChecks(db.register);
  const own = await listOwnTools(db.forRegion(regionCode));
  const national = TOOLS.filter(({ key }) => !confirmations.get(key)?.isHidden).map((tool) => ({
    tool,
    state: toolStateOf(confirmations.get(tool.key), checks.get(tool.key)),
  }));
  // Whoever published it has looked at it.
  return [
    ...own.map(({ tool, publishedAt }) => ({ tool, state: { state: "confirmed", date: publishedAt } as const })),
    ...national,
  ];
}

/** One tool by its id; undefined when there is none or the region does not show it. */
export async function findRegionTool(
  db: PolkuDatabase,
  regionCode: string,
  id: string,
): Promise<RegionTool | undefined> {
  return (await listRegionTools(db, regionCode)).find(({ tool }) => tool.id === id);
}

/** Keys of the tools that the region has chosen not to show. */
export async function listHiddenTools(db: RegionDb): Promise<ReadonlySet<string>> {
  const confirmations = await listToolConfirmations(db);
  return new Set([...confirmations].filter(([, { isHidden }]) => isHidden).map(([key]) => key));
}
