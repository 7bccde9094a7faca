import type { RegionDirectory } from "../../domain/regions/region-directory.ts";

/** One server of Linked Events. */
export interface Installation {
  /** Ends in `/v1`. */
  readonly baseUrl: string;
  /** For reports: its host, with the folder when it is an unusual one. */
  readonly label: string;
  /** Its name in the register: two installations use the same ids for things of their own. */
  readonly source: string;
}

export const SOURCE = "linkedevents";
const USUAL_PATH = /^(?:\/linkedevents)?\/v1$/;

export function toInstallation(url: string): Installation {
  const { origin, host, pathname } = new URL(url);
  const path = pathname.replace(/\/+$/, "");
  const label = USUAL_PATH.test(path) ? host : host + path;
  return { baseUrl: origin + path, label, source: `${SOURCE}:${label}` };
}

/** The installations that every region gets its events from, and those that the regions' settings name (empty: of all regions). */
export function configuredInstallations(
  everyRegions: readonly string[],
  regions: RegionDirectory,
  regionCodes: readonly string[],
): readonly Installation[] {
  const asked = regions.list().filter(({ code }) => regionCodes.length === 0 || regionCodes.includes(code));
  const named = asked.flatMap(({ code }) => regions.settingsOf(code).feeds.filter(({ kind }) => kind === SOURCE));
  const all = [...everyRegions, ...named.map(({ url }) => url)].map(toInstallation);
  const bySource = new Map<string, Installation>();
  for (const each of all) if (!bySource.has(each.source)) bySource.set(each.source, each);
  return [...bySource.values()];
}
