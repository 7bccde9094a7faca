import type { ComparableTimes } from "./comparable.ts";

export const MOST_STARTS = 60;
const MINUTE_MS = 60_000;

/** From wall-clock times or plain dates: `2026-11-23T17:00`. Null when there are none. */
export function comparableTimes(walls: readonly string[]): ComparableTimes | null {
  const starts = walls.map((wall) => Date.parse(wall.length === 10 ? wall : `${wall.slice(0, 16)}Z`) / MINUTE_MS);
  const known = [...new Set(starts.filter(Number.isFinite))].sort((one, other) => one - other).slice(0, MOST_STARTS);
  return known.length === 0 ? null : { starts: known, isAllDay: walls.every((wall) => wall.length === 10) };
}
