import type { Examined, Found } from "./examined.ts";

const MONTH_MS = (365.25 / 12) * 24 * 3600 * 1000;

/** How long ago somebody last touched it in its source. Nothing when the source does not tell. */
export function checkAge({ modifiedAt, kind }: Pick<Examined, "modifiedAt" | "kind">, now: Date): Found[] {
  // An event that is still to come is as true as on the day it was written.
  if (modifiedAt === null || kind === "event") return [];
  const months = Math.floor((now.getTime() - new Date(modifiedAt).getTime()) / MONTH_MS);
  // Years, not months: the row would change every month otherwise.
  const years = Math.floor(months / 12);
  if (months >= 24) return [["stale-two-years", { years }]];
  return months >= 12 ? [["stale-year", { years }]] : [];
}
