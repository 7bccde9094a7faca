import type { fiQuality } from "./fi-quality.ts";

export const svQuality: typeof fiQuality = {};
