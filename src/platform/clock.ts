/** The only place that reads the time. Everything else takes a `Clock` or an instant as an argument. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that starts at `start` and runs on, or stands still when `isFrozen`. For demonstrations and tests. */
export function clockFrom(start: Date, isFrozen = true): Clock {
  const offset = start.getTime() - Date.now();
  return { now: () => (isFrozen ? new Date(start) : new Date(Date.now() + offset)) };
}
