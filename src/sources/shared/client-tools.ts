import type { Clock } from "../../platform/clock.ts";
import type { PoliteClientOptions } from "./client.ts";
import type { ImportListeners } from "./import-listeners.ts";

/** What every client of a run is made with: the real network, chance, and the run's own clock and patience. */
export function clientTools(
  clock: Clock,
  wait: NonNullable<ImportListeners["wait"]>,
): Pick<PoliteClientOptions, "fetch" | "sleep" | "random" | "now"> {
  return { fetch, sleep: wait, random: Math.random, now: () => clock.now() };
}
