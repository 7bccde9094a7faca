import { Forbidden, NotFound } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import type { PolkuDatabase, RegionDb } from "../database.ts";
import { differencesOf } from "../versions/differences.ts";
import { type MergedContents, mergeContents } from "../versions/merge-contents.ts";
import type { Version } from "../versions/version.ts";
import { findCurrent, findVersion, listVersions } from "../versions/version-queries.ts";
import { putSetting, type SettingChange } from "./region-settings.ts";
import { findStoredSettings, holdStoredSettings } from "./region-settings-queries.ts";
import { type SettingFault, settingFaults } from "./setting-faults.ts";
import { canChangeSettings } from "./settings-policy.ts";
import { SETTINGS_SUBJECT, type Settings, type SettingsTransaction, writeSettings } from "./write-settings.ts";

export interface SettingsChange {
  readonly regionCode: string;
  /** The part of the settings that is changed. */
  readonly act: string;
  /** The version that the form was opened on; null for an act that is told by itself: "add this feed". */
  readonly basedOn: number | null;
  readonly changes: readonly SettingChange[] | ((stands: Settings) => readonly SettingChange[]);
}

export type ChangedSettings =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly because: "faults"; readonly faults: readonly SettingFault[] }
  /** Somebody has changed the same things meanwhile; nothing is written. */
  | {
      readonly ok: false;
      readonly because: "conflict";
      readonly conflicts: MergedContents<Settings>["conflicts"];
      /** The version that stands now. */
      readonly version: number;
    };

/**
 * Changes a region's settings. When somebody else has changed other things meanwhile both changes hold; when the same ones,
 * the caller gets both. @throws Forbidden
 */
export async function changeRegionSettings(
  db: PolkuDatabase,
  actor: Actor,
  change: SettingsChange,
  now: Date,
): Promise<ChangedSettings> {
  const { regionCode, act, basedOn, changes } = change;
  requireAdmin(actor, regionCode);
  return db.forRegion(regionCode).run(async (trx) => {
    const stands = await holdStoredSettings(trx, regionCode, now);
    const base = await baseOf(trx, basedOn, stands);
    const mine = structuredClone(base) as Record<string, unknown>;
    for (const each of typeof changes === "function" ? changes(stands) : changes) putSetting(mine, each);
    return decideAndWrite(trx, actor, { regionCode, act, stands, base, mine }, now);
  });
}

/**
 * Takes back what one version changed, leaving later changes of other things as they are.
 * @throws Forbidden, NotFound
 */
export async function undoRegionSettings(
  db: PolkuDatabase,
  actor: Actor,
  { regionCode, version }: { readonly regionCode: string; readonly version: number },
  now: Date,
): Promise<ChangedSettings> {
  requireAdmin(actor, regionCode);
  return db.forRegion(regionCode).run(async (trx) => {
    const stands = await holdStoredSettings(trx, regionCode, now);
    const done = await findVersion<Settings>(trx, SETTINGS_SUBJECT, version);
    const before = version > 1 ? await findVersion<Settings>(trx, SETTINGS_SUBJECT, version - 1) : undefined;
    if (!done) throw new NotFound("version-not-found", `The settings have no version ${version}.`);
    const undoing = {
      regionCode,
      act: "undo",
      note: done.act,
      stands,
      base: done.content,
      mine: before?.content ?? {},
    };
    return decideAndWrite(trx, actor, undoing, now);
  });
}

/** The settings as they are stored, with the version that a form is opened on. */
export async function loadSettings(db: RegionDb): Promise<{ readonly stored: Settings; readonly version: number }> {
  const stored = await findStoredSettings(db);
  const current = await db.run((trx) => findCurrent<Settings>(trx, SETTINGS_SUBJECT));
  return { stored, version: current?.version ?? 0 };
}

/** The newest first. */
export function listSettingVersions(db: RegionDb, limit = 100): Promise<readonly Version<Settings>[]> {
  return db.run((trx) => listVersions<Settings>(trx, SETTINGS_SUBJECT, limit));
}

interface Deciding {
  readonly regionCode: string;
  readonly act: string;
  readonly note?: string;
  readonly stands: Settings;
  readonly base: Settings;
  readonly mine: Settings;
}

async function decideAndWrite(
  trx: SettingsTransaction,
  actor: Actor,
  { regionCode, act, note, stands, base, mine }: Deciding,
  at: Date,
): Promise<ChangedSettings> {
  const merged = mergeContents<Settings>(base, mine, stands);
  const content = withoutEmpty(merged.content);
  if (merged.conflicts.length > 0) {
    const current = await findCurrent<Settings>(trx, SETTINGS_SUBJECT);
    return { ok: false, because: "conflict", conflicts: merged.conflicts, version: current?.version ?? 0 };
  }
  const faults = newFaults(stands, content);
  if (faults.length > 0) return { ok: false, because: "faults", faults };
  const by = doerOf(actor, "regionAdmin", regionCode);
  const version = await writeSettings(trx, { regionCode, stands, content, act, note, by, at });
  return { ok: true, version };
}

/** What an older version of the product has stored wrong elsewhere does not keep anyone from changing something else. */
function newFaults(stands: Settings, content: Settings): readonly SettingFault[] {
  const keyOf = ({ path, code }: SettingFault) => `${code} ${path}`;
  const touched = differencesOf(stands, content).map(({ path }) => path.split(".")[0]);
  const old = new Set(settingFaults(stands).map(keyOf));
  return settingFaults(content).filter((fault) => touched.includes(fault.path.split(".")[0]) || !old.has(keyOf(fault)));
}

/** Parts of which nothing is left are no settings: an authority without a name has no address either. */
function withoutEmpty(settings: Settings): Settings {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(settings)) {
    const isPart = value !== null && typeof value === "object" && !Array.isArray(value);
    const part = isPart ? withoutEmpty(value as Settings) : value;
    if (!isPart || Object.keys(part as object).length > 0) kept[key] = part;
  }
  return kept;
}

/** A form that was opened on what stands is held against it, also when it was stored before there were versions. */
async function baseOf(trx: SettingsTransaction, basedOn: number | null, stands: Settings): Promise<Settings> {
  const current = await findCurrent<Settings>(trx, SETTINGS_SUBJECT);
  if (basedOn === null || basedOn >= (current?.version ?? 0)) return stands;
  return (await findVersion<Settings>(trx, SETTINGS_SUBJECT, basedOn))?.content ?? {};
}

function requireAdmin(actor: Actor, regionCode: string): void {
  if (!canChangeSettings(actor, regionCode))
    throw new Forbidden("not-an-administrator", "Only the region's administrators change its settings.");
}
