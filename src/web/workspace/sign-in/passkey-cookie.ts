import type { Context as HonoContext } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import {
  CHALLENGE_MINUTES,
  type Challenge,
  openChallenge,
  sealChallenge,
} from "../../../domain/accounts/passkey-challenge.ts";

const NAME = "polku-avain";

/** What the key is asked to answer goes along in the browser, signed, so that nothing is kept for those who never answer. */
export function setChallenge(c: HonoContext, secret: string, challenge: Challenge): void {
  setCookie(c, NAME, sealChallenge(secret, challenge), {
    prefix: "host",
    secure: true,
    path: "/",
    httpOnly: true,
    sameSite: "Strict",
    maxAge: CHALLENGE_MINUTES * 60,
  });
}

/** The browser's challenge, when it is meant for this; gone from the browser either way. */
export function takeChallenge(
  c: HonoContext,
  secret: string,
  meant: Pick<Challenge, "purpose" | "subject">,
  now: Date,
): Challenge | null {
  const sealed = getCookie(c, NAME, "host");
  deleteCookie(c, NAME, { prefix: "host", secure: true, path: "/" });
  return openChallenge(secret, sealed, meant, now);
}
