import type { LinkVisit } from "../../domain/tools/tool-check.ts";
import { limitParallel } from "../shared/limit-parallel.ts";
import { createHostTurns } from "./host-turns.ts";
import { createLinkClient } from "./link-check-client.ts";
import { visitLink } from "./visit-link.ts";

export const MOST_LINKS = 300;
/** Hosts visited at the same time. */
const PARALLEL_HOSTS = 4;
const PAUSE_MS = 1000;
const TIMEOUT_MS = 15_000;
const USER_AGENT = "Polku (open-source wellbeing service tray; checks that the links it shows still work)";

export interface LinkCheckOptions {
  readonly signal: AbortSignal;
  /** Tests are less patient than the real thing. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly onVisit?: (visit: LinkVisit) => void;
  readonly timeoutMs?: number;
  /** Tests only: their servers are on this machine. */
  readonly isInnerAllowed?: boolean;
}

/**
 * Visits each address once and tells how it went; the same address is not visited twice.
 *
 * @param addresses at most `MOST_LINKS`; more are left out.
 * @throws the signal's reason when it is aborted.
 */
export async function checkLinks(
  addresses: Iterable<string>,
  { signal, wait, onVisit, timeoutMs = TIMEOUT_MS, isInnerAllowed = false }: LinkCheckOptions,
): Promise<ReadonlyMap<string, LinkVisit>> {
  const client = createLinkClient({ fetch, userAgent: USER_AGENT, timeoutMs, isInnerAllowed });
  const inTurn = createHostTurns(PAUSE_MS, (ms) => wait(ms, signal));
  const visits = new Map<string, LinkVisit>();
  const visitAll = async (ofHost: readonly string[]) => {
    for (const address of ofHost) {
      const visit = await visitLink(address, client, inTurn, signal);
      visits.set(address, visit);
      onVisit?.(visit);
    }
  };
  const chosen = [...new Set(addresses)].slice(0, MOST_LINKS);
  const hosts = Map.groupBy(chosen, (address) => URL.parse(address)?.host ?? "");
  const atATime = limitParallel(PARALLEL_HOSTS);
  await Promise.all([...hosts.values()].map((ofHost) => atATime(() => visitAll(ofHost))));
  return visits;
}
