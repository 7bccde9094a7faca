import type { fiSources } from "./fi-sources.ts";

export const svSources: typeof fiSources = {};
