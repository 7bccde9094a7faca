import type { Context as HonoContext } from "hono";
import type { Context } from "../../../context.ts";
import type { SignInFailure } from "../../../domain/accounts/identity-provider.ts";
import type { Region } from "../../../domain/regions/region.ts";
import { routes } from "../../../routes.ts";
import { bestLanguage } from "../../page/best-language.ts";
import type { WebEnv } from "../../page/web-env.ts";

export type SignInContext = HonoContext<WebEnv>;
export type SignInNotice = "signedOut" | "failed" | "down" | "cancelled" | "again";

const NOTICES: Readonly<Record<string, SignInNotice>> = {
  ulos: "signedOut",
  ei: "failed",
  alhaalla: "down",
  kesken: "cancelled",
};

export function askedRegion(c: SignInContext, { regions }: Pick<Context, "regions">): Region | null {
  return regions.findBySlug(c.req.query("alue") ?? "") ?? null;
}

export function askedLanguage(c: SignInContext, asked = c.req.query("kieli")): "fi" | "sv" {
  if (asked === "fi" || asked === "sv") return asked;
  return bestLanguage(c.req.header("accept-language"), ["fi", "sv"]) === "sv" ? "sv" : "fi";
}

export function noticeOf(c: SignInContext): SignInNotice | null {
  return NOTICES[c.req.query("tulos") ?? ""] ?? (c.req.query("uudelleen") ? "again" : null);
}

/** The request's id, by which the operator finds what happened; null when the address holds none. */
export function referenceOf(c: SignInContext): string | null {
  const text = c.req.query("viite") ?? "";
  return /^[0-9a-f-]{36}$/.test(text) ? text : null;
}

export interface FailedSignIn {
  readonly failure: SignInFailure;
  /** Whose account it was, for the log. */
  readonly whose?: string | undefined;
  readonly region: Region | null;
  readonly language?: "fi" | "sv" | undefined;
  readonly returnTo?: string | null | undefined;
  readonly isAgain?: boolean | undefined;
}

/** Back to the sign-in page, which says in plain words that it did not succeed. */
export function backToSignIn(
  c: SignInContext,
  { failure, region, language, returnTo, isAgain }: FailedSignIn,
): Response {
  const result = failure === "provider-down" ? "alhaalla" : failure === "cancelled" ? "kesken" : "ei";
  const query = {
    alue: region?.slug,
    tulos: result,
    viite: c.get("requestId"),
    takaisin: returnTo,
    uudelleen: isAgain,
    kieli: language,
  };
  return c.redirect(routes.signIn.href({}, query), 303);
}
