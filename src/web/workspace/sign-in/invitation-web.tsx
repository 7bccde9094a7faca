import { randomUUID } from "node:crypto";
import type { Hono, Context as HonoContext, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Context } from "../../../context.ts";
import { acceptInvitation, type FoundInvitation, openInvitation } from "../../../domain/accounts/accept-invitation.ts";
import { askForKey, askForNewKey, readAnswer } from "../../../domain/accounts/passkey.ts";
import { newChallenge } from "../../../domain/accounts/passkey-challenge.ts";
import { type RelyingParty, relyingPartyOf } from "../../../domain/accounts/relying-party.ts";
import { routes } from "../../../routes.ts";
import type { Assets } from "../../assets.ts";
import { bestLanguage } from "../../page/best-language.ts";
import { lastOf, readForm } from "../../page/read-form.ts";
import { refuseOtherSites } from "../../page/refuse-other-sites.ts";
import type { WebEnv } from "../../page/web-env.ts";
import { workspaceTexts } from "../../text/workspace/texts.ts";
import { renderDesk } from "../render-desk.ts";
import { InvitationPage } from "./invitation-page.tsx";
import { setChallenge, takeChallenge } from "./passkey-cookie.ts";
import { KEY_ANSWER, KEY_STEP } from "./passkey-form.tsx";
import { openKeySession } from "./passkey-web.ts";

const LARGEST_BODY = 64 * 1024;
const STATUS = { used: 410, revoked: 410, expired: 410, unknown: 404 } as const;

/** One-time links. Opening one changes nothing; only a key's answer does. */
export function addInvitations(app: Hono<WebEnv>, context: Context, assets: Assets): void {
  const { db, clock, config } = context;
  const limit = bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.text("413", 413) });
  const keepNowhere: MiddlewareHandler<WebEnv> = async (c, next) => {
    c.header("Cache-Control", "no-store");
    await next();
  };
  app.use(routes.invitation.pattern, keepNowhere, limit, refuseOtherSites);

  app.get(routes.invitation.pattern, async (c) => {
    const found = await openInvitation(db, tokenOf(c), clock.now());
    return page(c, context, assets, languageOf(c, c.req.query("kieli"), found), found);
  });

  app.post(routes.invitation.pattern, async (c) => {
    const { fields } = await readForm(c);
    const now = clock.now();
    const found = await openInvitation(db, tokenOf(c), now);
    const language = languageOf(c, lastOf(fields, "kieli"), found);
    const party = relyingPartyOf(config.publicUrl);
    if (found?.state !== "open" || !party) return page(c, context, assets, language, found);
    const isNew = lastOf(fields, "tapa") !== "oma";
    const meant = { purpose: "invitation", subject: found.invitation.id } as const;
    if (lastOf(fields, KEY_STEP) === "alku") return begin(c, context, party, { found, meant, isNew });
    const challenge = takeChallenge(c, config.secret, meant, now);
    const answer = readAnswer(lastOf(fields, KEY_ANSWER));
    // A challenge for a new key names whose it will be; one for a key that exists cannot.
    if (!challenge || !answer || isNew !== (challenge.accountId !== null))
      return page(c, context, assets, language, found, true);
    const label = workspaceTexts[language].accounts.passkey.label;
    const accepted = await acceptInvitation(db, { token: tokenOf(c), party, challenge, answer, isNew, label }, now);
    if (!accepted.ok) {
      const state = await openInvitation(db, tokenOf(c), now);
      return page(c, context, assets, language, state, accepted.why === "key");
    }
    await openKeySession(c, context, accepted.who, accepted.regionCode);
    const region = context.regions.findByCode(accepted.regionCode);
    return c.redirect(region ? routes.desk.href({ region: region.slug }) : routes.signIn.href({}), 303);
  });
}

async function begin(
  c: HonoContext<WebEnv>,
  { clock, config }: Context,
  party: RelyingParty,
  asked: {
    found: Extract<FoundInvitation, { state: "open" }>;
    meant: { purpose: "invitation"; subject: string };
    isNew: boolean;
  },
): Promise<Response> {
  const accountId = asked.isNew ? randomUUID() : null;
  const challenge = newChallenge({ ...asked.meant, accountId }, clock.now());
  setChallenge(c, config.secret, challenge);
  const { name } = asked.found.invitation;
  return c.json(
    accountId === null
      ? await askForKey(party, challenge)
      : await askForNewKey(party, challenge, { accountId, name, has: [] }),
  );
}

function page(
  c: HonoContext<WebEnv>,
  { regions, config }: Context,
  assets: Assets,
  language: "fi" | "sv",
  found: FoundInvitation | null,
  hasFailed = false,
): Response {
  const region = (found && regions.findByCode(found.regionCode)) ?? null;
  const isOpen = found?.state === "open" && region !== null;
  const status: ContentfulStatusCode = isOpen
    ? hasFailed
      ? 400
      : 200
    : STATUS[found && found.state !== "open" ? found.state : "unknown"];
  const props = { assets, language, token: tokenOf(c), publicUrl: config.publicUrl, found, region, hasFailed };
  return renderDesk(c, <InvitationPage {...props} />, status);
}

/** The language that was chosen, then the inviter's guess, then the browser's. */
function languageOf(c: HonoContext, asked: string | null | undefined, found: FoundInvitation | null): "fi" | "sv" {
  if (asked === "fi" || asked === "sv") return asked;
  if (found?.state === "open") return found.invitation.language;
  return bestLanguage(c.req.header("accept-language"), ["fi", "sv"]) === "sv" ? "sv" : "fi";
}

function tokenOf(c: HonoContext): string {
  return c.req.param("token") ?? "";
}
