import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { renderPage } from "../../page/render-page.ts";
import type { WebEnv } from "../../page/web-env.ts";
import { TooLargePage } from "./too-large-page.tsx";

/** What is larger is told of with a page. */
export function limitBody(maxSize: number): MiddlewareHandler<WebEnv> {
  return bodyLimit({
    maxSize,
    onError: (c) => renderPage(c, <TooLargePage page={c.get("page")} />, { status: 413, caching: "never" }),
  });
}
