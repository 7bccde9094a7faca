import type { fiTray } from "./fi-tray.ts";
import { svTrayEntry } from "./sv-tray-entry.ts";
import { svTrayList } from "./sv-tray-list.ts";
import { svTrayPairs } from "./sv-tray-pairs.ts";

export const svTray: typeof fiTray = { ...svTrayList, ...svTrayEntry, ...svTrayPairs };
