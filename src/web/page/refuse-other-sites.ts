import type { MiddlewareHandler } from "hono";
import { InvalidInput } from "../../platform/errors.ts";
import type { WebEnv } from "./web-env.ts";

/**
 * No one is signed in, so nothing can be done in another's name; this only keeps other sites from sending with their readers'
 * hands. `Origin` would not do: it is `null` from pages that send no referrer.
 */
export const refuseOtherSites: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (c.req.header("sec-fetch-site") === "cross-site")
    throw new InvalidInput("cross-site", "Send the form from its own page.");
  await next();
};
