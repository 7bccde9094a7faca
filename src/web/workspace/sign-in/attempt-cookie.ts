import type { Context as HonoContext } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { ATTEMPT_MINUTES } from "../../../domain/accounts/sign-in-attempt.ts";

const NAME = "polku-tunnistus";

/** What the browser keeps, sealed, while its person is at a provider. */
export function attemptCookie(c: HonoContext): string | undefined {
  return getCookie(c, NAME, "host");
}

export function setAttemptCookie(c: HonoContext, sealed: string): void {
  setCookie(c, NAME, sealed, {
    prefix: "host",
    secure: true,
    path: "/",
    httpOnly: true,
    // The way back begins at the provider: Strict would leave it behind.
    sameSite: "Lax",
    maxAge: ATTEMPT_MINUTES * 60,
  });
}

export function clearAttemptCookie(c: HonoContext): void {
  deleteCookie(c, NAME, { prefix: "host", secure: true, path: "/" });
}
