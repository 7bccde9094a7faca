import type { Config } from "../../../config.ts";
import { SCHEDULED_SOURCES, type ScheduledSource } from "../../../domain/imports/import-schedules.ts";
import { feedSource } from "../../../domain/regions/feed-changes.ts";
import type { FeedSettings } from "../../../domain/regions/feed-settings.ts";
import type { Desk } from "../desk.ts";
import { feedName } from "../settings/feed-name.ts";

/** A source as the region's people see it. */
export interface KnownSource {
  /** Its name in the register: `ptv`, `linkedevents:api.hel.fi`, `feed:…`. */
  readonly source: string;
  /** What the clock and the command line call it. */
  readonly importer: ScheduledSource;
  readonly name: string;
  /** False for an agreed feed that there is none of. */
  readonly isAgreed: boolean;
}

const LINKED_EVENTS = "linkedevents:";

/** The sources that are common to all regions, and the region's own feeds; never another region's. */
export function knownSources(
  desk: Desk,
  config: Pick<Config, "sources">,
  runSources: Iterable<string>,
  feeds: readonly FeedSettings[],
): readonly KnownSource[] {
  const { names } = desk.words.sources;
  const installations = [...runSources].filter((source) => source.startsWith(LINKED_EVENTS)).sort();
  return SCHEDULED_SOURCES.flatMap((importer): readonly KnownSource[] => {
    if (importer === "linkedevents") {
      if (installations.length === 0) return [{ source: importer, importer, name: names[importer], isAgreed: true }];
      return installations.map((source) => {
        const name = `${names.linkedevents}, ${source.slice(LINKED_EVENTS.length)}`;
        return { source, importer, name, isAgreed: true };
      });
    }
    if (importer === "feeds") {
      return feeds
        .filter(({ kind }) => kind !== "linkedevents")
        .map((feed) => ({ source: feedSource(feed.url), importer, name: feedName(desk, feed), isAgreed: true }));
    }
    const isAgreed = importer !== "lahella" || (config.sources?.lahella ?? null) !== null;
    return [{ source: importer, importer, name: names[importer], isAgreed }];
  });
}
