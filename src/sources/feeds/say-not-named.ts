import type { RegionDirectory } from "../../domain/regions/region-directory.ts";
import type { ChosenFeed } from "./configured-feeds.ts";

/**
 * What whoever reads a feed by hand has to know when no region's settings name it, with the command that names it. The feeds
 * of a region are one setting, so for the region that is told the command has those that it has already.
 */
export function sayNotNamed(
  { kind, place, label }: ChosenFeed,
  regions: RegionDirectory,
  regionCode: string | undefined,
): string {
  const gone = `${label}: no region's settings name this feed, so the next run over all feeds takes its events away`;
  if (place.url === null) return `${gone}. A file cannot be named in the settings: publish it at a web address.`;
  const region = regions.findByCode(regionCode ?? "");
  const others = region ? regions.settingsOf(region.code).feeds : [];
  const feeds = JSON.stringify([...others, { kind, url: place.url }]);
  const command = `npm run polku -- region set ${region?.code ?? "CODE"} ${quoted(`feeds=${feeds}`)}`;
  const note = region
    ? ""
    : " (with the region's code for CODE; of a region that has feeds already ask with --region CODE, so that they are kept)";
  return `${gone}. To keep them: ${command}${note}`;
}

/** As one word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
