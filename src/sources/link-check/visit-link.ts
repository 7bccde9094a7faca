import type { LinkVisit } from "../../domain/tools/tool-check.ts";
import type { LinkAnswer, LinkClient } from "./link-check-client.ts";
import { toVisitable } from "./visitable.ts";

const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** What servers that do not know HEAD, or distrust it, say to it. */
const REFUSES_HEAD: ReadonlySet<number> = new Set([400, 403, 405, 501]);

/** Runs a request when its host's turn comes. */
export type InHostTurn = <Result>(host: string, work: () => Promise<Result>) => Promise<Result>;

/** Goes to an address and where it leads, over at most five redirects. */
export async function visitLink(
  address: string,
  client: LinkClient,
  inTurn: InHostTurn,
  signal: AbortSignal,
): Promise<LinkVisit> {
  const failed = (failure: NonNullable<LinkVisit["failure"]>, httpStatus: number | null = null): LinkVisit => ({
    url: address,
    outcome: "failed",
    httpStatus,
    finalUrl: null,
    failure,
  });
  const first = toVisitable(address);
  if (!first) return failed("refused");
  const seen = new Set<string>();
  let url = first;
  for (let redirects = 0; ; redirects += 1) {
    seen.add(url.href);
    const answer = await inTurn(url.host, () => askGently(client, url, signal));
    if ("failure" in answer) return failed(answer.failure);
    const { status, location } = answer;
    if (!REDIRECTS.has(status) || location === null) {
      if (status < 200 || status > 299) return failed("status", status);
      const outcome = isElsewhere(first, url) ? "moved" : "ok";
      return { url: address, outcome, httpStatus: status, finalUrl: url.href, failure: null };
    }
    const next = toVisitable(location, url.href);
    if (!next) return failed("refused", status);
    if (seen.has(next.href)) return failed("redirect-loop", status);
    if (redirects === MOST_REDIRECTS) return failed("too-many-redirects", status);
    url = next;
  }
}

async function askGently(client: LinkClient, url: URL, signal: AbortSignal): Promise<LinkAnswer> {
  const answer = await client.ask(url, "HEAD", signal);
  if (!("status" in answer) || !REFUSES_HEAD.has(answer.status)) return answer;
  return client.ask(url, "GET", signal);
}

/**
 * Whether a visitor lands on another site, or on the front page instead of the page that was asked for: sites send old
 * pages there. A redirect within the site (to a language, to https, with `www.`) is not a move.
 */
function isElsewhere(asked: URL, reached: URL): boolean {
  const site = (url: URL) => url.host.replace(/^www\./, "");
  return site(asked) !== site(reached) || (asked.pathname !== "/" && reached.pathname === "/");
}
