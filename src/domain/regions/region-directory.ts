import type { Region } from "./region.ts";
import type { RegionSettings } from "./region-settings.ts";
import type { Regions } from "./regions.ts";

/** Regions with their settings as they are now. Settings are read at start and again when one changes. */
export interface RegionDirectory extends Regions {
  settingsOf(regionCode: Region["code"]): RegionSettings;
  /** Reads the settings again, after one has changed here or in another process; absent where they never change. */
  reload?(): Promise<void>;
}
