const FIRST_MS = 500;
const LONGEST_MS = 60_000;

/** Milliseconds to wait before attempt `attempt + 1`: exponential with full jitter, but never less than the source asks for. */
export function retryDelay(attempt: number, retryAfterMs: number | null, random: () => number): number {
  const backOff = random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return Math.min(LONGEST_MS, Math.max(backOff, retryAfterMs ?? 0));
}

/** A `Retry-After` header (seconds, or an HTTP date) as milliseconds from `now`; null when it is absent or makes no sense. */
export function parseRetryAfter(header: string | null, now: Date): number | null {
  const text = header?.trim();
  if (!text) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // NOTE: Date.parse takes nearly anything; an HTTP date begins with the name of a day.
  const instant = /^[A-Z][a-z]{2,8},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? null : Math.max(0, instant - now.getTime());
}
