import type { ResidentWeb } from "../../page/web-env.ts";

export function addAssessment(_web: ResidentWeb): void {}
