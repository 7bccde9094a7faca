import type { ResidentWeb } from "../../page/web-env.ts";

export function addCard(_web: ResidentWeb): void {}
