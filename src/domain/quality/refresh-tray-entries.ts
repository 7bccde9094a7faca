import { addDays, helsinkiTime, weekdayOf } from "../catalogue/helsinki-time.ts";
import { listCurations } from "../curation/curation-queries.ts";
import type { PolkuDatabase } from "../database.ts";
import { readMergedEntries } from "../duplicates/read-merged-entries.ts";
import type { RegionCode } from "../regions/region.ts";
import type { RegionDirectory } from "../regions/region-directory.ts";
import { regionRules } from "../themes/tray-rules.ts";
import { listToolChecks } from "../tools/tool-checks-queries.ts";
import type { Concern } from "./concerned-queries.ts";
import { countDoubtful, listNationalTexts, listOrganizationFacts } from "./concerned-queries.ts";
import { lookAtRegion, namedIds } from "./look-at-region.ts";
import { entryKey, type OnTray } from "./on-tray.ts";
import type { RecordsAround } from "./records-around.ts";
import { keepSnapshot } from "./snapshot-queries.ts";
import { toEntry } from "./to-entry.ts";
import type { TrayEntry } from "./tray-entry.ts";
import { lockTrayEntries, readLastOnTray, replaceTrayEntries, type Written } from "./tray-entry-queries.ts";

const YEAR_MS = 365.25 * 24 * 3600 * 1000;
/** The workspace speaks these; Åland's own language is Swedish alone. */
const WRITTEN_LANGUAGES = ["fi", "sv"] as const;

export interface Refreshed extends Written {
  /** Of the tray that no row could be made of: none, unless a source has changed since the index was built. */
  readonly missing: number;
}

/**
 * Makes the region's list of the tray anew: everything that concerns the region, on the tray or off it and why, with what is
 * wrong with it. One transaction; rows that have not changed are not written.
 *
 * @param onTray what the index that has just been built holds; null looks at the same tray again, on another day
 */
export async function refreshTrayEntries(
  db: Pick<PolkuDatabase, "register" | "forRegion">,
  regions: Pick<RegionDirectory, "municipalitiesOf" | "settingsOf" | "findByCode">,
  regionCode: string,
  onTray: OnTray | null,
  now: Date,
): Promise<Refreshed> {
  const region = db.forRegion(regionCode);
  const curations = await listCurations(region);
  const codes = regions.municipalitiesOf(regionCode).map(({ code }) => code as string);
  const official = regions.findByCode(regionCode)?.languages ?? [];
  const organizations = await listOrganizationFacts(db.register);
  const known = {
    now,
    municipalities: new Set(codes),
    languages: WRITTEN_LANGUAGES.filter((language) => official.includes(language)),
    rules: regionRules(regions.settingsOf(regionCode as RegionCode).themes.added),
    hidesPrivate: regions.settingsOf(regionCode as RegionCode).privateProviders === "hidden",
    organizations,
    nationalTexts: await listNationalTexts(db.register),
    merged: await readMergedEntries(db.register, now),
    doubtful: await countDoubtful(db.register),
    curations,
    toolChecks: await listToolChecks(db.register),
  };
  return region.run(async (trx) => {
    await lockTrayEntries(trx, regionCode);
    const around: RecordsAround = { ...known, onTray: onTray ?? (await readLastOnTray(trx)) };
    // Before the first build nothing is known of the tray, so nothing can be said to be off it.
    if (onTray === null && around.onTray.size === 0) return { entries: 0, written: 0, deleted: 0, missing: 0 };
    const concern: Concern = {
      municipalities: codes,
      organizationIds: [...organizations].flatMap(([id, { municipality }]) =>
        municipality !== null && around.municipalities.has(municipality) ? [id] : [],
      ),
      ids: namedIds(around.onTray, curations),
      removedAfter: new Date(now.getTime() - YEAR_MS),
    };
    const entries = await listEntries(db, concern, around);
    const written = await replaceTrayEntries(trx, regionCode, [...entries.values()], now);
    const today = helsinkiTime(now).date;
    await keepSnapshot(trx, regionCode, { week: addDays(today, 1 - weekdayOf(today)), today });
    return { ...written, missing: [...around.onTray.keys()].filter((key) => !entries.has(key)).length };
  });
}

async function listEntries(
  db: Pick<PolkuDatabase, "register">,
  concern: Concern,
  around: RecordsAround,
): Promise<ReadonlyMap<string, TrayEntry>> {
  const entries = new Map<string, TrayEntry>();
  for await (const looked of lookAtRegion(db.register, concern, around))
    entries.set(entryKey(looked.entry), toEntry(looked, around));
  return entries;
}
