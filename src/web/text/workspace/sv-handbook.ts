import type { fiHandbook } from "./fi-handbook.ts";

export const svHandbook: typeof fiHandbook = {};
