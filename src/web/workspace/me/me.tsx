import { listIssuers, listOpenSessions } from "../../../domain/accounts/account-admin-queries.ts";
import { changeLanguage, findAccount } from "../../../domain/accounts/account-queries.ts";
import { canManageOneself } from "../../../domain/accounts/accounts-policy.ts";
import { DEMO_ISSUER } from "../../../domain/accounts/demo-users.ts";
import { removePasskey, renamePasskey } from "../../../domain/accounts/own-passkeys.ts";
import { PASSKEY_ISSUER } from "../../../domain/accounts/passkey.ts";
import { listPasskeys } from "../../../domain/accounts/passkey-queries.ts";
import { signOutEverywhere } from "../../../domain/accounts/sign-out-everywhere.ts";
import { InvalidInput, NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { type Desk, type DeskHandler, deskLink, type Workspace } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { requireRecent } from "../require-recent.ts";
import { returnPath } from "../return-path.ts";
import { clearSessionCookie } from "../session-cookie.ts";
import { keyNameOf } from "./key-name.ts";
import { MePage, type MyFacts } from "./me-page.tsx";
import { addMyKeys } from "./my-keys.tsx";

const isDirectory = (issuer: string) => issuer !== PASSKEY_ISSUER && issuer !== DEMO_ISSUER;

/** One's own account. */
export function addMe(workspace: Workspace): void {
  const { context, get, post } = workspace;
  const { db, regions } = context;

  post(routes.deskLanguage, canManageOneself, async (c, desk) => {
    const { fields } = c.get("form");
    const language = lastOf(fields, "kieli") === "sv" ? "sv" : "fi";
    await changeLanguage(db.forAccounts(), desk.actor.accountId, language);
    return c.redirect(returnPath(lastOf(fields, "takaisin")) ?? deskLink(desk, routes.desk, {}), 303);
  });

  async function factsOf({ actor, page }: Desk): Promise<MyFacts> {
    const accounts = db.forAccounts();
    const account = await findAccount(accounts, actor.accountId);
    if (!account) throw new NotFound("account-not-found", "The account is gone.");
    return {
      account,
      keys: await listPasskeys(accounts, actor.accountId),
      sessions: await listOpenSessions(accounts, actor.accountId, page.now),
      hasDirectory: (await listIssuers(accounts, actor.accountId)).some(isDirectory),
      regionName: (code) => regions.findByCode(code)?.name[actor.language] ?? code,
    };
  }

  get(routes.deskMe, canManageOneself, async (c, desk) =>
    renderDesk(c, <MePage desk={desk} facts={await factsOf(desk)} />),
  );

  const acts: Readonly<Record<string, DeskHandler>> = {
    "nimea-avain": async (c, desk) => {
      const { fields } = c.get("form");
      const credentialId = lastOf(fields, "avain") ?? "";
      const label = keyNameOf(fields);
      if (label === null) {
        const wrong = { credentialId, why: "keyName" } as const;
        return renderDesk(c, <MePage desk={desk} facts={await factsOf(desk)} wrong={wrong} />, 400);
      }
      const key = { regionCode: desk.page.region.code, credentialId, label };
      await renamePasskey(db, desk.actor, key, desk.page.now);
      return c.redirect(deskLink(desk, routes.deskMe, {}, { tehty: "avain-nimetty" }), 303);
    },
    "poista-avain": requireRecent(async (c, desk) => {
      const credentialId = lastOf(c.get("form").fields, "avain") ?? "";
      const key = { regionCode: desk.page.region.code, credentialId };
      const removed = await removePasskey(db, desk.actor, key, desk.page.now);
      if (!removed.ok) {
        const wrong = { credentialId, why: "lastKey" } as const;
        return renderDesk(c, <MePage desk={desk} facts={await factsOf(desk)} wrong={wrong} />, 400);
      }
      return c.redirect(deskLink(desk, routes.deskMe, {}, { tehty: "avain-poistettu" }), 303);
    }),
    "ulos-kaikkialta": async (c, desk) => {
      await signOutEverywhere(db, desk.actor, desk.page.region.code, desk.page.now);
      clearSessionCookie(c);
      c.header("Clear-Site-Data", '"cache", "cookies", "storage"');
      return c.redirect(routes.signIn.href({}, { tulos: "ulos" }), 303);
    },
  };
  post(routes.deskMe, canManageOneself, (c, desk) => {
    const act = lastOf(c.get("form").fields, "teko") ?? "";
    const handler = Object.hasOwn(acts, act) ? acts[act] : undefined;
    if (!handler) throw new InvalidInput("unknown-act", "There is no such act.", "teko");
    return handler(c, desk);
  });

  addMyKeys(workspace);
}
