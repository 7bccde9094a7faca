import type { RegisterDb } from "../database.ts";
import type { RegionDirectory } from "./region-directory.ts";
import { type RegionSettings, settingsFor } from "./region-settings.ts";
import { listRegionSettings } from "./region-settings-queries.ts";
import { createRegions, type Regions } from "./regions.ts";

export interface LoadedRegionDirectory extends RegionDirectory {
  reload(): Promise<void>;
}

export async function loadRegionDirectory(
  db: RegisterDb,
  { isDemo }: { isDemo: boolean },
): Promise<LoadedRegionDirectory> {
  let settings = new Map<string, RegionSettings>();
  let regions: Regions = createRegions({ demo: isDemo });

  let reading: Promise<void> = Promise.resolve();

  /** One after another, so that what was read first is never put over what was read last. */
  function reload(): Promise<void> {
    reading = reading.then(read, read);
    return reading;
  }

  async function read(): Promise<void> {
    const stored = await listRegionSettings(db);
    settings = new Map(
      regions.list().map((region) => [region.code, settingsFor(region, stored.get(region.code) ?? {})]),
    );
    const hosts = new Map(
      [...settings].flatMap(([code, { hostName }]) => (hostName ? [[hostName, code] as const] : [])),
    );
    regions = createRegions({ demo: isDemo, hosts });
  }

  await reload();
  return {
    list: () => regions.list(),
    findByCode: (code) => regions.findByCode(code),
    findBySlug: (slug) => regions.findBySlug(slug),
    findByHost: (host) => regions.findByHost(host),
    municipality: (code) => regions.municipality(code),
    municipalitiesOf: (regionCode) => regions.municipalitiesOf(regionCode),
    regionOfMunicipality: (code) => regions.regionOfMunicipality(code),
    searchMunicipalities: (text, language) => regions.searchMunicipalities(text, language),
    settingsOf(regionCode) {
      const found = settings.get(regionCode);
      if (!found) throw new Error(`There is no region ${regionCode}`);
      return found;
    },
    reload,
  };
}
