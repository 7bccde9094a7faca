import type { fiTray } from "./fi-tray.ts";

export const svTray: typeof fiTray = {};
