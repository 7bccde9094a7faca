import type { Context as HonoContext } from "hono";
import type { Context } from "../../../context.ts";
import { listAccountNames } from "../../../domain/accounts/account-queries.ts";
import { askSource } from "../../../domain/imports/ask-source.ts";
import { listLatestRuns } from "../../../domain/imports/import-queries.ts";
import { listTriedFeeds } from "../../../domain/imports/import-request-queries.ts";
import {
  changeRegionSettings,
  listSettingVersions,
  loadSettings,
  undoRegionSettings,
} from "../../../domain/regions/change-region-settings.ts";
import { settingsFor } from "../../../domain/regions/region-settings.ts";
import { settingHistory } from "../../../domain/regions/setting-history.ts";
import { canChangeSettings, canSeeSources } from "../../../domain/regions/settings-policy.ts";
import type { ChangedSettings } from "../../../domain/regions/versioned-settings.ts";
import { InvalidInput, NotFound } from "../../../platform/errors.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { type Desk, deskLink, type Workspace, type WorkspaceEnv } from "../desk.ts";
import { renderDesk } from "../render-desk.ts";
import { tryStylesheet } from "./brand-fields.ts";
import { basedOn, type Errors, type PartView } from "./part.ts";
import { PartPage } from "./part-page.tsx";
import { PARTS } from "./parts.ts";
import { isPartName, PART_PATHS, type PartName } from "./setting-parts.ts";
import { faultMessage } from "./setting-words.ts";
import { SettingsPage } from "./settings-page.tsx";

/** The region's own settings. */
export function addSettings({ context, get, post }: Workspace): void {
  // The navigation leads everybody who sees the sources here.
  get(routes.deskSettings, canSeeSources, async (c, desk) => {
    const { code } = desk.page.region;
    if (!canChangeSettings(desk.actor, code)) return c.redirect(deskLink(desk, routes.deskSources, {}), 303);
    const { stored } = await loadSettings(context.db.forRegion(code));
    const region = context.regions.findByCode(code);
    if (!region) throw new NotFound("region-not-found", "There is no such region.");
    return renderDesk(c, <SettingsPage desk={desk} settings={settingsFor(region, stored)} />);
  });

  get(routes.deskBrandTry, canChangeSettings, (c) => {
    const body = tryStylesheet(c.req.query("vaalea"), c.req.query("tumma"));
    if (body === null) throw new InvalidInput("colour", "Only colours are tried.");
    return c.body(body, 200, { "Content-Type": "text/css; charset=utf-8" });
  });

  get(routes.deskSetting, canChangeSettings, (c, desk) =>
    showPart(c, context, desk, { part: partOf(c), typed: null, errors: {} }),
  );

  post(routes.deskSetting, canChangeSettings, async (c, desk) => {
    const part = partOf(c);
    const { fields } = c.get("form");
    const act = lastOf(fields, "teko") ?? "tallenna";
    const now = context.clock.now();
    const regionCode = desk.page.region.code;
    if (act === "kumoa") {
      const version = Number(/^\d{1,9}$/.exec(lastOf(fields, "muutos") ?? "")?.[0] ?? 0);
      const undone = await undoRegionSettings(context.db, desk.actor, { regionCode, version }, now);
      const done = undone.ok && undone.act === "redo" ? "palautettu" : "kumottu";
      return tell(c, context, desk, { part, result: undone, done, isUndo: true });
    }
    const view = await loadPart(c, context, desk, { typed: fields, errors: {} });
    const decided = PARTS[part].decide({ ...view, typed: fields }, act);
    if (decided.kind === "show")
      return showPart(c, context, desk, { part, typed: fields, errors: decided.errors ?? {} });
    if (decided.kind === "ask") {
      const isNew = await askSource(context.db, desk.actor, regionCode, decided.asked, now);
      return c.redirect(deskLink(desk, routes.deskSetting, { part }, { tehty: isNew ? "pyydetty" : "odottaa" }), 303);
    }
    const { kind: _, done, ...change } = decided;
    const result = await changeRegionSettings(context.db, desk.actor, { regionCode, act: part, ...change }, now);
    return tell(c, context, desk, { part, result, done, before: view.version });
  });
}

function partOf(c: HonoContext<WorkspaceEnv>): PartName {
  const part = c.req.param("part") ?? "";
  if (!isPartName(part)) throw new NotFound("setting-not-found", "There is no such part of the settings.");
  return part;
}

interface Told {
  readonly part: PartName;
  readonly result: ChangedSettings;
  readonly done: string;
  readonly isUndo?: boolean;
  /** The version before the change: when it is the same after, nothing changed. */
  readonly before?: number;
}

/** To the page again: with a notice and the way back, or with what is wrong. */
async function tell(c: HonoContext<WorkspaceEnv>, context: Context, desk: Desk, told: Told): Promise<Response> {
  const { part, result, done, isUndo = false, before } = told;
  const { fields } = c.get("form");
  if (result.ok) {
    await context.regions.reload?.();
    const isSame = result.version === before;
    const query = isSame ? { tehty: "ennallaan" } : { tehty: done, muutos: result.version };
    return c.redirect(deskLink(desk, routes.deskSetting, { part }, query), 303);
  }
  const typed = isUndo ? null : fields;
  if (result.because === "conflict")
    return showPart(c, context, desk, { part, typed, errors: {}, conflicts: result.conflicts, isUndo }, 409);
  const { fieldOf = (path: string) => path } = PARTS[part];
  const errors: Record<string, string> = {};
  for (const fault of result.faults) errors[fieldOf(fault.path)] ??= faultMessage(desk, fault);
  return showPart(c, context, desk, { part, typed, errors });
}

interface Shown {
  readonly part: PartName;
  readonly typed: URLSearchParams | null;
  readonly errors: Errors;
  readonly conflicts?: Parameters<typeof PartPage>[0]["conflicts"];
  readonly isUndo?: boolean;
}

async function showPart(
  c: HonoContext<WorkspaceEnv>,
  context: Context,
  desk: Desk,
  { part, conflicts, isUndo, ...form }: Shown,
  status: 200 | 400 | 409 = Object.keys(form.errors).length > 0 ? 400 : 200,
): Promise<Response> {
  const loaded = await loadPart(c, context, desk, form, part === "syotteet");
  // A form that comes back still stands on the version it was opened on; after a conflict its writer has seen the newer one.
  const isKept = form.typed?.has("versio") && !conflicts;
  const view = isKept && form.typed ? { ...loaded, version: basedOn(form.typed) } : loaded;
  const versions = await listSettingVersions(context.db.forRegion(desk.page.region.code));
  const history = settingHistory(versions, PART_PATHS[part]);
  const ids = history.map(({ by }) => by).filter((by) => /^[0-9a-f]{8}-/.test(by));
  const names = await listAccountNames(context.db.forAccounts(), [...new Set(ids)]);
  const props = { part, view, history, names, ...(conflicts ? { conflicts } : {}), ...(isUndo ? { isUndo } : {}) };
  return renderDesk(c, <PartPage {...props} />, status);
}

async function loadPart(
  c: HonoContext<WorkspaceEnv>,
  { db }: Context,
  desk: Desk,
  form: { readonly typed: URLSearchParams | null; readonly errors: Errors },
  withFeeds = false,
): Promise<PartView> {
  const region = db.forRegion(desk.page.region.code);
  const { stored, version } = await loadSettings(region);
  const runs = withFeeds ? await listLatestRuns(db.register) : [];
  return {
    desk,
    stored,
    version,
    query: new URL(c.req.url).searchParams,
    runs: new Map(runs.map((run) => [run.source, run])),
    requests: withFeeds ? await listTriedFeeds(region) : [],
    ...form,
  };
}
