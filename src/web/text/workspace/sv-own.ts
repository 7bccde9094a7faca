import type { fiOwn } from "./fi-own.ts";

export const svOwn: typeof fiOwn = {};
