import { AREAS, type Area } from "./areas.ts";

/** The area that is asked after this one; null after the last. */
export function nextArea(area: Area): Area | null {
  return AREAS[AREAS.indexOf(area) + 1] ?? null;
}

/** The area that was asked before this one; null before the first. */
export function previousArea(area: Area): Area | null {
  return AREAS[AREAS.indexOf(area) - 1] ?? null;
}
