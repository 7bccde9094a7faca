import type { MiddlewareHandler } from "hono";

/** Seconds a browser or proxy may keep a public page. */
const PUBLIC_SECONDS = 30;

/**
 * Pages that depend on nothing but their address may be kept; a page whose address holds what a person wrote is kept nowhere.
 * `plainParameters` are the query names that tell nothing of a person.
 */
export function cachePolicy({ plainParameters }: { plainParameters: readonly string[] }): MiddlewareHandler {
  const plain = new Set(plainParameters);
  return async (c, next) => {
    await next();
    if (c.res.headers.has("cache-control") || !c.res.headers.get("content-type")?.startsWith("text/html")) return;
    const names = Object.keys(c.req.query());
    const isPublic = c.req.method === "GET" && c.res.status === 200 && names.every((name) => plain.has(name));
    c.res.headers.set("Cache-Control", isPublic ? `public, max-age=${PUBLIC_SECONDS}` : "no-store");
  };
}
