import type { Audience } from "../../domain/events/event.ts";
import { asNumber } from "./read.ts";
import type { Warn } from "./warnings.ts";

export type Ages = Pick<Audience, "minAge" | "maxAge">;

const OLDEST = 120;
const SENIOR_FROM = 60;
const CHILD_UNTIL = 12;
const YOUNG = { from: 13, until: 29 };

/** Years as a source tells them; those that nobody has, or that contradict each other, are left out with a warning. */
export function readAges(min: unknown, max: unknown, warn: Warn): Ages {
  const [minAge, maxAge] = [toAge(min, warn), toAge(max, warn)];
  if (minAge === null || maxAge === null || minAge <= maxAge) return { minAge, maxAge };
  warn("ages that contradict each other were left out");
  return { minAge: null, maxAge: null };
}

function toAge(value: unknown, warn: Warn): number | null {
  const age = asNumber(value);
  if (age === null) return null;
  if (Number.isInteger(age) && age >= 0 && age <= OLDEST) return age;
  warn("an age that nobody has was left out");
  return null;
}

/** The target group (older people, children, the young) that all of these ages are in. */
export function groupsOfAges({ minAge, maxAge }: Ages): readonly string[] {
  if (minAge !== null && minAge >= SENIOR_FROM) return ["KR1.1"];
  if (maxAge !== null && maxAge <= CHILD_UNTIL) return ["KR1.2"];
  if (minAge !== null && maxAge !== null && minAge >= YOUNG.from && maxAge <= YOUNG.until) return ["KR1.3"];
  return [];
}
