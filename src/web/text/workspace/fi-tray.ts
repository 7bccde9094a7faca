import { fiTrayEntry } from "./fi-tray-entry.ts";
import { fiTrayList } from "./fi-tray-list.ts";
import { fiTrayPairs } from "./fi-tray-pairs.ts";

/** The workspace's words: tray. */
export const fiTray = { ...fiTrayList, ...fiTrayEntry, ...fiTrayPairs };
