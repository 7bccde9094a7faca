import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/** Pages are the same for all readers of an address and may be kept a moment; what a person wrote is never kept. */
export type Caching = "public" | "never";

const CACHE_CONTROL: Readonly<Record<Caching, string>> = { public: "public, max-age=60", never: "no-store" };

export function renderPage(
  c: Context,
  tree: VNode,
  { status = 200, caching = "public" }: { status?: ContentfulStatusCode; caching?: Caching } = {},
): Response {
  return c.body(`<!doctype html>${renderToString(tree)}`, status, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": CACHE_CONTROL[caching],
  });
}
