import type { Context as HonoContext } from "hono";
import { isRecent, RECENT_MINUTES } from "../../domain/accounts/session.ts";
import { routes } from "../../routes.ts";
import type { Desk, DeskHandler, WorkspaceEnv } from "./desk.ts";
import { renderDesk } from "./render-desk.ts";
import { SendAgainPage } from "./send-again-page.tsx";

/**
 * For sensitive acts: whoever has not proved lately who they are does so first. A form that was opened in time may be sent for
 * as long again, and what was typed into one that took longer is kept.
 * @param keeps whether the form holds what somebody has typed; a mere button is pressed again after the proof
 */
export function requireRecent(handler: DeskHandler, { keeps = false } = {}): DeskHandler {
  return (c, desk) => {
    const isForm = c.req.method !== "GET";
    if (isRecent(desk.actor.authenticatedAt, desk.page.now, isForm ? 2 * RECENT_MINUTES : RECENT_MINUTES))
      return handler(c, desk);
    if (isForm && keeps)
      return renderDesk(c, SendAgainPage({ desk, fields: c.get("form").fields, isProofOld: true }), 403);
    return askAgain(c, desk);
  };
}

function askAgain(c: HonoContext<WorkspaceEnv>, desk: Desk): Response {
  return c.redirect(routes.signIn.href({}, { alue: desk.page.region.slug, uudelleen: true, takaisin: desk.here }), 303);
}
