import type { Hono, Context as HonoContext } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Context } from "../../../context.ts";
import { askForNewKey, readAnswer } from "../../../domain/accounts/passkey.ts";
import { newChallenge } from "../../../domain/accounts/passkey-challenge.ts";
import { relyingPartyOf } from "../../../domain/accounts/relying-party.ts";
import { type FoundKeyLetter, openKeyLetter, replaceKeys } from "../../../domain/accounts/use-key-letter.ts";
import { routes } from "../../../routes.ts";
import type { Assets } from "../../assets.ts";
import { lastOf, readForm } from "../../page/read-form.ts";
import type { WebEnv } from "../../page/web-env.ts";
import { workspaceTexts } from "../../text/workspace/texts.ts";
import { renderDesk } from "../render-desk.ts";
import { KeyLetterPage } from "./key-letter-page.tsx";
import { setChallenge, takeChallenge } from "./passkey-cookie.ts";
import { KEY_ANSWER, KEY_STEP } from "./passkey-form.tsx";
import { openKeySession } from "./passkey-web.ts";
import { askedLanguage } from "./sign-in-request.ts";

const STATUS = { used: 410, revoked: 410, expired: 410, unknown: 404 } as const;

/** One-time links to people who have lost their keys. Opening one changes nothing; only a new key's answer does. */
export function addKeyLetters(app: Hono<WebEnv>, context: Context, assets: Assets): void {
  const { db, clock, config } = context;

  app.get(routes.keyLetter.pattern, async (c) => {
    const found = await openKeyLetter(db, tokenOf(c), clock.now());
    return page(c, context, assets, languageOf(c, c.req.query("kieli"), found), found);
  });

  app.post(routes.keyLetter.pattern, async (c) => {
    const { fields } = await readForm(c);
    const now = clock.now();
    const token = tokenOf(c);
    const found = await openKeyLetter(db, token, now);
    const language = languageOf(c, lastOf(fields, "kieli") ?? undefined, found);
    const party = relyingPartyOf(config.publicUrl);
    if (found?.state !== "open" || !party) return page(c, context, assets, language, found);
    const { id: accountId, name } = found.owner;
    const meant = { purpose: "key-letter", subject: found.id } as const;
    if (lastOf(fields, KEY_STEP) === "alku") {
      const challenge = newChallenge({ ...meant, accountId }, now);
      setChallenge(c, config.secret, challenge);
      return c.json(await askForNewKey(party, challenge, { accountId, name, has: [] }));
    }
    const challenge = takeChallenge(c, config.secret, meant, now);
    const answer = readAnswer(lastOf(fields, KEY_ANSWER));
    if (!challenge || !answer) return page(c, context, assets, language, found, true);
    const { label } = workspaceTexts[language].accounts.passkey;
    const replaced = await replaceKeys(db, { token, party, challenge, answer, label }, now);
    if (!replaced.ok)
      return page(c, context, assets, language, await openKeyLetter(db, token, now), replaced.why === "key");
    await openKeySession(c, context, replaced.who, replaced.regionCode);
    const region = context.regions.findByCode(replaced.regionCode);
    return c.redirect(region ? routes.deskMe.href({ region: region.slug }, { tehty: "avain-lisatty" }) : "/", 303);
  });
}

function page(
  c: HonoContext<WebEnv>,
  { regions, config }: Context,
  assets: Assets,
  language: "fi" | "sv",
  found: FoundKeyLetter | null,
  hasFailed = false,
): Response {
  const region = (found && regions.findByCode(found.regionCode)) ?? null;
  const isOpen = found?.state === "open" && region !== null;
  const closed: ContentfulStatusCode = STATUS[found && found.state !== "open" ? found.state : "unknown"];
  const status = isOpen ? (hasFailed ? 400 : 200) : closed;
  const props = { assets, language, token: tokenOf(c), publicUrl: config.publicUrl, found, region, hasFailed };
  return renderDesk(c, <KeyLetterPage {...props} />, status);
}

/** The language that was chosen, then the account's own, then the browser's. */
function languageOf(c: HonoContext<WebEnv>, asked: string | undefined, found: FoundKeyLetter | null): "fi" | "sv" {
  return askedLanguage(c, asked ?? (found?.state === "open" ? found.owner.language : undefined));
}

function tokenOf(c: HonoContext): string {
  return c.req.param("token") ?? "";
}
