import type { FreshnessRule } from "./freshness-rule.ts";

/** An open asking, as far as the decision needs it. */
export interface OpenCase {
  readonly openedAt: Date;
  readonly letters: number;
  readonly lastLetterAt: Date | null;
  readonly withCuratorSince: Date | null;
  readonly loweredAt: Date | null;
  readonly takenOffAt: Date | null;
  readonly answer: string | null;
  /** Whether there is anybody to write to. */
  readonly hasAddress: boolean;
}

export type FreshnessStep = "letter" | "to-curator" | "lower" | "take-off";

const DAY_MS = 86_400_000;
const MOST_LETTERS = 3;

/**
 * What is done next with an open asking, in order; nothing while the provider's answer waits for the curator. Nothing is lowered
 * or taken off before somebody has been told: without an address the curator's list is the telling.
 */
export function decideFreshness(open: OpenCase, rule: FreshnessRule, now: Date): readonly FreshnessStep[] {
  if (open.answer !== null) return open.withCuratorSince === null ? ["to-curator"] : [];
  const steps: FreshnessStep[] = [];
  const isWaitOver = open.lastLetterAt === null || daysSince(open.lastLetterAt, now) >= rule.remindAfterDays;
  if (!open.hasAddress || (open.letters >= MOST_LETTERS && isWaitOver)) {
    if (open.withCuratorSince === null) steps.push("to-curator");
  } else if (open.letters < MOST_LETTERS && isWaitOver) steps.push("letter");
  const age = daysSince(open.openedAt, now);
  const isTold = open.letters > 0 || open.withCuratorSince !== null;
  if (isTold && rule.lowerAfterDays !== null && age >= rule.lowerAfterDays && open.loweredAt === null)
    steps.push("lower");
  if (isTold && rule.offAfterDays !== null && age >= rule.offAfterDays && open.takenOffAt === null)
    steps.push("take-off");
  return steps;
}

/** When the facts were last known to hold is too long ago. */
export function isStale(knownAt: Date, rule: Pick<FreshnessRule, "afterMonths">, now: Date): boolean {
  return knownAt < monthsBefore(now, rule.afterMonths);
}

export function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then;
}

/** The days on which it will be lowered and taken off if nobody answers; null is never. For telling beforehand. */
export function announcedDays(
  openedAt: Date,
  { lowerAfterDays, offAfterDays }: FreshnessRule,
): { readonly lower: Date | null; readonly off: Date | null } {
  const after = (days: number | null) => (days === null ? null : new Date(openedAt.getTime() + days * DAY_MS));
  return { lower: after(lowerAfterDays), off: after(offAfterDays) };
}

function daysSince(then: Date, now: Date): number {
  return (now.getTime() - then.getTime()) / DAY_MS;
}

export const CONFIDENCES = ["confirmed", "fresh", "aging", "stale"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** How surely the facts hold, from when they were last changed at their source and last confirmed by somebody who knows. */
export function confidenceOf(
  { modifiedAt, confirmedAt }: { readonly modifiedAt: Date | null; readonly confirmedAt: Date | null },
  now: Date,
): Confidence | null {
  const half = monthsBefore(now, 6);
  if (confirmedAt && confirmedAt >= monthsBefore(now, 12)) return "confirmed";
  const known = latest(modifiedAt, confirmedAt);
  if (known === null) return null;
  if (known >= half) return "fresh";
  return known >= monthsBefore(now, 12) ? "aging" : "stale";
}

function latest(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
