import type { Hono } from "hono";
import type { Context } from "../../../context.ts";
import type { OpenIdentityProvider } from "../../../domain/accounts/identity-provider.ts";
import { findProvider, type StoredProvider } from "../../../domain/accounts/identity-provider-queries.ts";
import { openSettings } from "../../../domain/accounts/identity-provider-secrets.ts";
import { signOutByProvider } from "../../../domain/accounts/sign-in-sign-out.ts";
import { NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import type { WebEnv } from "../../page/web-env.ts";
import { clearSessionCookie } from "../session-cookie.ts";
import { signInAddresses } from "./sign-in-addresses.ts";
import { backToSignIn, type SignInContext } from "./sign-in-request.ts";

/** Where the browser goes to end the provider's own session too; null when there is no such place or it does not answer. */
export function providerLogoutUrl(
  context: Context,
  openProvider: OpenIdentityProvider,
  { provider, hint }: { readonly provider: StoredProvider; readonly hint: string },
): Promise<string | null> {
  const { signedOut } = signInAddresses(context);
  return openProvider(openSettings(context.config.secret, provider)).logoutUrl(hint, signedOut);
}

/** SAML's single logout and metadata: what a provider asks of us. */
export function addProviderSignOut(app: Hono<WebEnv>, context: Context, openProvider: OpenIdentityProvider): void {
  const { db, config, regions, clock } = context;

  app.get(routes.samlMetadata.pattern, async (c) => {
    const { saml } = await getSaml(c);
    const xml = saml.metadata();
    if (!xml) throw new NotFound("no-metadata", "The provider has no key of ours yet.");
    return c.body(xml, 200, { "content-type": "application/samlmetadata+xml; charset=utf-8" });
  });

  app.get(routes.samlLogout.pattern, (c) => {
    const { search, searchParams } = new URL(c.req.url);
    return answerLogout(c, search.slice(1), searchParams, false);
  });
  app.post(routes.samlLogout.pattern, async (c) => {
    const body = await c.req.text();
    return answerLogout(c, body, new URLSearchParams(body), true);
  });

  async function answerLogout(c: SignInContext, query: string, fields: URLSearchParams, isPost: boolean) {
    const { provider, saml, region } = await getSaml(c);
    const toSignedOut = () => c.redirect(routes.signIn.href({}, { alue: region.slug, tulos: "ulos" }), 303);
    // An answer to our own request: the session here ended before it was sent.
    if (fields.has("SAMLResponse")) return toSignedOut();
    const request = await saml.readLogoutRequest(query, isPost);
    if (!request) return backToSignIn(c, { failure: "not-signed", region });
    await signOutByProvider(db, config.secret, provider, request, clock.now());
    clearSessionCookie(c);
    if (!provider.saml?.logoutUrl) return toSignedOut();
    return c.redirect(await saml.logoutResponseUrl(request, fields.get("RelayState") ?? "", true), 303);
  }

  async function getSaml(c: SignInContext) {
    const region = regions.findBySlug(c.req.param("region") ?? "");
    const provider = region && (await findProvider(db.forRegion(region.code), c.req.param("key") ?? ""));
    const saml = provider?.kind === "saml" ? openProvider(openSettings(config.secret, provider)).saml : undefined;
    if (!region || !provider || !saml) throw new NotFound("provider-not-found", "There is no such provider.");
    return { region, provider, saml };
  }
}
