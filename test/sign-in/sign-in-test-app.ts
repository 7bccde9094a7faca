import type { Hono } from "hono";
import type { Config } from "../../src/config.ts";
import type { Context } from "../../src/context.ts";
import { switchProviderTo } from "../../src/domain/accounts/identity-provider-close.ts";
import type { ProviderDraft } from "../../src/domain/accounts/identity-provider-draft.ts";
import { NEW_OIDC } from "../../src/domain/accounts/identity-provider-draft.ts";
import { saveProvider } from "../../src/domain/accounts/identity-provider-save.ts";
import type { Actor } from "../../src/domain/accounts/role.ts";
import { findActor } from "../../src/domain/accounts/sessions.ts";
import type { PolkuDatabase } from "../../src/domain/database.ts";
import type { Clock } from "../../src/platform/clock.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { openIdentityProviders } from "../../src/sources/sign-in/open-identity-providers.ts";
import { loadAssets } from "../../src/web/assets.ts";
import type { WebEnv } from "../../src/web/page/web-env.ts";
import { createTestWeb } from "../../src/web/resident/test-web.ts";
import { signInAddresses } from "../../src/web/workspace/sign-in/sign-in-addresses.ts";
import { createSignInWeb } from "../../src/web/workspace/sign-in/sign-in-web.tsx";
import { aConfig } from "../support/context.ts";
import { CLIENT } from "../support/test-oidc.ts";

export const PUBLIC_URL = "http://polku.example.fi";
export const RETURN = `${PUBLIC_URL}/kirjaudu/paluu`;
export const SIGNED_OUT = `${PUBLIC_URL}/kirjaudu/ulos`;

/** A browser's cookies at our own site. */
export class Browser {
  readonly cookies = new Map<string, string>();
  private readonly app: Hono<WebEnv>;
  constructor(app: Hono<WebEnv>) {
    this.app = app;
  }

  async go(path: string, init: RequestInit & { withoutCookies?: boolean } = {}): Promise<Response> {
    const { withoutCookies, ...request } = init;
    const headers = new Headers(request.headers);
    const own = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    if (!withoutCookies && own) headers.set("cookie", own);
    const response = await this.app.request(path.replace(PUBLIC_URL, ""), { ...request, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  post(path: string, fields: Record<string, string>, init: { withoutCookies?: boolean; site?: string } = {}) {
    return this.go(path, {
      method: "POST",
      headers: { "sec-fetch-site": init.site ?? "same-origin" },
      body: new URLSearchParams(fields),
      ...(init.withoutCookies && { withoutCookies: true }),
    });
  }

  /** Presses the button of a way of signing in. @returns where the page goes on to */
  async start(key: string, fields: Record<string, string> = {}): Promise<string> {
    const response = await this.post("/kirjaudu/tunnistus", { alue: "esimerkkila", tapa: key, ...fields });
    return goesOnTo(await response.text());
  }
}

/** Where a page goes on by itself. */
export function goesOnTo(html: string): string {
  return (/http-equiv="refresh" content="0;url=([^"]+)"/.exec(html)?.[1] ?? "").replaceAll("&amp;", "&");
}

export interface SignInApp {
  readonly app: Hono<WebEnv>;
  readonly context: Context;
  readonly browser: () => Browser;
  /** Who is signed in in the browser. */
  actorIn(browser: Browser): Promise<Actor | null>;
  /** Adds a way of signing in to the demo region and takes it into use. @returns its key */
  addWay(draft: Partial<ProviderDraft>, options?: { isEnabled?: boolean }): Promise<string>;
}

export function createSignInApp(
  db: PolkuDatabase,
  { clock = systemClock, config = {} }: { clock?: Clock; config?: Partial<Config> } = {},
): SignInApp {
  const { context } = createTestWeb([], { db, clock, config: aConfig(config) });
  const app = createSignInWeb(context, loadAssets(), openIdentityProviders(context, signInAddresses(context)));
  return {
    app,
    context,
    browser: () => new Browser(app),
    actorIn: (browser) => findActor(db, browser.cookies.get("__Host-polku"), clock.now()),
    async addWay(draft, { isEnabled = true } = {}) {
      const doing = { actor: ADMIN, regionCode: "99", requestId: undefined, now: clock.now() };
      const saved = await saveProvider(
        db,
        { secret: context.config.secret, allowLoopback: true },
        doing,
        {
          ...NEW_OIDC,
          nameFi: "Kunnan tunnus",
          nameSv: "Kommunens konto",
          clientId: CLIENT.id,
          clientSecret: CLIENT.secret,
          ...draft,
        },
        null,
      );
      if (!("key" in saved)) throw new Error(`the way was not saved: ${JSON.stringify(saved)}`);
      if (isEnabled) await switchProviderTo(db, doing, saved.key, true);
      return saved.key;
    },
  };
}

export const ADMIN: Actor = {
  accountId: "00000000-0000-4000-8000-00000000000a",
  name: "Pääkäyttäjä",
  language: "fi",
  isOperator: false,
  grants: [{ regionCode: "99", role: "regionAdmin", organizationId: null, organizationName: null }],
  sessionHash: "x",
  way: "demo",
  authenticatedAt: new Date(0),
};

/** What the log of the demo region tells, the newest last. */
export function logOf(db: PolkuDatabase, act: string) {
  return db
    .forRegion("99")
    .run((trx) => trx.selectFrom("audit_event").selectAll().where("act", "=", act).orderBy("id").execute());
}
