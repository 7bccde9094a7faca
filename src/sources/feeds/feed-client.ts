import { isInnerHost } from "../shared/inner-address.ts";
import { readCappedBytes } from "../shared/read-capped.ts";
import { parseRetryAfter, retryDelay } from "../shared/retry-delay.ts";
import { type Failure, SourceUnavailable } from "../shared/source-unavailable.ts";
import { decodeText } from "./decode-text.ts";

export interface FeedClientOptions {
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** 0 ≤ random() < 1, for the jitter. */
  readonly random: () => number;
  /** Only compared with the dates of `Retry-After`. */
  readonly now: () => Date;
  readonly maxAttempts?: number;
  /** For one attempt, the body included. */
  readonly timeoutMs?: number;
}

export interface FeedRequest {
  /** What the feed is expected to be: the value of `Accept`. */
  readonly accept: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

export interface FeedClient {
  /** The whole text of a feed, decoded. @throws SourceUnavailable after the last attempt. */
  getText(url: string, request: FeedRequest): Promise<string>;
}

const USER_AGENT = "Polku (open-source wellbeing service tray; reads public event feeds)";
const DEFAULTS = { maxAttempts: 4, timeoutMs: 30_000 };
const MOST_REDIRECTS = 5;
const WORTH_RETRYING: ReadonlySet<Failure> = new Set<Failure>([429, 500, 502, 503, 504, "timeout", "connection"]);

/** Reads the feeds of small associations: one request at a time, patiently, and only so much as a feed may be. */
export function createFeedClient(options: FeedClientOptions): FeedClient {
  const settings = { ...DEFAULTS, ...options };
  return {
    async getText(url, request) {
      const shownPath = URL.parse(url)?.pathname ?? "/";
      for (let attempt = 1; ; attempt += 1) {
        request.signal.throwIfAborted();
        const answer = await attemptOnce(settings, url, request);
        if ("text" in answer) return answer.text;
        const { failure, retryAfterMs } = answer;
        if (!WORTH_RETRYING.has(failure) || attempt >= settings.maxAttempts) {
          throw new SourceUnavailable(failure, shownPath, attempt);
        }
        await settings.sleep(retryDelay(attempt, retryAfterMs, settings.random), request.signal);
      }
    },
  };
}

type Attempt = { readonly text: string } | { readonly failure: Failure; readonly retryAfterMs: number | null };

async function attemptOnce(
  settings: FeedClientOptions & typeof DEFAULTS,
  url: string,
  { accept, maxBytes, signal }: FeedRequest,
): Promise<Attempt> {
  const timeout = AbortSignal.timeout(settings.timeoutMs);
  try {
    const response = await follow(settings.fetch, url, {
      headers: { accept, "user-agent": USER_AGENT },
      redirect: "manual",
      signal: AbortSignal.any([signal, timeout]),
    });
    // 206 is a part of a feed that nobody asked for in parts: what it leaves out would look as if it were gone.
    if (response.status !== 200) {
      const retryAfterMs = parseRetryAfter(response.headers.get("retry-after"), settings.now());
      await response.body?.cancel();
      return { failure: response.status, retryAfterMs };
    }
    const bytes = await readCappedBytes(response, maxBytes);
    if (bytes === null) return { failure: "too-large", retryAfterMs: null };
    return { text: decodeText(bytes, response.headers.get("content-type")) };
  } catch {
    signal.throwIfAborted();
    return { failure: timeout.aborted ? "timeout" : "connection", retryAfterMs: null };
  }
}

/** Calendars move and are kept behind short addresses. From the web none leads into the server's own network. */
async function follow(fetchOnce: typeof fetch, url: string, init: RequestInit): Promise<Response> {
  let current = new URL(url);
  for (let redirects = 0; ; redirects += 1) {
    const response = await fetchOnce(current.href, init);
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || !location || redirects >= MOST_REDIRECTS) return response;
    const next = URL.parse(location, current.href);
    if (!next || !/^https?:$/.test(next.protocol)) return response;
    if (isInnerHost(next.hostname) && !isInnerHost(current.hostname)) return response;
    await response.body?.cancel();
    current = next;
  }
}
