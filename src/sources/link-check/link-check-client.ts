import { lookup } from "node:dns/promises";
import type { LinkFailure } from "../../domain/tools/tool-check.ts";
import { isInnerAddress } from "../shared/inner-address.ts";

export interface LinkClientOptions {
  readonly fetch: typeof fetch;
  readonly userAgent: string;
  /** For one request. */
  readonly timeoutMs: number;
  /** True lets it visit this machine and its network. Tests only: a redirect must not lead a visit inside. */
  readonly isInnerAllowed: boolean;
}

/** The head of an answer; its body is not read. */
export type LinkAnswer =
  | { readonly status: number; readonly location: string | null }
  | { readonly failure: Extract<LinkFailure, "timeout" | "connection" | "refused"> };

export interface LinkClient {
  /** Asks once, following nothing. @throws the signal's reason when it is aborted. */
  ask(url: URL, method: "HEAD" | "GET", signal: AbortSignal): Promise<LinkAnswer>;
}

/** Visits public pages as anyone could: nothing about Polku's users, no cookies, no referrer. */
export function createLinkClient({ fetch, userAgent, timeoutMs, isInnerAllowed }: LinkClientOptions): LinkClient {
  return {
    async ask(url, method, signal) {
      signal.throwIfAborted();
      const timeout = AbortSignal.timeout(timeoutMs);
      try {
        // NOTE: the name is looked up again for the request itself. A host that changes its answer in between gains a HEAD
        // or GET without a body being read, nothing more.
        const either = AbortSignal.any([signal, timeout]);
        if (!isInnerAllowed && (await leadsInside(url.hostname, either))) return { failure: "refused" };
        const response = await fetch(url, {
          method,
          redirect: "manual",
          credentials: "omit",
          referrerPolicy: "no-referrer",
          headers: { "user-agent": userAgent, accept: "text/html,*/*;q=0.5" },
          signal: either,
        });
        await response.body?.cancel().catch(() => {});
        return { status: response.status, location: response.headers.get("location") };
      } catch {
        signal.throwIfAborted();
        return { failure: timeout.aborted ? "timeout" : "connection" };
      }
    },
  };
}

async function leadsInside(hostname: string, signal: AbortSignal): Promise<boolean> {
  // The look-up itself cannot be stopped, only no longer waited for.
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  const found = await Promise.race([lookup(hostname.replace(/^\[|\]$/g, ""), { all: true }), stopped]);
  return found.some(({ address }) => isInnerAddress(address));
}
