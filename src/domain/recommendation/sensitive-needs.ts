import { findNeed } from "../needs/needs.ts";

/** Beside the needs that the vocabulary marks as a crisis: somebody may be in danger, or is shaken to the ground. */
const ALSO_SENSITIVE: ReadonlySet<string> = new Set([
  "violence-in-relationship",
  "stalking",
  "own-violent-behaviour",
  "online-abuse-of-young",
  "human-trafficking",
  "psychosis",
  "sudden-shock",
  "detox-and-rehab",
]);

/** Such a need is answered by people who help at once, never by something to do this week. */
export function isSensitive(needId: string): boolean {
  return ALSO_SENSITIVE.has(needId) || (findNeed(needId)?.crisis ?? null) !== null;
}
