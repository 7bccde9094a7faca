import { type Difference, differencesOf } from "../versions/differences.ts";
import type { Version } from "../versions/version.ts";
import type { Settings } from "./write-settings.ts";

/** One change of a part of the settings. */
export interface SettingHistoryEntry {
  readonly version: number;
  /** `undo`, `commandLine`, `found` or the part that was changed. */
  readonly act: string;
  readonly at: Date;
  readonly by: string;
  readonly differences: readonly Difference[];
}

/** Of all versions (newest first), those that changed something under one of the paths, with what they changed there. */
export function settingHistory(
  versions: readonly Version<Settings>[],
  paths: readonly string[],
): readonly SettingHistoryEntry[] {
  return versions.flatMap(({ version, content, act, changedAt, changedBy }, index) => {
    const before = versions[index + 1];
    // The oldest one that was read may have older ones behind it: what it changed is then not known.
    if (before === undefined && version > 1) return [];
    const differences = differencesOf(before?.content ?? {}, content).filter(({ path }) =>
      paths.some((under) => path === under || path.startsWith(`${under}.`)),
    );
    return differences.length === 0 ? [] : [{ version, act, at: changedAt, by: changedBy, differences }];
  });
}
