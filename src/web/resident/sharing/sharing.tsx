import type { ResidentWeb } from "../../page/web-env.ts";

export function addSharing(_web: ResidentWeb): void {}
