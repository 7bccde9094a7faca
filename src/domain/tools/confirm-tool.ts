import { NotFound } from "../../platform/errors.ts";
import { bumpCatalogueVersion } from "../catalogue/register-queries.ts";
import type { PolkuDatabase } from "../database.ts";
import { changeToolConfirmation } from "./tool-confirmations-queries.ts";
import { findToolByKey } from "./tools.ts";

export interface CuratorAct {
  readonly regionCode: string;
  /** A tool's key. */
  readonly toolKey: string;
  /** Who: a name that the region's other curators know. Never shown to residents. */
  readonly by: string;
  readonly at: Date;
}

/** The region has looked at the tool and shows it as confirmed; a hidden one comes back. @throws NotFound */
export function confirmTool(db: PolkuDatabase, act: CuratorAct): Promise<void> {
  return change(db, act, { isConfirmed: true, isHidden: false });
}

/** The region does not show the tool. Its confirmation is kept, so that showing it again undoes this. @throws NotFound */
export function hideTool(db: PolkuDatabase, act: CuratorAct): Promise<void> {
  return change(db, act, { isHidden: true });
}

/** Undoes `hideTool`. @throws NotFound */
export function showTool(db: PolkuDatabase, act: CuratorAct): Promise<void> {
  return change(db, act, { isHidden: false });
}

async function change(
  db: PolkuDatabase,
  { regionCode, toolKey, by, at }: CuratorAct,
  what: { readonly isConfirmed?: true; readonly isHidden: boolean },
): Promise<void> {
  if (!findToolByKey(toolKey)) throw new NotFound("tool-not-found", `There is no self-care tool "${toolKey}".`);
  const { wasHidden, isHidden } = await changeToolConfirmation(db.forRegion(regionCode), toolKey, what, { at, by });
  // What is hidden is not found either, so the indexes follow.
  if (wasHidden !== isHidden) await bumpCatalogueVersion(db.register, regionCode);
}
