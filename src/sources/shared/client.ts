import { limitParallel } from "./limit-parallel.ts";
import { readCapped } from "./read-capped.ts";
import { parseRetryAfter, retryDelay } from "./retry-delay.ts";
import { type Failure, SourceUnavailable } from "./source-unavailable.ts";

export interface PoliteClientOptions {
  /** Where paths begin, with or without a slash at the end. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** 0 ≤ random() < 1, for the jitter. */
  readonly random: () => number;
  /** Only compared with the dates of `Retry-After`. */
  readonly now: () => Date;
  /** Says who asks, with an address: some sources refuse the names of libraries. */
  readonly userAgent: string;
  /** Sent with every request, e.g. an API key. `Authorization` is never sent: open interfaces answer 500 to a wrong one. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly maxAttempts?: number;
  /** For one attempt, the body included. */
  readonly timeoutMs?: number;
  /** 1 to 4. */
  readonly maxParallel?: number;
  readonly maxBytes?: number;
  readonly onRetry?: (retry: Retry) => void;
}

export interface Retry {
  readonly path: string;
  readonly attempt: number;
  readonly failure: Failure;
  readonly delayMs: number;
}

export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
  /** Failures not worth another attempt here, because the caller has a better idea (a smaller request). */
  readonly withoutRetryOn?: readonly Failure[];
}

export type Answer = { readonly found: true; readonly body: unknown } | { readonly found: false };

export interface PoliteClient {
  /** @throws SourceUnavailable after the last attempt, and the signal's reason when it is aborted. */
  getJson(path: string, query?: Query, options?: RequestOptions): Promise<Answer>;
}

const DEFAULTS = { maxAttempts: 6, timeoutMs: 30_000, maxParallel: 1, maxBytes: 64 * 1024 * 1024 };
const WORTH_RETRYING: ReadonlySet<Failure> = new Set<Failure>([
  429,
  500,
  502,
  503,
  504,
  "timeout",
  "connection",
  "not-json",
]);
/** A 500 or a page of HTML is rarely a passing trouble: it is how some sources answer a question that is wrong. */
const STUBBORN: ReadonlySet<Failure> = new Set<Failure>([500, "not-json"]);
const STUBBORN_ATTEMPTS = 2;
const EXCERPT_LENGTH = 2000;

/** Reads JSON from a public source: serially unless told otherwise, patiently, and without believing everything. */
export function createPoliteClient(options: PoliteClientOptions): PoliteClient {
  const settings = { ...DEFAULTS, ...options };
  const inTurn = limitParallel(Math.min(4, Math.max(1, settings.maxParallel)));
  const baseUrl = settings.baseUrl.replace(/\/+$/, "");

  return {
    async getJson(path, query = {}, { signal, withoutRetryOn = [] } = {}) {
      const url = `${baseUrl}/${path.replace(/^\/+/, "")}${toQueryString(query)}`;
      const shownPath = new URL(url).pathname;
      for (let attempt = 1; ; attempt += 1) {
        signal?.throwIfAborted();
        const answer = await inTurn(() => attemptOnce(settings, url, signal));
        if (!("failure" in answer)) return answer;
        const { failure, retryAfterMs, text } = answer;
        const limit = STUBBORN.has(failure) ? Math.min(STUBBORN_ATTEMPTS, settings.maxAttempts) : settings.maxAttempts;
        if (!WORTH_RETRYING.has(failure) || withoutRetryOn.includes(failure) || attempt >= limit) {
          throw new SourceUnavailable(failure, shownPath, attempt, text);
        }
        const delayMs = retryDelay(attempt, retryAfterMs, settings.random);
        settings.onRetry?.({ path: shownPath, attempt, failure, delayMs });
        await settings.sleep(delayMs, signal);
      }
    },
  };
}

type AttemptFailure = { readonly failure: Failure; readonly retryAfterMs: number | null; readonly text: string };

async function attemptOnce(
  settings: PoliteClientOptions & typeof DEFAULTS,
  url: string,
  signal: AbortSignal | undefined,
): Promise<Answer | AttemptFailure> {
  const timeout = AbortSignal.timeout(settings.timeoutMs);
  try {
    const response = await settings.fetch(url, {
      headers: { ...settings.headers, accept: "application/json", "user-agent": settings.userAgent },
      // A key must not follow a redirect to another host, and a moved source is for a person to look at.
      redirect: "manual",
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const text = await readCapped(response, settings.maxBytes);
    if (text === null) return { failure: "too-large", retryAfterMs: null, text: "" };
    if (response.status === 404) return { found: false };
    if (!response.ok) {
      const retryAfterMs = parseRetryAfter(response.headers.get("retry-after"), settings.now());
      return { failure: response.status, retryAfterMs, text: text.slice(0, EXCERPT_LENGTH) };
    }
    return { found: true, body: JSON.parse(text) };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof SyntaxError) return { failure: "not-json", retryAfterMs: null, text: "" };
    return { failure: timeout.aborted ? "timeout" : "connection", retryAfterMs: null, text: "" };
  }
}

function toQueryString(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    if (typeof value === "object") for (const item of value) parameters.append(name, item);
    else parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
