import type { fiLog } from "./fi-log.ts";

export const svLog: typeof fiLog = {};
