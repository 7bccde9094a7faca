import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";

/**
 * `public`: the same for all readers of the address. `private`: depends on the browser's language, so no shared cache may
 * keep it. `never`: holds what a person wrote.
 */
export type Caching = "public" | "private" | "never";

const CACHE_CONTROL: Readonly<Record<Caching, string>> = {
  public: "public, max-age=60",
  private: "private, no-cache",
  never: "no-store",
};

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
