import type { Workspace } from "../desk.ts";
import { addBanner } from "./banner.tsx";
import { addEntry } from "./entry.tsx";
import { addPairs } from "./pairs.tsx";
import { addWorkList } from "./work-list.tsx";

/** The region's tray: the work list, each entry, duplicates and the banner. */
export function addTray(workspace: Workspace): void {
  addWorkList(workspace);
  addEntry(workspace);
  addPairs(workspace);
  addBanner(workspace);
}
