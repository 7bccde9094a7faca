import { feedSource } from "../../domain/regions/feed-changes.ts";
import type { FeedKind, FeedSettings } from "../../domain/regions/feed-settings.ts";
import type { RegionDirectory } from "../../domain/regions/region-directory.ts";
import type { FeedOrigin } from "./feed-event.ts";
import type { FeedPlace } from "./read-feed.ts";

/** Other kinds of feed are read by their own importers. */
export const READABLE_KINDS = ["icalendar", "jsonld", "lahella"] as const satisfies readonly FeedKind[];
export type ReadableKind = (typeof READABLE_KINDS)[number];

export interface ChosenFeed {
  readonly kind: ReadableKind;
  /** `feed:…` */
  readonly source: string;
  /** For reports: the host, or the file's name. */
  readonly label: string;
  readonly place: FeedPlace;
  readonly settings: FeedOrigin["settings"];
}

/** The feeds that the regions' settings name (empty: of all regions), each address once. */
export function configuredFeeds(
  regions: RegionDirectory,
  regionCodes: readonly string[],
  warn: (text: string) => void,
): readonly ChosenFeed[] {
  const chosen = new Map<string, { readonly feed: ChosenFeed; readonly told: string }>();
  for (const { code } of regions.list()) {
    if (regionCodes.length > 0 && !regionCodes.includes(code)) continue;
    for (const settings of regions.settingsOf(code).feeds) {
      const feed = toChosen(settings);
      if (feed === null) continue;
      const told = JSON.stringify(settings);
      const known = chosen.get(feed.source);
      if (known && known.told !== told)
        warn(`${feed.label}: two regions describe this feed differently; the first one's words hold`);
      if (!known) chosen.set(feed.source, { feed, told });
    }
  }
  return [...chosen.values()].map(({ feed }) => feed);
}

function toChosen({ kind: told, url, ...settings }: FeedSettings): ChosenFeed | null {
  const kind = READABLE_KINDS.find((readable) => readable === told);
  if (kind === undefined) return null;
  return { kind, source: feedSource(url), label: new URL(url).host, place: { url, file: null }, settings };
}
