import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { callerGroup } from "./client-address.ts";

export interface RateLimit {
  /** Names the bucket; two limits with one name share it. */
  readonly name: string;
  readonly points: number;
  readonly perSeconds: number;
}

/**
 * Lets each group of callers do `points` things in `perSeconds`; the rest get what `refuse` answers, with `Retry-After`.
 * Groups are kept in memory only and forgotten when their time is over.
 */
export function rateLimit(
  limit: RateLimit,
  refuse: (c: Context, retryAfterSeconds: number) => Response | Promise<Response>,
): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ keyPrefix: limit.name, points: limit.points, duration: limit.perSeconds });
  return async (c, next) => {
    const group = callerGroup(peerOf(c), c.req.header("x-forwarded-for"));
    if (group === null) return next();
    try {
      await limiter.consume(group);
    } catch (rejection) {
      if (!(rejection instanceof RateLimiterRes)) throw rejection;
      const seconds = Math.max(1, Math.ceil(rejection.msBeforeNext / 1000));
      const response = await refuse(c, seconds);
      response.headers.set("Retry-After", String(seconds));
      return response;
    }
    return next();
  };
}

/** Undefined in tests, which call the app without a connection. */
export function peerOf(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}
