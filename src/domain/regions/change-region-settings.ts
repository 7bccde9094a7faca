import { Forbidden } from "../../platform/errors.ts";
import type { Actor } from "../accounts/role.ts";
import { doerOf } from "../audit/audit.ts";
import type { PolkuDatabase, RegionDb } from "../database.ts";
import type { Version } from "../versions/version.ts";
import { findCurrent, listVersions } from "../versions/version-queries.ts";
import { findStoredSettings } from "./region-settings-queries.ts";
import { canChangeSettings } from "./settings-policy.ts";
import {
  type ChangedSettings,
  changeVersionedSettings,
  type SettingsChange,
  type SettingsUndoing,
  undoVersionedSettings,
} from "./versioned-settings.ts";
import { SETTINGS_SUBJECT, type Settings } from "./write-settings.ts";

/** Changes a region's settings, as `changeVersionedSettings`. @throws Forbidden */
export async function changeRegionSettings(
  db: PolkuDatabase,
  actor: Actor,
  change: SettingsChange,
  now: Date,
): Promise<ChangedSettings> {
  return changeVersionedSettings(db, requireAdmin(actor, change.regionCode), change, now);
}

/** Takes back what one version changed, as `undoVersionedSettings`. @throws Forbidden, NotFound */
export async function undoRegionSettings(
  db: PolkuDatabase,
  actor: Actor,
  undoing: SettingsUndoing,
  now: Date,
): Promise<ChangedSettings> {
  return undoVersionedSettings(db, requireAdmin(actor, undoing.regionCode), undoing, now);
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

function requireAdmin(actor: Actor, regionCode: string) {
  if (!canChangeSettings(actor, regionCode))
    throw new Forbidden("not-an-administrator", "Only the region's administrators change its settings.");
  return doerOf(actor, "regionAdmin", regionCode);
}
