import type { Hono, Context as HonoContext } from "hono";
import type { Context } from "../../context.ts";
import type { Region } from "../../domain/regions/region.ts";
import type { PageLanguage } from "../../routes.ts";
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
  /** Opens the page anew for what a form asked; an address's own page has been opened already. */
  open(c: HonoContext, region: Region, language: PageLanguage, search?: URLSearchParams): Promise<Page>;
}
