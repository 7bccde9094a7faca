import { Forbidden } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import { recordAudit } from "../audit/audit-queries.ts";
import type { PolkuDatabase } from "../database.ts";
import { confirmTool, showTool } from "../tools/confirm-tool.ts";
import { listHiddenTools } from "../tools/region-tools.ts";
import { findTool } from "../tools/tools.ts";
import type { CuratedEntry } from "./curation.ts";
import { canCurate } from "./curation-policy.ts";

interface ToolAct {
  readonly regionCode: string;
  readonly entry: CuratedEntry;
}

/**
 * In the workspace a tool is hidden by a curation like everything else; one that was hidden on the command line comes back
 * with it. Of other entries nothing is done. @returns whether it did. @throws Forbidden
 */
export async function showHiddenTool(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, entry }: ToolAct,
  at: Date,
): Promise<boolean> {
  if (!canCurate(actor, regionCode)) throw new Forbidden("not-a-curator", "Only curators change the tray.");
  const tool = entry.kind === "tool" ? findTool(entry.id) : undefined;
  if (!tool || !(await listHiddenTools(db.forRegion(regionCode))).has(tool.key)) return false;
  await showTool(db, { regionCode, toolKey: tool.key, by: actor.name, at });
  return true;
}

/** The region has looked at the tool. @returns false when the entry is no tool. @throws Forbidden */
export async function checkTool(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, entry }: ToolAct,
  at: Date,
): Promise<boolean> {
  if (!canCurate(actor, regionCode)) throw new Forbidden("not-a-curator", "Only curators confirm tools.");
  const tool = entry.kind === "tool" ? findTool(entry.id) : undefined;
  if (!tool) return false;
  await confirmTool(db, { regionCode, toolKey: tool.key, by: actor.name, at });
  await recordAudit(db.forRegion(regionCode), {
    at,
    kind: "change",
    act: "tools.confirm",
    by: doerOf(actor, "curator", regionCode),
    subject: { kind: "tool", id: entry.id },
  });
  return true;
}
