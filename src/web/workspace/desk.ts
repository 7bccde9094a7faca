import type { Hono, Context as HonoContext } from "hono";
import type { Context } from "../../context.ts";
import type { Actor } from "../../domain/accounts/role.ts";
import type { Params, Query, Route } from "../../routes.ts";
import type { Assets } from "../assets.ts";
import type { Page } from "../page/page.ts";
import type { SentForm } from "../page/read-form.ts";
import type { WorkspaceText } from "../text/workspace/texts.ts";

/** What a page of the workspace stands on: the region, and who is signed in. */
export interface Desk {
  /** The region as its residents see it, in the language of whoever is signed in. */
  readonly page: Page;
  readonly actor: Actor;
  readonly words: WorkspaceText;
  /** Stands in every form: `<input type="hidden" name="csrf" …>`; see `DeskForm`. */
  readonly csrf: string;
  readonly assets: Assets;
  /** The address of this page with its query. */
  readonly here: string;
  /** What the last act was, from the address (`tehty`); see `ui/done.tsx`. */
  readonly done: string | null;
}

export interface WorkspaceEnv {
  Variables: {
    desk: Desk;
    /** What a form sent, its token already checked; empty unless it is a POST. */
    form: SentForm;
    page: Page;
    requestId: string;
  };
}

/** One sentence of who may. The same functions guard the commands; see each domain's `*-policy.ts`. */
export type Policy = (actor: Actor, regionCode: string) => boolean;

type Answer = Response | Promise<Response>;
export type DeskHandler = (c: HonoContext<WorkspaceEnv>, desk: Desk) => Answer;

/** One address of the workspace and who may use it: what the permission matrix is printed from. */
export interface GuardedRoute {
  readonly method: "GET" | "POST";
  readonly pattern: string;
  readonly policy: Policy;
}

/** What the workspace's areas are added to. No page can be added without saying who may open it. */
export interface Workspace {
  readonly context: Context;
  readonly assets: Assets;
  get(route: { readonly pattern: string }, policy: Policy, handler: DeskHandler): void;
  post(route: { readonly pattern: string }, policy: Policy, handler: DeskHandler): void;
  readonly routes: readonly GuardedRoute[];
  readonly app: Hono<WorkspaceEnv>;
}

type OwnParams<Pattern extends string> = Omit<Params<Pattern>, "region">;

/** A link to a page of the same region's workspace. */
export function deskLink<Pattern extends string>(
  desk: Pick<Desk, "page">,
  route: Route<Pattern>,
  params: OwnParams<Pattern>,
  query: Query = {},
): string {
  return route.href({ ...params, region: desk.page.region.slug } as unknown as Params<Pattern>, query);
}
