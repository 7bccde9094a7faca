import type { Context as HonoContext, MiddlewareHandler } from "hono";
import type { Context } from "../../context.ts";
import { type Actor, regionsOf } from "../../domain/accounts/role.ts";
import { csrfToken, isCsrfToken } from "../../domain/accounts/session.ts";
import { findActor } from "../../domain/accounts/sessions.ts";
import { doerOf } from "../../domain/audit/audit.ts";
import { recordAudit } from "../../domain/audit/audit-queries.ts";
import type { Region } from "../../domain/regions/region.ts";
import { NotFound } from "../../platform/errors.ts";
import { routes } from "../../routes.ts";
import type { Assets } from "../assets.ts";
import { createPageOpener } from "../page/open-page.ts";
import { lastOf, readForm } from "../page/read-form.ts";
import { workspaceTexts } from "../text/workspace/texts.ts";
import type { WorkspaceEnv } from "./desk.ts";
import { NoRolesPage } from "./no-roles-page.tsx";
import { renderDesk } from "./render-desk.ts";
import { SendAgainPage } from "./send-again-page.tsx";
import { sessionCookie } from "./session-cookie.ts";

/** Opens the desk for every address of the workspace, or sends whoever is not signed in to do so. */
export function openDesk(context: Context, assets: Assets): MiddlewareHandler<WorkspaceEnv> {
  const openPage = createPageOpener(context, assets);
  return async (c, next) => {
    c.header("Cache-Control", "no-store");
    const region = context.regions.findBySlug(c.req.param("region") ?? "");
    if (!region) throw new NotFound("region-not-found", "There is no such region.");
    const actor = await findActor(context.db, sessionCookie(c), context.clock.now());
    if (!actor) return signInFirst(c, region, context, assets);
    const url = new URL(c.req.url);
    const page = openPage(c, region, actor.language);
    c.set("page", page);
    c.header("Content-Language", actor.language);
    c.set("desk", {
      page,
      actor,
      words: workspaceTexts[actor.language],
      csrf: csrfToken(context.config.secret, actor.sessionHash),
      assets,
      here: url.pathname + url.search,
      done: url.searchParams.get("tehty"),
    });
    c.set("form", { fields: new URLSearchParams(), file: null });
    if (!actor.isOperator && !regionsOf(actor).includes(region.code)) {
      await recordStranger(c, context, actor, region);
      return renderDesk(c, <NoRolesPage desk={c.get("desk")} regions={ownRegions(context, actor)} />, 403);
    }
    if (c.req.method !== "GET") {
      const form = await readForm(c as unknown as Parameters<typeof readForm>[0]);
      if (c.req.header("sec-fetch-site") === "cross-site")
        return renderDesk(c, <SendAgainPage desk={c.get("desk")} fields={null} />, 403);
      if (!isCsrfToken(context.config.secret, actor.sessionHash, lastOf(form.fields, "csrf") ?? "")) {
        // Signed in anew since the form was opened: only our own page may be sent again with what it held.
        const isOurs = c.req.header("sec-fetch-site") === "same-origin";
        return renderDesk(c, <SendAgainPage desk={c.get("desk")} fields={isOurs ? form.fields : null} />, 403);
      }
      c.set("form", form);
    }
    await next();
  };
}

/** Somebody of another region tried a door here. Whoever waits for their first role has been asked to come and see. */
async function recordStranger(
  c: HonoContext<WorkspaceEnv>,
  { db, clock }: Context,
  actor: Actor,
  region: Region,
): Promise<void> {
  if (actor.grants.length === 0) return;
  await recordAudit(db.forRegion(region.code), {
    at: clock.now(),
    kind: "refusal",
    act: "workspace.open",
    by: doerOf(actor),
    details: { method: c.req.method, otherRegion: true },
    requestId: c.get("requestId"),
  });
}

/** A page goes on after sign-in; a form is kept on the page, to be sent when its writer has signed in elsewhere. */
async function signInFirst(
  c: HonoContext<WorkspaceEnv>,
  region: Region,
  context: Context,
  assets: Assets,
): Promise<Response> {
  const url = new URL(c.req.url);
  const query = { alue: region.slug, takaisin: url.pathname + url.search };
  if (c.req.method === "GET") return c.redirect(routes.signIn.href({}, query), 303);
  const language = context.regions.settingsOf(region.code).languages.find((each) => each === "fi" || each === "sv");
  const page = createPageOpener(context, assets)(c, region, language ?? "fi");
  const isOurs = c.req.header("sec-fetch-site") === "same-origin";
  const { fields } = await readForm(c as unknown as Parameters<typeof readForm>[0]);
  const desk = {
    page,
    actor: null,
    words: workspaceTexts[language ?? "fi"],
    csrf: "",
    assets,
    here: url.pathname + url.search,
    done: null,
  };
  return renderDesk(c, <SendAgainPage desk={desk} fields={isOurs ? fields : null} />, 401);
}

function ownRegions({ regions }: Context, actor: Actor): readonly Region[] {
  return regionsOf(actor).flatMap((code) => regions.findByCode(code) ?? []);
}
