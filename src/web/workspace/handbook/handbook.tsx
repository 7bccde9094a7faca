import type { Workspace } from "../desk.ts";
import { addHandbookEdit } from "./edit.tsx";
import { addHandbookHistory } from "./history.tsx";
import { addHandbookList } from "./list.tsx";
import { addHandbookRead } from "./read.tsx";

/** The handbook: everyone in the workspace reads it, curators write it. */
export function addHandbook(workspace: Workspace): void {
  addHandbookList(workspace);
  addHandbookEdit(workspace);
  addHandbookHistory(workspace);
  addHandbookRead(workspace);
}
