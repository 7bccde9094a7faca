import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { MiddlewareHandler } from "hono";

interface CachedPage {
  /** On the monotonic clock, in milliseconds. */
  readonly expiresAt: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer>;
  /** Made when the first reader who wants it comes. */
  zipped: Buffer<ArrayBuffer> | null;
  readonly bytes: number;
}

export interface PageCache {
  /** Answers from memory, before any router: true when it did. */
  serve(request: IncomingMessage, response: ServerResponse): boolean;
  /** Keeps what the app marks as `Cache-Control: public`, and compresses everything worth it. */
  readonly middleware: MiddlewareHandler;
  clear(): void;
}

export interface PageCacheOptions {
  /** Pages say "open now", so they are not kept for long. */
  readonly keepMs: number;
  readonly maxBytes: number;
}

const SMALL_BYTES = 1000;
/** Levels above this win few bytes for much time on pages of tens of kilobytes. */
const GZIP_LEVEL = 4;
/** What a kept page takes, its compressed form counted in. */
const ZIPPED_TOO = 1.3;
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|problem\+json|xml|ld\+json|geo\+json)|image\/svg)/;

/**
 * Public pages kept in memory for half a minute: most readers ask for the same few. What a person wrote is never in a kept
 * page: only answers that the app itself calls public are kept, and those carry no search words.
 */
export function createPageCache({ keepMs, maxBytes }: PageCacheOptions): PageCache {
  const pages = new Map<string, CachedPage>();
  let held = 0;

  function drop(key: string, page: CachedPage): void {
    pages.delete(key);
    held -= page.bytes;
  }

  function keep(key: string, page: CachedPage): void {
    const old = pages.get(key);
    if (old) drop(key, old);
    pages.set(key, page);
    held += page.bytes;
    // A Map keeps the order of insertion, so the first is the oldest.
    for (const [oldest, candidate] of pages) {
      if (held <= maxBytes) break;
      drop(oldest, candidate);
    }
  }

  return {
    serve(request, response) {
      if (request.method !== "GET") return false;
      const key = keyOf(request.headers.host, request.url ?? "/");
      const page = pages.get(key);
      if (!page) return false;
      if (page.expiresAt <= performance.now()) {
        drop(key, page);
        return false;
      }
      const { etag } = page.headers;
      // A calendar program asks every hour whether anything has changed.
      if (etag && request.headers["if-none-match"]?.includes(etag)) {
        response.writeHead(304, page.headers).end();
        return true;
      }
      const isZipped = acceptsGzip(request.headers["accept-encoding"]);
      if (isZipped) page.zipped ??= zip(page.body);
      const body = (isZipped && page.zipped) || page.body;
      response.writeHead(200, {
        ...page.headers,
        ...(isZipped ? { "content-encoding": "gzip" } : {}),
        "content-length": body.length,
      });
      response.end(body);
      return true;
    },

    async middleware(c, next) {
      await next();
      const type = c.res.headers.get("content-type") ?? "";
      const isKept =
        c.req.method === "GET" && c.res.status === 200 && /\bpublic\b/.test(c.res.headers.get("cache-control") ?? "");
      const wantsGzip = acceptsGzip(c.req.header("accept-encoding"));
      // Reading the body costs; an answer that is neither kept nor compressed goes out as it is.
      if ((!isKept && !wantsGzip) || !COMPRESSIBLE.test(type) || c.res.headers.has("content-encoding")) return;
      const body = Buffer.from(await c.res.arrayBuffer());
      const headers = Object.fromEntries(c.res.headers);
      headers.vary = "Accept-Encoding";
      delete headers["content-length"];
      const isZipped = body.length > SMALL_BYTES && wantsGzip;
      const zipped = isZipped ? zip(body) : null;
      if (isKept) {
        const { "x-request-id": _, ...shared } = headers;
        const url = new URL(c.req.url);
        const page = {
          expiresAt: performance.now() + keepMs,
          headers: shared,
          body,
          zipped,
          bytes: body.length * ZIPPED_TOO,
        };
        keep(keyOf(c.req.header("host"), url.pathname + url.search), page);
      }
      const { status } = c.res;
      // Hono merges the headers of the answer it replaces, the old length among them; so there must be none.
      c.res = undefined;
      c.res = new Response(zipped ?? body, {
        status,
        headers: isZipped ? { ...headers, "content-encoding": "gzip" } : headers,
      });
    },

    clear() {
      pages.clear();
      held = 0;
    },
  };
}

const zip = (body: Buffer): Buffer<ArrayBuffer> => gzipSync(body, { level: GZIP_LEVEL });

function keyOf(host: string | undefined, target: string): string {
  return `${host ?? ""} ${target}`;
}

function acceptsGzip(header: string | undefined): boolean {
  return header !== undefined && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(header);
}
