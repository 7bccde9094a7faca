import { bumpCatalogueVersion } from "../catalogue/register-queries.ts";
import type { PolkuDatabase } from "../database.ts";
import { changeSettings, type SettingChange } from "./region-settings.ts";
import { changeRegionSettings } from "./region-settings-queries.ts";

/** Changes a region's settings and tells running servers. @returns why it was refused, or null when it was saved. */
export async function saveRegionSettings(
  db: PolkuDatabase,
  regionCode: string,
  changes: readonly SettingChange[],
  now: Date,
): Promise<string | null> {
  let refused: string | null = null;
  await changeRegionSettings(
    db,
    regionCode,
    (stored) => {
      const changed = changeSettings(stored, changes);
      if (changed.ok) return changed.value;
      refused = changed.message;
      return null;
    },
    now,
  );
  // Themes decide what the tray holds, so the indexes follow the settings too.
  if (refused === null) await bumpCatalogueVersion(db.register);
  return refused;
}
