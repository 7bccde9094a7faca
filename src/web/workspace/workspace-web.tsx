import { Hono, type Context as HonoContext } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Context } from "../../context.ts";
import type { OpenIdentityProvider } from "../../domain/accounts/identity-provider.ts";
import { doerOf } from "../../domain/audit/audit.ts";
import { recordAudit } from "../../domain/audit/audit-queries.ts";
import { Forbidden, isRefusal } from "../../platform/errors.ts";
import { type Assets, loadAssets } from "../assets.ts";
import { bestLanguage } from "../page/best-language.ts";
import { createPageOpener } from "../page/open-page.ts";
import type { WebEnv } from "../page/web-env.ts";
import { renderNotFound } from "../resident/errors/errors.tsx";
import { workspaceTexts } from "../text/workspace/texts.ts";
import type { GuardedRoute, Policy, Workspace, WorkspaceEnv } from "./desk.ts";
import { DeskErrorPage } from "./desk-error-page.tsx";
import { addFeedbackDesk } from "./feedback/feedback-desk.tsx";
import { addFreshness } from "./freshness/freshness.tsx";
import { addHandbook } from "./handbook/handbook.tsx";
import { addLog } from "./log/log.tsx";
import { addMe } from "./me/me.tsx";
import { openDesk } from "./open-desk.tsx";
import { addOwn } from "./own/own.tsx";
import { addPeople } from "./people/people.ts";
import { addProvider } from "./provider/provider.tsx";
import { addQuality } from "./quality/quality-web.tsx";
import { renderDesk } from "./render-desk.ts";
import { addSettings } from "./settings/settings-web.tsx";
import { addSignInSettings } from "./settings/sign-in-settings.tsx";
import { addSources } from "./sources/sources-web.tsx";
import { addToday } from "./today/today.tsx";
import { addTray } from "./tray/add-tray.ts";

/** A picture and its words; everything else is far smaller. */
const LARGEST_BODY = 6 * 1024 * 1024;

/** The workspace: every page needs a signed-in person, and each says who may open it. Mounted before the resident's web. */
export function createWorkspaceWeb(
  context: Context,
  assets: Assets = loadAssets(),
  openProvider: OpenIdentityProvider | null = null,
): Workspace {
  const app = new Hono<WorkspaceEnv>();
  const routes: GuardedRoute[] = [];
  const guarded =
    (method: "GET" | "POST"): Workspace["get"] =>
    (route, policy, handler) => {
      routes.push({ method, pattern: route.pattern, policy });
      app.on(method, route.pattern, async (c) => {
        const desk = c.get("desk");
        await requirePolicy(c, context, policy, route.pattern);
        return handler(c, desk);
      });
    };
  const workspace: Workspace = { context, assets, app, routes, get: guarded("GET"), post: guarded("POST") };

  app.onError((error, c) => renderDeskError(c, error, context, assets));
  const limit = bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => renderTooLarge(c, context, assets) });
  for (const path of ["/:region/tyotila", "/:region/tyotila/*"]) app.use(path, limit, openDesk(context, assets));

  addToday(workspace);
  addTray(workspace);
  addMe(workspace);
  addHandbook(workspace);
  addQuality(workspace);
  addOwn(workspace);
  addPeople(workspace);
  addSignInSettings(workspace, openProvider);
  addSettings(workspace);
  addSources(workspace);
  addFeedbackDesk(workspace);
  addLog(workspace);
  addFreshness(workspace);
  addProvider(workspace);

  app.all("/:region/tyotila/*", (c) => renderDesk(c, <DeskErrorPage desk={c.get("desk")} kind="notFound" />, 404));
  return workspace;
}

/** Refused before anybody is known: the browser's Back still has what was written. */
function renderTooLarge(c: HonoContext, context: Context, assets: Assets): Response {
  const region = context.regions.findBySlug(c.req.param("region") ?? "");
  if (!region) return c.text("413", 413);
  const language = bestLanguage(c.req.header("accept-language"), ["fi", "sv"]) === "sv" ? "sv" : "fi";
  const desk = {
    page: createPageOpener(context, assets)(c, region, language),
    actor: null,
    words: workspaceTexts[language],
    csrf: "",
    assets,
    here: c.req.path,
    done: null,
  };
  return renderDesk(c, <DeskErrorPage desk={desk} kind="tooLarge" />, 413);
}

/** What somebody signed in tried and may not is written down, for it may be an attack or a missing role. */
async function requirePolicy(
  c: HonoContext<WorkspaceEnv>,
  context: Context,
  policy: Policy,
  pattern: string,
): Promise<void> {
  const { actor, page } = c.get("desk");
  if (policy(actor, page.region.code)) return;
  await recordAudit(context.db.forRegion(page.region.code), {
    at: context.clock.now(),
    kind: "refusal",
    act: "workspace.open",
    by: doerOf(actor),
    details: { route: pattern, method: c.req.method },
    requestId: c.get("requestId"),
  });
  throw new Forbidden("not-allowed", "Your roles do not allow this.");
}

function renderDeskError(c: HonoContext<WorkspaceEnv>, error: Error, context: Context, assets: Assets): Response {
  const desk = c.get("desk");
  const status = isRefusal(error) ? error.status : 500;
  if (!desk) {
    if (status === 500) context.log.error({ requestId: c.get("requestId"), err: error }, "a page failed");
    return renderNotFound(c as unknown as HonoContext<WebEnv>, context, assets);
  }
  if (status === 404) return renderDesk(c, <DeskErrorPage desk={desk} kind="notFound" />, 404);
  if (status === 403) return renderDesk(c, <DeskErrorPage desk={desk} kind="forbidden" />, 403);
  if (status === 409) return renderDesk(c, <DeskErrorPage desk={desk} kind="conflict" />, 409);
  if (status < 500) return renderDesk(c, <DeskErrorPage desk={desk} kind="badRequest" />, 400);
  const requestId = c.get("requestId") ?? "";
  context.log.error({ requestId, err: error }, "a page failed");
  return renderDesk(c, <DeskErrorPage desk={desk} kind="server" requestId={requestId} />, 500);
}
