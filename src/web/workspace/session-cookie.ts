import type { Context as HonoContext } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { LONGEST_HOURS } from "../../domain/accounts/session.ts";

/** With its prefix: sent only over https (or to this very machine), only to this host, and read by no script. */
const NAME = "polku";

export function sessionCookie(c: HonoContext): string | undefined {
  return getCookie(c, NAME, "host");
}

export function setSessionCookie(c: HonoContext, id: string): void {
  setCookie(c, NAME, id, {
    prefix: "host",
    secure: true,
    path: "/",
    httpOnly: true,
    // A link from a letter opens the workspace; a form of another site does not act in it.
    sameSite: "Lax",
    maxAge: LONGEST_HOURS * 3600,
  });
}

export function clearSessionCookie(c: HonoContext): void {
  deleteCookie(c, NAME, { prefix: "host", secure: true, path: "/" });
}
