import * as client from "openid-client";
import type {
  Finished,
  FinishRequest,
  IdentityProvider,
  ProviderSettings,
  ReadLogout,
  Started,
  StartRequest,
} from "../../domain/accounts/identity-provider.ts";
import { isProviderAddress } from "../../domain/accounts/identity-provider-address.ts";
import { systemClock } from "../../platform/clock.ts";
import { checkOidc } from "./check-oidc.ts";
import { decideLogout } from "./logout-token.ts";
import { createDiscovery, keySetPlace } from "./oidc-discovery.ts";
import { oidcFailure } from "./oidc-failure.ts";
import { createProviderKeys } from "./provider-keys.ts";
import { issuerTold, readSignedToken } from "./signed-token.ts";

export interface OidcOptions {
  readonly returnAddress: string;
  readonly allowLoopback: boolean;
  readonly now: () => Date;
}

/** A proof from this working day is asked for; so the provider also tells when it was given. */
const ORDINARY_MAX_AGE_SECONDS = 36_000;
const LONGEST_URL = 30_000;

/** Any OpenID Connect provider: code flow with PKCE, state and nonce; the ID token's signature is checked, its issuer exactly. */
export function openOidc(settings: ProviderSettings, options: OidcOptions): IdentityProvider {
  const discovery = createDiscovery(settings, options);
  const keys = createProviderKeys(async () => keySetPlace(await discovery.configuration(), options.allowLoopback));

  async function start({ state, isAgain }: StartRequest): Promise<Started> {
    try {
      const config = await discovery.configuration();
      const pkceVerifier = client.randomPKCECodeVerifier();
      const nonce = client.randomNonce();
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: options.returnAddress,
        response_type: "code",
        scope: settings.scopes,
        code_challenge: await client.calculatePKCECodeChallenge(pkceVerifier),
        code_challenge_method: "S256",
        state,
        nonce,
        max_age: isAgain ? "0" : String(ORDINARY_MAX_AGE_SECONDS),
        ...(isAgain && { prompt: "login" }),
      });
      if (!isProviderAddress(url.href, options.allowLoopback)) return { failure: "unreadable" };
      return { url: url.href, remembered: { nonce, pkceVerifier } };
    } catch (error) {
      return { failure: oidcFailure(error) };
    }
  }

  async function finish({ query, state, remembered, maxAgeSeconds }: FinishRequest): Promise<Finished> {
    if (!remembered.nonce || !remembered.pkceVerifier) return { failure: "wrong-state" };
    try {
      const config = await discovery.configuration();
      const address = new URL(options.returnAddress);
      address.search = query;
      const tokens = await client.authorizationCodeGrant(config, address, {
        expectedState: state,
        expectedNonce: remembered.nonce,
        pkceCodeVerifier: remembered.pkceVerifier,
        ...(maxAgeSeconds !== null && { maxAge: maxAgeSeconds }),
      });
      const claims = tokens.claims();
      if (!claims) return { failure: "unreadable" };
      // The library lets some well-known issuers differ; an account belongs to exactly one.
      if (claims.iss !== settings.issuer) return { failure: "wrong-issuer" };
      const more = await userInfo(config, tokens.access_token, claims.sub);
      return {
        identity: {
          issuer: claims.iss,
          subject: claims.sub,
          claims: { ...more, ...claims },
          authenticatedAt: typeof claims.auth_time === "number" ? new Date(claims.auth_time * 1000) : null,
          logoutHint: tokens.id_token ?? null,
          providerSession: typeof claims.sid === "string" && claims.sid !== "" ? claims.sid : null,
        },
      };
    } catch (error) {
      return { failure: oidcFailure(error) };
    }
  }

  /** Some providers tell names and roles only here. Without its answer the ID token must do. */
  async function userInfo(config: client.Configuration, token: string, subject: string) {
    if (!config.serverMetadata().userinfo_endpoint) return {};
    try {
      return await client.fetchUserInfo(config, token, subject);
    } catch {
      return {};
    }
  }

  async function readLogoutToken(text: string): Promise<ReadLogout> {
    const told = issuerTold(text);
    if (told === null) return { refusal: "unreadable" };
    // Another issuer's token is not worth asking for keys.
    if (told !== settings.issuer) return { refusal: "wrong-issuer" };
    const token = await readSignedToken(text, keys);
    if ("refusal" in token) return token;
    const { issuer, clientId } = settings;
    return decideLogout(token, { issuer, clientId: clientId ?? "" }, systemClock.now());
  }

  return {
    start,
    finish,
    readLogoutToken,
    async logoutUrl(logoutHint, returnTo) {
      try {
        const config = await discovery.configuration();
        if (!config.serverMetadata().end_session_endpoint) return null;
        const { href } = client.buildEndSessionUrl(config, {
          id_token_hint: logoutHint,
          post_logout_redirect_uri: returnTo,
        });
        return href.length <= LONGEST_URL && isProviderAddress(href, options.allowLoopback) ? href : null;
      } catch {
        return null;
      }
    },
    check: () => checkOidc(settings, options.allowLoopback),
  };
}
