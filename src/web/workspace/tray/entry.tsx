import type { Context as HonoContext } from "hono";
import { listAccountNames } from "../../../domain/accounts/account-queries.ts";
import { canCurate, canSeeTray } from "../../../domain/curation/curation-policy.ts";
import { listCurationVersions } from "../../../domain/curation/curation-queries.ts";
import { findTrayEntry, type TrayEntryView } from "../../../domain/curation/find-entry.ts";
import { findRememberedTexts } from "../../../domain/curation/own-texts.ts";
import { regionRules } from "../../../domain/themes/tray-rules.ts";
import { NotFound } from "../../../platform/errors.ts";
import { PAGE_LANGUAGES, routes } from "../../../routes.ts";
import type { Desk, Workspace, WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { actOnPart } from "./entry-acts.tsx";
import { readEntry } from "./entry-key.ts";
import { EntryPage } from "./entry-page.tsx";
import { HistoryPage } from "./history-page.tsx";
import { PartPage } from "./part-page.tsx";
import { withReasons } from "./parts/need-reasons.ts";
import { PARTS } from "./parts/parts.ts";
import { PreviewPage } from "./preview-page.tsx";

/** One entry of the tray: its page, the forms of its parts, its history and what residents see. */
export function addEntry({ context, get, post }: Workspace): void {
  const { db } = context;

  async function load(c: HonoContext<WorkspaceEnv>, desk: Desk): Promise<TrayEntryView> {
    const entry = readEntry(c.req.param("kind"), c.req.param("id"));
    const regionCode = desk.page.region.code;
    const rules = regionRules(context.regions.settingsOf(regionCode as never).themes.added);
    const view = entry && (await findTrayEntry(db, { regionCode, entry, rules, now: desk.page.now }));
    if (!view) throw new NotFound("entry-not-found", "There is no such entry in this region.");
    return view;
  }

  get(routes.deskEntry, canSeeTray, async (c, desk) =>
    renderDesk(c, <EntryPage desk={desk} view={await load(c, desk)} />),
  );

  get(routes.deskEntryPart, canSeeTray, async (c, desk) => {
    const view = await load(c, desk);
    const name = c.req.param("part");
    const region = db.forRegion(desk.page.region.code);
    if (name === "esikatselu") {
      const language = PAGE_LANGUAGES.find((each) => each === c.req.query("kieli")) ?? desk.actor.language;
      return renderDesk(c, <PreviewPage desk={desk} view={view} language={language} />);
    }
    if (name === "historia") {
      const versions = await listCurationVersions(region, view.entry);
      const names = await listAccountNames(
        db.forAccounts(),
        versions.map(({ changedBy }) => changedBy),
      );
      return renderDesk(c, <HistoryPage {...{ desk, view, versions, names }} />);
    }
    const part = PARTS.find(({ key }) => key === name);
    if (!part || !canCurate(desk.actor, desk.page.region.code))
      throw new NotFound("part-not-found", "The entry has no such part to change.");
    const before =
      part.key === "tekstit" && view.isStale && view.curation.textsOver
        ? await findRememberedTexts(region, view.entry, view.curation.textsOver)
        : null;
    const fields = await withReasons(context, desk, part, view, part.fieldsOf(view.curation, view));
    return renderDesk(c, <PartPage {...{ desk, view, part, before, fields }} basedOn={view.entry.version} />);
  });

  post(routes.deskEntryPart, canCurate, async (c, desk) => actOnPart(c, context, desk, await load(c, desk)));
}
