import { programDoer } from "../audit/audit.ts";
import type { PolkuDatabase } from "../database.ts";
import { changeSettings, type SettingChange } from "./region-settings.ts";
import { holdStoredSettings } from "./region-settings-queries.ts";
import { writeSettings } from "./write-settings.ts";

/**
 * Changes a region's settings from the command line and tells running servers. Whoever works in the workspace changes them by
 * `changeRegionSettings`. @returns why it was refused, or null when it was saved.
 */
export async function saveRegionSettings(
  db: PolkuDatabase,
  regionCode: string,
  changes: readonly SettingChange[],
  now: Date,
): Promise<string | null> {
  return db.forRegion(regionCode).run(async (trx) => {
    const stands = await holdStoredSettings(trx, regionCode, now);
    const changed = changeSettings(stands, changes);
    if (!changed.ok) return changed.message;
    const by = programDoer("command-line");
    await writeSettings(trx, { regionCode, stands, content: changed.value, act: "commandLine", by, at: now });
    return null;
  });
}
