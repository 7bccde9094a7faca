import { NotFound } from "../../platform/errors.ts";
import type { Doer } from "../audit/audit.ts";
import type { PolkuDatabase } from "../database.ts";
import { differencesOf } from "../versions/differences.ts";
import { type MergeConflict, mergeContents } from "../versions/merge-contents.ts";
import { findCurrent, findVersion } from "../versions/version-queries.ts";
import { putSetting, type SettingChange } from "./region-settings.ts";
import { holdStoredSettings } from "./region-settings-queries.ts";
import { type SettingFault, settingFaults } from "./setting-faults.ts";
import { SETTING_LISTS } from "./stored-settings.ts";
import { SETTINGS_SUBJECT, type Settings, type SettingsTransaction, writeSettings } from "./write-settings.ts";

export interface SettingsChange {
  readonly regionCode: string;
  /** The part of the settings that is changed. */
  readonly act: string;
  /** The version that the form was opened on; null for an act that is told by itself: "add this feed". */
  readonly basedOn: number | null;
  readonly changes: readonly SettingChange[] | ((stands: Settings) => readonly SettingChange[]);
}

export interface SettingsUndoing {
  readonly regionCode: string;
  readonly version: number;
  /** The part that is taken back; all of them when none is named. */
  readonly only?: string;
}

export type ChangedSettings =
  | { readonly ok: true; readonly version: number; readonly act: string }
  | { readonly ok: false; readonly because: "faults"; readonly faults: readonly SettingFault[] }
  /** Somebody has changed the same things meanwhile; nothing is written. */
  | {
      readonly ok: false;
      readonly because: "conflict";
      readonly conflicts: readonly MergeConflict[];
      /** Both persons' other changes; where both changed the same thing, the second one's. */
      readonly merged: Settings;
      /** The version that stands now. */
      readonly version: number;
    };

/**
 * Changes what a region has stored, as a new version. When somebody else has changed other things meanwhile both changes hold;
 * when the same ones, the caller gets both. Whoever calls has made sure that the doer may.
 */
export async function changeVersionedSettings(
  db: PolkuDatabase,
  doer: Doer,
  { regionCode, act, basedOn, changes }: SettingsChange,
  now: Date,
): Promise<ChangedSettings> {
  return db.forRegion(regionCode).run(async (trx) => {
    const stands = await holdStoredSettings(trx, regionCode, now);
    const base = await baseOf(trx, basedOn, stands);
    const mine = structuredClone(base) as Record<string, unknown>;
    for (const each of typeof changes === "function" ? changes(stands) : changes) putSetting(mine, each);
    return decideAndWrite(trx, doer, { regionCode, act, stands, base, mine }, now);
  });
}

/**
 * Takes back what one version changed, leaving later changes of other things as they are; undoing an undoing does it again.
 * Whoever calls has made sure that the doer may. @throws NotFound
 */
export async function undoVersionedSettings(
  db: PolkuDatabase,
  doer: Doer,
  { regionCode, version, only }: SettingsUndoing,
  now: Date,
): Promise<ChangedSettings> {
  return db.forRegion(regionCode).run(async (trx) => {
    const stands = await holdStoredSettings(trx, regionCode, now);
    const done = await findVersion<Settings>(trx, SETTINGS_SUBJECT, version);
    if (!done) throw new NotFound("version-not-found", `The settings have no version ${version}.`);
    const earlier = version > 1 ? await findVersion<Settings>(trx, SETTINGS_SUBJECT, version - 1) : undefined;
    const before = earlier?.content ?? {};
    const mine = only === undefined ? before : { ...done.content, [only]: before[only] };
    const isUndoing = done.act === "undo";
    const undoing = { regionCode, act: isUndoing ? "redo" : "undo", note: done.act, stands, base: done.content, mine };
    return decideAndWrite(trx, doer, undoing, now);
  });
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
  by: Doer,
  { regionCode, act, note, stands, base, mine }: Deciding,
  at: Date,
): Promise<ChangedSettings> {
  const { content: merged, conflicts } = mergeContents<Settings>(base, mine, stands, SETTING_LISTS);
  const content = withoutEmpty(merged);
  if (conflicts.length > 0) {
    const current = await findCurrent<Settings>(trx, SETTINGS_SUBJECT);
    return { ok: false, because: "conflict", conflicts, merged: content, version: current?.version ?? 0 };
  }
  const faults = newFaults(stands, content);
  if (faults.length > 0) return { ok: false, because: "faults", faults };
  return { ok: true, act, version: await writeSettings(trx, { regionCode, stands, content, act, note, by, at }) };
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
