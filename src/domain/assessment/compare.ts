import { AREAS, type Area } from "./areas.ts";
import type { Assessment } from "./assessment.ts";

/** An area beside the resident's own earlier answer. What it means, only they can tell. */
export interface AreaComparison {
  readonly area: Area;
  /** 0–10; null when skipped. */
  readonly before: number | null;
  readonly now: number | null;
  /** Which way the answer moved; null when one of the two is missing. */
  readonly direction: "up" | "same" | "down" | null;
  /** True when it moved by two or more: a step of one comes and goes with the day. */
  readonly isNotable: boolean;
}

const NOTABLE = 2;

type Answers = Pick<Assessment, "answers">;

/** The areas that were answered in either one, in the order of the questions. */
export function compareAssessments(earlier: Answers, current: Answers): AreaComparison[] {
  return AREAS.map((area) => {
    const before = earlier.answers[area]?.satisfaction ?? null;
    const now = current.answers[area]?.satisfaction ?? null;
    if (before === null || now === null) return { area, before, now, direction: null, isNotable: false };
    const direction = now > before ? ("up" as const) : now < before ? ("down" as const) : ("same" as const);
    return { area, before, now, direction, isNotable: Math.abs(now - before) >= NOTABLE };
  }).filter(({ before, now }) => before !== null || now !== null);
}
