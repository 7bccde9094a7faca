import type { Context as HonoContext } from "hono";
import { doerOf } from "../../../domain/audit/audit.ts";
import { recordAudit } from "../../../domain/audit/audit-queries.ts";
import { type CuratorAnswer, settleFreshness } from "../../../domain/freshness/answer-freshness.ts";
import { canHandleFreshness, canSeeFreshness, canSetFreshness } from "../../../domain/freshness/freshness-policy.ts";
import { listCases } from "../../../domain/freshness/freshness-queries.ts";
import type { RegionCode } from "../../../domain/regions/region.ts";
import { saveRegionSettings } from "../../../domain/regions/save-region-settings.ts";
import { Forbidden, InvalidInput, NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { isRecordId } from "../../page/record-id.ts";
import { type Desk, deskLink, type Workspace, type WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { FreshnessPage } from "./freshness-page.tsx";
import { fieldsOfRule, type RuleFields, readRule } from "./rule-form.ts";

const ANSWERS: readonly CuratorAnswer[] = ["confirm", "handled", "ended"];
const CLOSED_SHOWN = 50;

/** What nobody has confirmed for long, what providers answered, and the region's rule. */
export function addFreshness({ context, get, post }: Workspace): void {
  const { db, regions } = context;
  const ruleOf = (desk: Desk) => regions.settingsOf(desk.page.region.code as RegionCode).freshness;

  async function show(
    c: HonoContext<WorkspaceEnv>,
    desk: Desk,
    form: { readonly fields: RuleFields; readonly errors: readonly string[] },
    status: 200 | 400,
  ): Promise<Response> {
    const region = db.forRegion(desk.page.region.code);
    const [open, closed] = [
      await listCases(region, { isOpen: true, limit: 500 }),
      await listCases(region, { isOpen: false, limit: CLOSED_SHOWN }),
    ];
    return renderDesk(c, <FreshnessPage {...{ desk, open, closed, form }} rule={ruleOf(desk)} />, status);
  }

  get(routes.deskFreshness, canSeeFreshness, (c, desk) =>
    show(c, desk, { fields: fieldsOfRule(ruleOf(desk)), errors: [] }, 200),
  );

  post(routes.deskFreshness, canSeeFreshness, async (c, desk) => {
    const { fields } = c.get("form");
    return lastOf(fields, "teko") === "rule" ? saveRule(c, desk, fields) : settle(c, desk, fields);
  });

  async function settle(c: HonoContext<WorkspaceEnv>, desk: Desk, fields: URLSearchParams): Promise<Response> {
    if (!canHandleFreshness(desk.actor, desk.page.region.code)) throw new Forbidden("not-a-curator", "Only curators.");
    const how = ANSWERS.find((each) => each === lastOf(fields, "teko"));
    const id = lastOf(fields, "kysymys") ?? "";
    if (!how) throw new InvalidInput("freshness-act", "There is no such act.");
    if (!isRecordId(id)) throw new NotFound("question-not-found", "There is no such question.");
    const { entry } = await settleFreshness(db, desk.actor, desk.page.region.code, id, how, desk.page.now);
    // What has ended is hidden on its own page, where the reason is told too.
    if (how === "ended")
      return c.redirect(deskLink(desk, routes.deskEntryPart, { ...entry, part: "tila" }, { tehty: how }), 303);
    return c.redirect(deskLink(desk, routes.deskFreshness, {}, { tehty: how }), 303);
  }

  async function saveRule(c: HonoContext<WorkspaceEnv>, desk: Desk, fields: URLSearchParams): Promise<Response> {
    const { code } = desk.page.region;
    if (!canSetFreshness(desk.actor, code)) throw new Forbidden("not-an-admin", "Only administrators set the rule.");
    const read = readRule(fields);
    if (!read.ok) return show(c, desk, read, 400);
    const refused = await saveRegionSettings(db, code, [{ path: ["freshness"], value: read.rule }], desk.page.now);
    if (refused) return show(c, desk, { fields: read.fields, errors: ["offAfterDays"] }, 400);
    await recordAudit(db.forRegion(code), {
      at: desk.page.now,
      kind: "change",
      act: "freshness.rule",
      by: doerOf(desk.actor, "regionAdmin", code),
      details: { ...read.rule },
      requestId: c.get("requestId"),
    });
    return c.redirect(deskLink(desk, routes.deskFreshness, {}, { tehty: "rule" }), 303);
  }
}
