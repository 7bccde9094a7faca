import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Log } from "../log.ts";

export interface RequestVariables {
  requestId: string;
}

/** Gives each request an id and logs how it went: the route's pattern, never the address a person typed or its query. */
export function requestLog(log: Log): MiddlewareHandler<{ Variables: RequestVariables }> {
  return async (c, next) => {
    const requestId = randomUUID();
    c.set("requestId", requestId);
    const started = performance.now();
    await next();
    c.res.headers.set("X-Request-Id", requestId);
    if (!log.isLevelEnabled("info")) return;
    const milliseconds = Math.round((performance.now() - started) * 10) / 10;
    log.info({ requestId, method: c.req.method, route: routePath(c), status: c.res.status, milliseconds }, "request");
  };
}
