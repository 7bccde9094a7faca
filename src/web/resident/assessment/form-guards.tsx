import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { InvalidInput } from "../../../platform/errors.ts";
import { renderPage } from "../../page/render-page.ts";
import type { WebEnv } from "../../page/web-env.ts";
import { TooLargePage } from "./too-large-page.tsx";

/** Nothing is kept, but no other site has a reason to send its readers' answers here. */
export const refuseOtherSites: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (c.req.header("sec-fetch-site") === "cross-site")
    throw new InvalidInput("cross-site", "Send the form from its own page.");
  await next();
};

export function limitBody(maxSize: number): MiddlewareHandler<WebEnv> {
  return bodyLimit({
    maxSize,
    onError: (c) => renderPage(c, <TooLargePage page={c.get("page")} />, { status: 413, caching: "never" }),
  });
}
