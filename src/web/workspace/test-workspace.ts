import { Hono } from "hono";
import type { Context } from "../../context.ts";
import { demoAccount } from "../../domain/accounts/demo-users.ts";
import { csrfToken, sessionHash } from "../../domain/accounts/session.ts";
import { openSession } from "../../domain/accounts/sessions.ts";
import type { PolkuDatabase } from "../../domain/database.ts";
import { loadAssets } from "../assets.ts";
import { type ContextChange, createTestWeb, MONDAY } from "../resident/test-web.ts";
import type { Workspace, WorkspaceEnv } from "./desk.ts";
import { createSignInWeb } from "./sign-in/sign-in-web.tsx";
import { createWorkspaceWeb } from "./workspace-web.tsx";

export interface TestAnswer {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
  /** Where a redirect leads. */
  readonly location: string | null;
}

/** A browser in which somebody is signed in. */
export interface TestBrowser {
  get(path: string): Promise<TestAnswer>;
  /** Posts a form with the session's token, as a page of ours would. */
  post(path: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<TestAnswer>;
  readonly cookie: string;
  readonly csrf: string;
  readonly accountId: string;
}

export interface TestWorkspace {
  readonly app: Hono<WorkspaceEnv>;
  readonly workspace: Workspace;
  readonly context: Context;
  /** Signs a demo user in (`kuraattori`, `paakayttaja`, `johtaja`, `yhdistys`, `kunta`, `ammattilainen`, `linkkihenkilo`). */
  as(key: string): Promise<TestBrowser>;
  /** Signs any account in. */
  asAccount(accountId: string, regionCode?: string): Promise<TestBrowser>;
}

/** The workspace and sign-in over a test database, on a Monday morning unless told. */
export function createTestWorkspace(db: PolkuDatabase, change: ContextChange = {}): TestWorkspace {
  const { context: resident } = createTestWeb([], { db, ...change });
  const context = { ...resident, db } as Context;
  const assets = loadAssets();
  const app = new Hono<WorkspaceEnv>();
  const workspace = createWorkspaceWeb(context, assets);
  app.route("/", createSignInWeb(context, assets) as unknown as Hono<WorkspaceEnv>);
  app.route("/", workspace.app);
  const now = () => context.clock?.now() ?? MONDAY;

  async function asAccount(accountId: string, regionCode = "99"): Promise<TestBrowser> {
    const id = await openSession(db, { accountId, regionCode, way: "demo", issuer: "polku:demo" }, now());
    const cookie = `__Host-polku=${id}`;
    const csrf = csrfToken(context.config.secret, sessionHash(id));
    return {
      cookie,
      csrf,
      accountId,
      get: async (path) => answerOf(await app.request(path, { headers: { cookie } })),
      post: async (path, fields = {}) => {
        const body = new URLSearchParams({ csrf });
        for (const [name, value] of Object.entries(fields))
          for (const each of typeof value === "string" ? [value] : value) body.append(name, each);
        return answerOf(
          await app.request(path, { method: "POST", headers: { cookie, "sec-fetch-site": "same-origin" }, body }),
        );
      },
    };
  }

  return {
    app,
    workspace,
    context,
    asAccount,
    async as(key) {
      const account = await demoAccount(db, key, now());
      if (!account) throw new Error(`the demo has no user ${key}`);
      return asAccount(account.id);
    },
  };
}

export async function answerOf(response: Response): Promise<TestAnswer> {
  return {
    status: response.status,
    html: await response.text(),
    headers: response.headers,
    location: response.headers.get("location"),
  };
}
