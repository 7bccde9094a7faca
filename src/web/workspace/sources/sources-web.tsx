import type { Context as HonoContext } from "hono";
import type { Context } from "../../../context.ts";
import { acceptRecord, takeAcceptanceBack } from "../../../domain/imports/accept-record.ts";
import { askSource } from "../../../domain/imports/ask-source.ts";
import { listLatestRuns, listRecentRuns } from "../../../domain/imports/import-queries.ts";
import { countWaitingRecords } from "../../../domain/imports/quarantine-queries.ts";
import { loadSettings } from "../../../domain/regions/change-region-settings.ts";
import { feedsOf } from "../../../domain/regions/feed-changes.ts";
import { canSeeSources } from "../../../domain/regions/settings-policy.ts";
import { NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { type Desk, type DeskHandler, deskLink, type Workspace, type WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { requireRecent } from "../require-recent.ts";
import { withoutControls } from "../settings/setting-fields.ts";
import { type KnownSource, knownSources } from "./known-sources.ts";
import { loadSourcePage } from "./load-source-page.ts";
import { SourcePage } from "./source-page.tsx";
import { SourcesPage } from "./sources-page.tsx";

/** How many runs the trend is of. */
const TREND = 5;
const LONGEST_NOTE = 500;

/** Where everything comes from, and what was kept aside. */
export function addSources({ context, get, post }: Workspace): void {
  const { db, clock } = context;

  get(routes.deskSources, canSeeSources, async (c, desk) => {
    const region = db.forRegion(desk.page.region.code);
    const [recent, aside, { stored }] = await Promise.all([
      listRecentRuns(db.register, TREND),
      countWaitingRecords(region),
      loadSettings(region),
    ]);
    const known = knownSources(desk, context.config, recent.keys(), feedsOf(stored));
    const rows = known.map((each) => ({
      known: each,
      runs: recent.get(each.source) ?? [],
      aside: aside.get(each.source) ?? 0,
    }));
    return renderDesk(c, <SourcesPage desk={desk} rows={rows} />);
  });

  get(routes.deskSource, canSeeSources, async (c, desk) => {
    const known = await requireSource(c, context, desk);
    const props = await loadSourcePage(db, desk, known, new URL(c.req.url).searchParams);
    return renderDesk(c, <SourcePage {...props} />);
  });

  post(routes.deskSource, canSeeSources, async (c, desk) => {
    const known = await requireSource(c, context, desk);
    const { fields } = c.get("form");
    const regionCode = desk.page.region.code;
    const record = {
      source: known.source,
      kind: withoutControls(lastOf(fields, "laji") ?? ""),
      sourceId: withoutControls(lastOf(fields, "tunnus") ?? ""),
    };
    const back = (tehty: string, more = {}) =>
      c.redirect(deskLink(desk, routes.deskSource, { source: known.source }, { tehty, ...more }), 303);
    switch (lastOf(fields, "teko")) {
      case "hae": {
        const isNew = await askSource(db, desk.actor, regionCode, { what: "record", ...record }, clock.now());
        return back(isNew ? "pyydetty" : "odottaa");
      }
      case "hyvaksy": {
        const note = withoutControls(lastOf(fields, "miksi") ?? "")
          .trim()
          .slice(0, LONGEST_NOTE);
        await acceptRecord(db, desk.actor, regionCode, { ...record, note }, clock.now());
        return back("hyvaksytty", { laji2: record.kind, tunnus: record.sourceId });
      }
      case "palauta":
        await takeAcceptanceBack(db, desk.actor, regionCode, record, clock.now());
        return back("palautettu");
      case "aja": {
        const run: DeskHandler = async () => {
          const asked = { what: "run", source: known.importer, isWhole: lastOf(fields, "kaikki") === "1" } as const;
          const isNew = await askSource(db, desk.actor, regionCode, asked, clock.now());
          return back(isNew ? "pyydetty" : "odottaa");
        };
        return requireRecent(run)(c, desk);
      }
      default:
        return back("");
    }
  });
}

/** Another region's feed is not found. */
async function requireSource(c: HonoContext<WorkspaceEnv>, context: Context, desk: Desk): Promise<KnownSource> {
  const { db, config } = context;
  const { stored } = await loadSettings(db.forRegion(desk.page.region.code));
  const runs = await listLatestRuns(db.register);
  const known = knownSources(
    desk,
    config,
    runs.map(({ source }) => source),
    feedsOf(stored),
  );
  const found = known.find(({ source }) => source === c.req.param("source"));
  if (!found) throw new NotFound("source-not-found", "There is no such source.");
  return found;
}
