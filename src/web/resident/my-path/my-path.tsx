import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { routes } from "../../../routes.ts";
import type { Page } from "../../page/page.ts";
import { readForm } from "../../page/read-form.ts";
import { refuseOtherSites } from "../../page/refuse-other-sites.ts";
import { renderPage } from "../../page/render-page.ts";
import type { ResidentWeb, WebEnv } from "../../page/web-env.ts";
import { type PathForm, readPathForm } from "./path-form.ts";
import { PathPage } from "./path-page.tsx";
import { openEntries } from "./path-view.ts";
import { StartPage, TooLargePage } from "./start-page.tsx";

/** Forty steps that are somewhat too long, in the longest encoding of a form. */
const LARGEST_BODY = 256 * 1024;

/**
 * The resident's path. Which things and which steps are theirs comes in the body of a form and is forgotten when the page has
 * been made.
 */
export function addMyPath({ app, context }: ResidentWeb): void {
  app.get(routes.path.pattern, (c) => {
    const told = c.req.query("kalenteri") === "tyhja" ? c.get("page").text.path.along.noTimes : null;
    return renderPage(c, <StartPage page={c.get("page")} told={told} />);
  });

  app.post(routes.path.pattern, refuseOtherSites, limitBody, async (c) => {
    const page = c.get("page");
    const form = readPathForm((await readForm(c)).fields);
    if (form.items.length === 0)
      return renderPage(c, <StartPage page={page} told={toldOf(page, form)} />, { caching: "never" });
    const entries = await openEntries(context, page, form);
    return renderPage(c, <PathPage page={page} form={form} entries={entries} />, { caching: "never" });
  });
}

function toldOf({ text }: Page, { isCleared, removed, hasUnread }: PathForm): string {
  const { steps, start } = text.path;
  if (isCleared || removed) return steps.cleared;
  return hasUnread ? steps.unread : start.none;
}

const limitBody: MiddlewareHandler<WebEnv> = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: (c) => renderPage(c, <TooLargePage page={c.get("page")} />, { status: 413, caching: "never" }),
});
