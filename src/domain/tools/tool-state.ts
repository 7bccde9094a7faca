import type { ToolCheck } from "./tool-check.ts";

/** What a region's curators have said of a tool. */
export interface ToolConfirmation {
  /** Null when nobody in the region has confirmed it. */
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
  /** True: the region does not show it. */
  readonly isHidden: boolean;
  readonly changedAt: Date;
  readonly changedBy: string;
}

/**
 * What a resident is told: somebody in the region has looked at the tool; or the checker has seen its address answer; or
 * nobody has looked yet. The date is of that.
 */
export type ToolState =
  | { readonly state: "confirmed" | "linkWorks"; readonly date: Date }
  | { readonly state: "notChecked"; readonly date: null };

/** So many visits in a row must fail before a link counts as broken: a site may be resting when the checker comes. */
const BROKEN_AFTER = 2;

/** A confirmation stands above a check, until the address has been broken since; then nothing good is known. */
export function toolStateOf(confirmation: ToolConfirmation | undefined, check: ToolCheck | undefined): ToolState {
  const isBroken = check !== undefined && check.consecutiveFailures >= BROKEN_AFTER;
  const confirmedAt = confirmation?.confirmedAt ?? null;
  if (confirmedAt !== null && !(isBroken && check.checkedAt > confirmedAt)) {
    return { state: "confirmed", date: confirmedAt };
  }
  if (check?.workedAt && !isBroken) return { state: "linkWorks", date: check.workedAt };
  return { state: "notChecked", date: null };
}
