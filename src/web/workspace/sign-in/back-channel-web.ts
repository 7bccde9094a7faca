import type { Hono } from "hono";
import type { Context } from "../../../context.ts";
import { signOutByToken } from "../../../domain/accounts/back-channel-logout.ts";
import type { LogoutRefusal, OpenIdentityProvider } from "../../../domain/accounts/identity-provider.ts";
import { findProvider } from "../../../domain/accounts/identity-provider-queries.ts";
import { openSettings } from "../../../domain/accounts/identity-provider-secrets.ts";
import { rateLimit } from "../../../platform/http/rate-limit.ts";
import { routes } from "../../../routes.ts";
import { lastOf, readForm } from "../../page/read-form.ts";
import type { WebEnv } from "../../page/web-env.ts";
import type { SignInContext } from "./sign-in-request.ts";

/** A large organization's working day ends at once; nobody has this many sign-outs to tell of in a minute. */
const MOST_A_MINUTE = 300;

/**
 * OpenID Connect Back-Channel Logout 1.0: a provider tells from server to server that somebody has signed out there. What makes the
 * word good is its signature, so no cookie and no token of a form's is asked for. Whatever is wrong, the answer is the same.
 */
export function addBackChannel(app: Hono<WebEnv>, context: Context, openProvider: OpenIdentityProvider): void {
  const { db, config, clock, regions, log } = context;
  const limit = rateLimit({ name: "back-channel", points: MOST_A_MINUTE, perSeconds: 60 }, (c) =>
    c.json({ error: "too_many_requests" }, 429),
  );

  app.post(routes.oidcLogout.pattern, limit, async (c) => {
    const region = regions.findBySlug(c.req.param("region") ?? "");
    const token = lastOf((await readForm(c)).fields, "logout_token");
    if (!region || !token) return refuse(c, null, "unreadable");
    const provider = await findProvider(db.forRegion(region.code), c.req.param("key") ?? "");
    // Out of use, its sessions have ended already.
    if (!provider?.isEnabled) return refuse(c, null, "provider-off");
    const read = await openProvider(openSettings(config.secret, provider)).readLogoutToken?.(token);
    if (!read) return refuse(c, provider.key, "unreadable");
    if ("refusal" in read) return refuse(c, provider.key, read.refusal);
    const sessions = await signOutByToken(db, provider, read.logout, {
      now: clock.now(),
      requestId: c.get("requestId"),
    });
    if (sessions === null) return refuse(c, provider.key, "replayed");
    log.info({ requestId: c.get("requestId"), provider: provider.key, sessions }, "signed out by a provider");
    return c.body(null, 200);
  });

  /** The provider's own administrator looks into the reason together with the operator, who finds it by the request's id. */
  function refuse(c: SignInContext, provider: string | null, reason: LogoutRefusal): Response {
    log.warn({ requestId: c.get("requestId"), provider, reason }, "a provider's sign-out was not taken");
    return c.json({ error: "invalid_request" }, 400);
  }
}
