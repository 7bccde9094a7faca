import type { Hono } from "hono";
import type { Context } from "../../context.ts";
import type { Page } from "./page.ts";

export interface WebEnv {
  Variables: {
    /** Set for every address below a region and a language. */
    page: Page;
    /** Set by the request log. */
    requestId: string;
  };
}

/** What a page's controller gets: where to answer, and what the product is made of. */
export interface ResidentWeb {
  readonly app: Hono<WebEnv>;
  readonly context: Context;
}
