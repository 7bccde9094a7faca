import type { Context as HonoContext } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { VNode } from "preact";
import { renderPage } from "../page/render-page.ts";

/** A page of the workspace: kept by nobody. */
export function renderDesk(c: HonoContext, tree: VNode, status: ContentfulStatusCode = 200): Response {
  return renderPage(c, tree, { status, caching: "never" });
}
