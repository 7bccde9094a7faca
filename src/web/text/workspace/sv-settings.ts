import type { fiSettings } from "./fi-settings.ts";

export const svSettings: typeof fiSettings = {};
