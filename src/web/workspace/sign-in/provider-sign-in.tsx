import type { Hono } from "hono";
import type { Context } from "../../../context.ts";
import type { Finished, OpenIdentityProvider, SignInFailure } from "../../../domain/accounts/identity-provider.ts";
import { findProvider, type StoredProvider } from "../../../domain/accounts/identity-provider-queries.ts";
import { openSettings } from "../../../domain/accounts/identity-provider-secrets.ts";
import { recordFailedSignIn, signIn } from "../../../domain/accounts/sign-in.ts";
import {
  type Attempt,
  beginAttempt,
  endAttempt,
  keepArrived,
  newState,
  regionOfState,
  sealAttempt,
  type TakenAttempt,
  unsealAttempt,
} from "../../../domain/accounts/sign-in-attempt.ts";
import { routes } from "../../../routes.ts";
import type { Assets } from "../../assets.ts";
import { lastOf, readForm } from "../../page/read-form.ts";
import type { WebEnv } from "../../page/web-env.ts";
import { renderDesk } from "../render-desk.ts";
import { returnPath } from "../return-path.ts";
import { sessionCookie, setSessionCookie } from "../session-cookie.ts";
import { attemptCookie, clearAttemptCookie, setAttemptCookie } from "./attempt-cookie.ts";
import { GoOnPage } from "./go-on-page.tsx";
import { askedLanguage, backToSignIn, type FailedSignIn, type SignInContext } from "./sign-in-request.ts";

/** Signing in with an organization's own account: to its provider, and back. */
export function addProviderSignIn(
  app: Hono<WebEnv>,
  context: Context,
  assets: Assets,
  openProvider: OpenIdentityProvider,
): void {
  const { db, clock, config, regions, log } = context;
  const open = (provider: StoredProvider) => openProvider(openSettings(config.secret, provider));

  app.post(routes.signInStart.pattern, async (c) => {
    const { fields } = await readForm(c);
    const region = regions.findBySlug(lastOf(fields, "alue") ?? "") ?? null;
    const language = askedLanguage(c, lastOf(fields, "kieli") ?? undefined);
    const returnTo = returnPath(lastOf(fields, "takaisin"));
    const isAgain = lastOf(fields, "uudelleen") === "1";
    const provider = region && (await findProvider(db.forRegion(region.code), lastOf(fields, "tapa") ?? ""));
    if (!region || !provider?.isEnabled)
      return backToSignIn(c, { failure: "provider-off", region, language, returnTo, isAgain });
    const state = newState(region.code);
    const started = await open(provider).start({ state, isAgain });
    if ("failure" in started)
      return fail(c, provider.key, { failure: started.failure, region, language, returnTo, isAgain });
    const attempt: Attempt = {
      ...started.remembered,
      state,
      regionCode: region.code,
      providerKey: provider.key,
      language,
      returnTo,
      isAgain,
      startedAt: clock.now().getTime(),
    };
    await beginAttempt(db.forRegion(region.code), attempt);
    setAttemptCookie(c, sealAttempt(config.secret, attempt));
    return renderDesk(c, <GoOnPage assets={assets} language={language} to={started.url} reason="start" />);
  });

  app.get(routes.signInReturn.pattern, async (c) => {
    const now = clock.now();
    const attempt = unsealAttempt(config.secret, attemptCookie(c), now);
    clearAttemptCookie(c);
    const state = c.req.query("state") ?? c.req.query("tila") ?? "";
    // Nobody of ours began this: there is nothing to tell in any region's log.
    if (!attempt) {
      log.warn({ requestId: c.get("requestId") }, "a sign-in came back that this browser did not begin");
      return backToSignIn(c, { failure: "wrong-state", region: null });
    }
    const region = regions.findByCode(attempt.regionCode) ?? null;
    const { language, returnTo, isAgain, providerKey } = attempt;
    const failed = (failure: SignInFailure, whose?: string) =>
      fail(c, providerKey, { failure, whose, region, language, returnTo, isAgain });
    if (state !== attempt.state || !region) return failed("wrong-state");
    const taken = await endAttempt(db.forRegion(region.code), config.secret, state, now);
    if (!taken || taken.providerKey !== providerKey) return failed("replayed");
    const provider = await findProvider(db.forRegion(region.code), providerKey);
    if (!provider?.isEnabled) return failed("provider-off");
    const finished = await finish(provider, attempt, taken, new URL(c.req.url).search);
    if ("failure" in finished) return failed(finished.failure);
    const result = await signIn(
      db,
      config.secret,
      { provider, identity: finished.identity, language, instead: sessionCookie(c), requestId: c.get("requestId") },
      now,
    );
    if ("failure" in result) return failed(result.failure, result.whose);
    setSessionCookie(c, result.sessionId);
    return c.redirect(returnTo ?? routes.desk.href({ region: region.slug }), 303);
  });

  // Another site's form: no cookie of ours comes with it. What it proves waits for the browser that began.
  app.post(routes.signInSaml.pattern, async (c) => {
    const now = clock.now();
    const { fields } = await readForm(c);
    const state = lastOf(fields, "RelayState") ?? "";
    const region = regions.findByCode(regionOfState(state) ?? "") ?? null;
    const taken = region && (await endAttempt(db.forRegion(region.code), config.secret, state, now));
    if (!region || !taken) {
      log.warn({ requestId: c.get("requestId") }, "a SAML answer came that nobody waits for");
      return backToSignIn(c, { failure: "replayed", region });
    }
    const { providerKey, requestId, maxAgeSeconds } = taken;
    const provider = await findProvider(db.forRegion(region.code), providerKey);
    if (!provider?.isEnabled) return fail(c, providerKey, { failure: "provider-off", region });
    const finished = await open(provider).finish({
      state,
      query: "",
      samlResponse: lastOf(fields, "SAMLResponse") ?? "",
      remembered: { requestId: requestId ?? undefined },
      maxAgeSeconds,
    });
    if ("failure" in finished) return fail(c, providerKey, { failure: finished.failure, region });
    const arrived = { state, providerKey, identity: finished.identity };
    await keepArrived(db.forRegion(region.code), config.secret, arrived, now);
    return c.redirect(routes.signInReturn.href({}, { tila: state }), 303);
  });

  async function finish(
    provider: StoredProvider,
    attempt: Attempt,
    { arrived, maxAgeSeconds }: TakenAttempt,
    query: string,
  ): Promise<Finished> {
    if (provider.kind === "saml") return arrived ? { identity: arrived } : { failure: "wrong-state" };
    return open(provider).finish({ state: attempt.state, remembered: attempt, query, maxAgeSeconds });
  }

  async function fail(c: SignInContext, providerKey: string, failed: FailedSignIn): Promise<Response> {
    const requestId = c.get("requestId");
    log.warn({ requestId, provider: providerKey, reason: failed.failure }, "a sign-in failed");
    if (failed.region)
      await recordFailedSignIn(
        db,
        { regionCode: failed.region.code, providerKey, failure: failed.failure, whose: failed.whose, requestId },
        clock.now(),
      );
    return backToSignIn(c, failed);
  }
}
