import type { Hono, Context as HonoContext } from "hono";
import type { Context } from "../../../context.ts";
import { askForKey, PASSKEY_ISSUER, readAnswer } from "../../../domain/accounts/passkey.ts";
import { newChallenge } from "../../../domain/accounts/passkey-challenge.ts";
import { relyingPartyOf } from "../../../domain/accounts/relying-party.ts";
import { openSession } from "../../../domain/accounts/sessions.ts";
import { type Signer, signInWithPasskey } from "../../../domain/accounts/sign-in-with-passkey.ts";
import { recordAudit } from "../../../domain/audit/audit-queries.ts";
import { routes } from "../../../routes.ts";
import { lastOf, readForm } from "../../page/read-form.ts";
import type { WebEnv } from "../../page/web-env.ts";
import { returnPath } from "../return-path.ts";
import { sessionCookie, setSessionCookie } from "../session-cookie.ts";
import { setChallenge, takeChallenge } from "./passkey-cookie.ts";
import { KEY_ANSWER, KEY_STEP } from "./passkey-form.tsx";

/** Signing in with a key, to the region that was chosen. */
export function addPasskeys(app: Hono<WebEnv>, context: Context): void {
  const { db, clock, config, regions } = context;
  app.post(routes.signInPasskey.pattern, async (c) => {
    const { fields } = await readForm(c);
    const region = regions.findBySlug(lastOf(fields, "alue") ?? "");
    const party = relyingPartyOf(config.publicUrl);
    const returnTo = returnPath(lastOf(fields, "takaisin"));
    const language = lastOf(fields, "kieli") === "sv" ? "sv" : "fi";
    if (!region || !party) return c.redirect(routes.signIn.href({}, { kieli: language }), 303);
    const meant = { purpose: "sign-in", subject: region.code } as const;
    const now = clock.now();
    if (lastOf(fields, KEY_STEP) === "alku") {
      const challenge = newChallenge({ ...meant, accountId: null }, now);
      setChallenge(c, config.secret, challenge);
      return c.json(await askForKey(party, challenge));
    }
    const again = (tulos: string) =>
      c.redirect(routes.signIn.href({}, { alue: region.slug, takaisin: returnTo, kieli: language, tulos }), 303);
    const challenge = takeChallenge(c, config.secret, meant, now);
    const answer = readAnswer(lastOf(fields, KEY_ANSWER));
    if (!challenge || !answer) return again("avain");
    const signed = await signInWithPasskey(db, region.code, { party, challenge, answer }, now);
    if (!signed.ok) {
      if (signed.who) await recordKeySignIn(c, context, signed.who, region.code, "refusal");
      return again(signed.why === "roles" ? "ei-roolia" : "avain");
    }
    await openKeySession(c, context, signed.who, region.code);
    return c.redirect(returnTo ?? routes.desk.href({ region: region.slug }), 303);
  });
}

/** Signs in whoever answered with a key, under a new session. */
export async function openKeySession(
  c: HonoContext<WebEnv>,
  context: Pick<Context, "db" | "clock">,
  who: Signer,
  regionCode: string,
): Promise<void> {
  const instead = sessionCookie(c);
  const session = { accountId: who.id, regionCode, way: "passkey", issuer: PASSKEY_ISSUER, instead } as const;
  setSessionCookie(c, await openSession(context.db, session, context.clock.now()));
  await recordKeySignIn(c, context, who, regionCode, "sign-in");
}

function recordKeySignIn(
  c: HonoContext<WebEnv>,
  { db, clock }: Pick<Context, "db" | "clock">,
  { id, name }: Signer,
  regionCode: string,
  kind: "sign-in" | "refusal",
): Promise<void> {
  return recordAudit(db.forRegion(regionCode), {
    at: clock.now(),
    kind,
    act: "accounts.signIn",
    by: { accountId: id, name, organization: null, role: null },
    details: { way: "passkey" },
    requestId: c.get("requestId"),
  });
}
