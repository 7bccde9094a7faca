import type { ResidentWeb } from "../../page/web-env.ts";

export function addMyPath(_web: ResidentWeb): void {}
