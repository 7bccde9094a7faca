import type { Context as HonoContext } from "hono";
import { isRecent, RECENT_MINUTES } from "../../domain/accounts/session.ts";
import { routes } from "../../routes.ts";
import type { Desk, DeskHandler, WorkspaceEnv } from "./desk.ts";

/**
 * For sensitive acts: whoever has not proved lately who they are does so first. A form that was opened in time may be sent for
 * as long again, so that nobody loses what they filled in.
 */
export function requireRecent(handler: DeskHandler): DeskHandler {
  return (c, desk) => {
    const minutes = c.req.method === "GET" ? RECENT_MINUTES : 2 * RECENT_MINUTES;
    if (isRecent(desk.actor.authenticatedAt, desk.page.now, minutes)) return handler(c, desk);
    return askAgain(c, desk);
  };
}

function askAgain(c: HonoContext<WorkspaceEnv>, desk: Desk): Response {
  return c.redirect(routes.signIn.href({}, { alue: desk.page.region.slug, uudelleen: true, takaisin: desk.here }), 303);
}
