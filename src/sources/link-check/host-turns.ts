import { limitParallel } from "../shared/limit-parallel.ts";
import type { InHostTurn } from "./visit-link.ts";

/** One request to a host at a time, with a pause before the next. */
export function createHostTurns(pauseMs: number, wait: (ms: number) => Promise<void>): InHostTurn {
  const queues = new Map<string, ReturnType<typeof limitParallel>>();
  const asked = new Set<string>();
  return (host, work) => {
    const queue = queues.get(host) ?? limitParallel(1);
    queues.set(host, queue);
    return queue(async () => {
      if (asked.has(host)) await wait(pauseMs);
      asked.add(host);
      return work();
    });
  };
}
