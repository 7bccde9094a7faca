import { Hono, type Context as HonoContext } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Context } from "../../../context.ts";
import { DEMO_ISSUER, DEMO_REGION, demoAccount } from "../../../domain/accounts/demo-users.ts";
import { isCsrfToken } from "../../../domain/accounts/session.ts";
import { endSession, findActor, openSession } from "../../../domain/accounts/sessions.ts";
import { doerOf } from "../../../domain/audit/audit.ts";
import { recordAudit } from "../../../domain/audit/audit-queries.ts";
import type { Region } from "../../../domain/regions/region.ts";
import { routes } from "../../../routes.ts";
import type { Assets } from "../../assets.ts";
import { bestLanguage } from "../../page/best-language.ts";
import { refuseOtherSites } from "../../page/refuse-other-sites.ts";
import type { WebEnv } from "../../page/web-env.ts";
import { renderError } from "../../resident/errors/errors.tsx";
import { renderDesk } from "../render-desk.ts";
import { returnPath } from "../return-path.ts";
import { clearSessionCookie, sessionCookie, setSessionCookie } from "../session-cookie.ts";
import { SignInPage } from "./sign-in-page.tsx";

const LARGEST_BODY = 64 * 1024;

/** Signing in and out, for all regions. */
export function createSignInWeb(context: Context, assets: Assets): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const { db, clock, config, log } = context;
  app.onError((error, c) => renderError(c, error, context, assets));
  const limit = bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.text("413", 413) });
  for (const path of [routes.signIn.pattern, `${routes.signIn.pattern}/*`]) {
    app.use(path, limit, refuseOtherSites, async (c, next) => {
      c.header("Cache-Control", "no-store");
      await next();
    });
  }

  app.get(routes.signIn.pattern, async (c) => {
    const region = asked(c, context);
    return renderDesk(
      c,
      <SignInPage
        assets={assets}
        language={languageOf(c)}
        region={region}
        regions={context.regions.list()}
        returnTo={returnPath(c.req.query("takaisin"))}
        notice={noticeOf(c)}
        isDemo={config.isDemo && (region === null || region.code === DEMO_REGION)}
      />,
    );
  });

  app.post(routes.signInDemo.pattern, async (c) => {
    const body = await c.req.parseBody();
    const region = context.regions.findByCode(DEMO_REGION);
    if (!config.isDemo || !region) return c.notFound();
    const now = clock.now();
    const account = await demoAccount(db, String(body.kuka ?? ""), now);
    if (!account || account.disabledAt) return c.redirect(routes.signIn.href({}, { tulos: "ei" }), 303);
    const id = await openSession(
      db,
      { accountId: account.id, regionCode: region.code, way: "demo", issuer: DEMO_ISSUER, instead: sessionCookie(c) },
      now,
    );
    setSessionCookie(c, id);
    const actor = await findActor(db, id, now);
    if (actor)
      await recordAudit(db.forRegion(region.code), {
        at: now,
        kind: "sign-in",
        act: "accounts.signIn",
        by: doerOf(actor),
        details: { way: "demo" },
        requestId: c.get("requestId"),
      });
    return c.redirect(returnPath(String(body.takaisin ?? "")) ?? routes.desk.href({ region: region.slug }), 303);
  });

  app.post(routes.signOut.pattern, async (c) => {
    const body = await c.req.parseBody();
    const now = clock.now();
    const actor = await findActor(db, sessionCookie(c), now);
    if (actor && isCsrfToken(config.secret, actor.sessionHash, String(body.csrf ?? ""))) {
      await endSession(db, actor.sessionHash, "signed-out", now);
      log.info({ requestId: c.get("requestId") }, "signed out");
    } else if (actor) return c.redirect(routes.signIn.href({}), 303);
    clearSessionCookie(c);
    c.header("Clear-Site-Data", '"cache", "cookies", "storage"');
    return c.redirect(routes.signIn.href({}, { tulos: "ulos" }), 303);
  });
  return app;
}

function asked(c: HonoContext, { regions }: Context): Region | null {
  return regions.findBySlug(c.req.query("alue") ?? "") ?? null;
}

function languageOf(c: HonoContext): "fi" | "sv" {
  const asked = c.req.query("kieli");
  if (asked === "fi" || asked === "sv") return asked;
  return bestLanguage(c.req.header("accept-language"), ["fi", "sv"]) === "sv" ? "sv" : "fi";
}

function noticeOf(c: HonoContext): "signedOut" | "failed" | "again" | null {
  const result = c.req.query("tulos");
  if (result === "ulos") return "signedOut";
  if (result === "ei") return "failed";
  return c.req.query("uudelleen") ? "again" : null;
}
