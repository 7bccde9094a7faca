import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Context } from "../../../context.ts";
import { DEMO_ISSUER, DEMO_REGION, demoAccount } from "../../../domain/accounts/demo-users.ts";
import type { OpenIdentityProvider } from "../../../domain/accounts/identity-provider.ts";
import { listProviders } from "../../../domain/accounts/identity-provider-queries.ts";
import { relyingPartyOf } from "../../../domain/accounts/relying-party.ts";
import { isCsrfToken } from "../../../domain/accounts/session.ts";
import { findActor, openSession } from "../../../domain/accounts/sessions.ts";
import { providerOfSession } from "../../../domain/accounts/sign-in-sign-out.ts";
import { signOut } from "../../../domain/accounts/sign-out.ts";
import { doerOf } from "../../../domain/audit/audit.ts";
import { recordAudit } from "../../../domain/audit/audit-queries.ts";
import { routes } from "../../../routes.ts";
import type { Assets } from "../../assets.ts";
import { lastOf, readForm } from "../../page/read-form.ts";
import { refuseOtherSites } from "../../page/refuse-other-sites.ts";
import type { WebEnv } from "../../page/web-env.ts";
import { renderError } from "../../resident/errors/errors.tsx";
import { renderDesk } from "../render-desk.ts";
import { returnPath } from "../return-path.ts";
import { clearSessionCookie, sessionCookie, setSessionCookie } from "../session-cookie.ts";
import { addBackChannel } from "./back-channel-web.ts";
import { GoOnPage } from "./go-on-page.tsx";
import { addInvitations } from "./invitation-web.tsx";
import { addKeyLetters } from "./key-letter-web.tsx";
import { PasskeySignIn } from "./passkey-sign-in.tsx";
import { addPasskeys } from "./passkey-web.ts";
import { addProviderSignIn } from "./provider-sign-in.tsx";
import { addProviderSignOut, providerLogoutUrl } from "./provider-sign-out.tsx";
import { SignInPage } from "./sign-in-page.tsx";
import { askedLanguage, askedRegion, noticeOf, referenceOf } from "./sign-in-request.ts";

const LARGEST_BODY = 64 * 1024;
/** A signed and encrypted answer with its certificates. */
const LARGEST_SAML_BODY = 400 * 1024;
/** SAML's forms come from the provider's site; what makes them good is their signature. */
const FROM_PROVIDERS = /^\/kirjaudu\/(?:paluu\/saml|saml\/)/;

/** Signing in and out, for all regions. @param openProvider null: no organization's accounts, as in tests of other things */
export function createSignInWeb(
  context: Context,
  assets: Assets,
  openProvider: OpenIdentityProvider | null = null,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const { db, clock, config } = context;
  app.onError((error, c) => renderError(c, error, context, assets));
  for (const path of [routes.signIn.pattern, `${routes.signIn.pattern}/*`]) {
    app.use(path, limitBody, refuseOthersForms, async (c, next) => {
      c.header("Cache-Control", "no-store");
      await next();
    });
  }

  app.get(routes.signIn.pattern, async (c) => {
    const region = askedRegion(c, context);
    const publicUrl = region && relyingPartyOf(config.publicUrl) ? config.publicUrl : null;
    const providers = region && openProvider ? await listProviders(db.forRegion(region.code)) : [];
    return renderDesk(
      c,
      <SignInPage
        assets={assets}
        language={askedLanguage(c)}
        region={region}
        regions={context.regions.list()}
        ways={providers.filter(({ isEnabled }) => isEnabled)}
        returnTo={returnPath(c.req.query("takaisin"))}
        notice={noticeOf(c)}
        reference={referenceOf(c)}
        isAgain={c.req.query("uudelleen") === "1"}
        isDemo={config.isDemo && (region === null || region.code === DEMO_REGION)}
        scripts={publicUrl ? ["passkey"] : []}
        extra={
          region &&
          publicUrl && (
            <PasskeySignIn
              language={askedLanguage(c)}
              region={region}
              returnTo={returnPath(c.req.query("takaisin"))}
              result={c.req.query("tulos") ?? null}
            />
          )
        }
      />,
    );
  });

  addPasskeys(app, context);
  addInvitations(app, context, assets);
  addKeyLetters(app, context, assets);

  app.post(routes.signInDemo.pattern, async (c) => {
    const { fields } = await readForm(c);
    const region = context.regions.findByCode(DEMO_REGION);
    if (!config.isDemo || !region) return c.notFound();
    const now = clock.now();
    const account = await demoAccount(db, lastOf(fields, "kuka") ?? "", now);
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
    return c.redirect(returnPath(lastOf(fields, "takaisin")) ?? routes.desk.href({ region: region.slug }), 303);
  });

  // Providers send the browser here when they have signed it out.
  app.get(routes.signOut.pattern, (c) => c.redirect(routes.signIn.href({}, { tulos: "ulos" }), 303));

  app.post(routes.signOut.pattern, async (c) => {
    const { fields } = await readForm(c);
    const now = clock.now();
    const actor = await findActor(db, sessionCookie(c), now);
    const toSignedOut = () => c.redirect(routes.signIn.href({}, { tulos: "ulos" }), 303);
    if (!actor) {
      // Nothing else is cleared: what a resident keeps on this device is theirs, and anybody could send this form.
      clearSessionCookie(c);
      return toSignedOut();
    }
    if (!isCsrfToken(config.secret, actor.sessionHash, lastOf(fields, "csrf") ?? ""))
      return c.redirect(routes.signIn.href({}), 303);
    const from = openProvider && (await providerOfSession(db, config.secret, actor.sessionHash));
    // Ours ends first, whether or not the provider answers.
    await signOut(db, actor, { now, requestId: c.get("requestId") });
    const onwards = openProvider && from ? await providerLogoutUrl(context, openProvider, from) : null;
    clearSessionCookie(c);
    c.header("Clear-Site-Data", '"cache", "cookies", "storage"');
    if (!onwards) return toSignedOut();
    return renderDesk(c, <GoOnPage assets={assets} language={actor.language} to={onwards} reason="signOut" />);
  });

  if (openProvider) {
    addProviderSignIn(app, context, assets, openProvider);
    addProviderSignOut(app, context, openProvider);
    addBackChannel(app, context, openProvider);
  }
  return app;
}

const limitForm = bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.text("413", 413) });
const limitSaml = bodyLimit({ maxSize: LARGEST_SAML_BODY, onError: (c) => c.text("413", 413) });
const limitBody: MiddlewareHandler<WebEnv> = (c, next) =>
  FROM_PROVIDERS.test(c.req.path) ? limitSaml(c, next) : limitForm(c, next);

/** Links from letters and the way back from a provider begin elsewhere; forms of ours do not. */
const refuseOthersForms: MiddlewareHandler<WebEnv> = (c, next) =>
  c.req.method === "GET" || FROM_PROVIDERS.test(c.req.path) ? next() : refuseOtherSites(c, next);
