const HOUR_MS = 3_600_000;
const FORMAT = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Helsinki",
  dateStyle: "short",
  timeStyle: "short",
});
/** Finland keeps two hours ahead of UTC in winter and three in summer; summer time is tried first, for it comes first. */
const OFFSETS = [3, 2];

// Occurrences of a series ask about the same hours over and over, and Intl is slow.
const offsets = new Map<number, number>();
const MOST_OFFSETS = 50_000;

/** Hours that Finland is ahead of UTC at an instant. */
function offsetAt(ms: number): number {
  const hour = Math.floor(ms / HOUR_MS);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const shown = FORMAT.format(hour * HOUR_MS);
  const offset = Math.round(
    (Date.parse(`${shown.slice(0, 10)}T${shown.slice(11, 16)}:00Z`) - hour * HOUR_MS) / HOUR_MS,
  );
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

/**
 * When a Finnish wall clock shows this: `2026-11-23T17:00`, or a plain date for its midnight. An hour that summer time
 * skips is the hour after it; one that it repeats is the first of the two.
 */
export function instantOf(wall: string): Date {
  const local = Date.parse(wall.length === 10 ? `${wall}T00:00:00Z` : `${wall.slice(0, 16)}:00Z`);
  for (const offset of OFFSETS) {
    const instant = local - offset * HOUR_MS;
    if (offsetAt(instant) === offset) return new Date(instant);
  }
  return new Date(local - 2 * HOUR_MS);
}

/** The wall clock in Finland at an instant: `2026-11-23T17:00`. */
export function wallTimeOf(instant: Date): string {
  const ms = instant.getTime();
  return new Date(ms + offsetAt(ms) * HOUR_MS).toISOString().slice(0, 16);
}
