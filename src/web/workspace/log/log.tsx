import type { Context as HonoContext } from "hono";
import { doerOf } from "../../../domain/audit/audit.ts";
import { auditCsv } from "../../../domain/audit/audit-csv.ts";
import { canReadLog } from "../../../domain/audit/audit-policy.ts";
import { recordAudit } from "../../../domain/audit/audit-queries.ts";
import { listAuditEvents } from "../../../domain/audit/audit-search-queries.ts";
import type { RegionCode } from "../../../domain/regions/region.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import type { Desk, Workspace, WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { requireRecent } from "../require-recent.ts";
import { LogPage } from "./log-page.tsx";
import { type LogFields, logQuery, readLogFields } from "./log-query.ts";

const PER_PAGE = 100;
/** A file of this many lines opens everywhere. */
const MOST_EXPORTED = 50_000;

/** The region's log: searched, and taken out for whoever asks who has handled their data. */
export function addLog({ context, get, post }: Workspace): void {
  async function show(
    c: HonoContext<WorkspaceEnv>,
    desk: Desk,
    fields: LogFields,
    more: Readonly<Record<string, string>>,
    status: 200 | 400,
  ): Promise<Response> {
    const { query, wrong } = logQuery(fields);
    const asked = Number(c.req.query("vanhemmat"));
    const olderThan = Number.isSafeInteger(asked) && asked > 0 ? asked : null;
    const region = context.db.forRegion(desk.page.region.code);
    const found = await listAuditEvents(region, query, { limit: PER_PAGE + 1, olderThan });
    const events = found.slice(0, PER_PAGE);
    // The log tells what people have done, so looking into it is told too.
    await recordAudit(region, {
      at: desk.page.now,
      kind: "read",
      act: "audit.read",
      by: doerOf(desk.actor, "regionAdmin", desk.page.region.code),
      requestId: c.get("requestId"),
    });
    const errors = { ...Object.fromEntries(wrong.map((name) => [name, desk.words.log.badDate])), ...more };
    const { logYears } = context.regions.settingsOf(desk.page.region.code as RegionCode);
    return renderDesk(
      c,
      <LogPage
        {...{ desk, fields, events, errors, logYears }}
        olderThan={found.length > PER_PAGE ? (events.at(-1)?.id ?? null) : null}
      />,
      status === 400 || wrong.length > 0 ? 400 : 200,
    );
  }

  get(routes.deskLog, canReadLog, (c, desk) =>
    show(
      c,
      desk,
      readLogFields((name) => c.req.query(name)),
      {},
      200,
    ),
  );

  post(
    routes.deskLogFile,
    canReadLog,
    requireRecent(async (c, desk) => {
      const sent = c.get("form").fields;
      const fields = readLogFields((name) => lastOf(sent, name));
      const { query, wrong } = logQuery(fields);
      const purpose = (lastOf(sent, "tarkoitus") ?? "").trim().slice(0, 500);
      if (wrong.length > 0) return show(c, desk, fields, {}, 400);
      if (purpose === "") return show(c, desk, fields, { tarkoitus: desk.words.log.purposeMissing }, 400);
      const { code } = desk.page.region;
      const region = context.db.forRegion(code);
      const events = await listAuditEvents(region, query, { limit: MOST_EXPORTED + 1, olderThan: null });
      if (events.length > MOST_EXPORTED) {
        const limit = desk.page.formats.number(MOST_EXPORTED);
        return show(c, desk, fields, { alkaen: desk.words.log.tooMany(limit) }, 400);
      }
      await recordAudit(region, {
        at: desk.page.now,
        kind: "disclosure",
        act: "audit.export",
        by: doerOf(desk.actor, "regionAdmin", code),
        purpose,
        details: { lines: events.length },
        requestId: c.get("requestId"),
      });
      return c.body(auditCsv(events), 200, {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="loki-${desk.page.region.slug}.csv"`,
        "Cache-Control": "no-store",
      });
    }),
  );
}
