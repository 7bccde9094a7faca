import { basename } from "node:path";
import { createTally, type ImportReport } from "../../domain/imports/import-report.ts";
import { LAHELLA } from "../lahella/lahella-format.ts";
import type { ImportOutcome, ImportRequest } from "../shared/run-import-command.ts";
import { createTrayStore } from "../shared/tray-store.ts";
import { type ChosenFeed, configuredFeeds, FEED_PREFIX, feedSource, type ReadableKind } from "./configured-feeds.ts";
import type { FeedFormat } from "./feed-format.ts";
import { listEventSources } from "./feed-queries.ts";
import { ICALENDAR } from "./icalendar/icalendar-format.ts";
import { JSON_LD } from "./jsonld/jsonld-format.ts";
import { municipalityFinder } from "../shared/municipality-names.ts";
import { type FeedContext, type FeedListeners, runFeed } from "./run-feed.ts";

export interface FeedsRequest extends ImportRequest {
  /** One feed by hand, besides those of the settings: its address or a file, and what it is. */
  readonly url?: string;
  readonly file?: string;
  readonly kind?: ReadableKind;
}

const FORMATS: { readonly [kind in ReadableKind]: FeedFormat } = {
  icalendar: ICALENDAR,
  jsonld: JSON_LD,
  lahella: LAHELLA,
};

/**
 * Reads the feeds that the regions' settings name, one after another, each as a run of its own. A feed that cannot be read
 * stops none of the others: what went wrong is a warning of the one report, and the error tells how many. Events of feeds that
 * no region names any more are taken away when all regions' feeds are read.
 */
export async function importFeeds(
  context: FeedContext,
  request: FeedsRequest,
  listeners: FeedListeners = {},
): Promise<ImportOutcome> {
  const { clock, regions } = context;
  const { url, file, kind, regions: codes = [], ...rest } = request;
  const total = createTotal(clock.now());
  const isByHand = url !== undefined || file !== undefined;
  const configured = configuredFeeds(regions, isByHand ? [] : codes, total.warn);
  const feeds = isByHand ? [byHand(url ?? null, file ?? null, kind, configured)] : configured;
  const findMunicipality = municipalityFinder(regions);
  let failed = 0;
  for (const { kind: sort, source, label, place, settings } of feeds) {
    if (listeners.signal?.aborted) break;
    const origin = { source, settings, findMunicipality };
    const { report, error } = await runFeed(context, { format: FORMATS[sort], place, origin }, rest, listeners);
    total.add(label, report);
    if (error === null) continue;
    failed += 1;
    total.warn(`${label}: ${error}`);
  }
  if (!isByHand && codes.length === 0 && !listeners.signal?.aborted) {
    total.removed(await forgetOthers(context, new Set(feeds.map(({ source }) => source)), total.warn));
  }
  const stopped = listeners.signal?.aborted ? "stopped by hand" : null;
  const error = failed === 0 ? null : `${failed} of ${feeds.length} feeds could not be read to the end`;
  return { report: total.report(clock.now()), error: stopped ?? error };
}

/** A feed by hand has the settings that a region has given it, if one has. */
function byHand(
  url: string | null,
  file: string | null,
  kind: ReadableKind | undefined,
  configured: readonly ChosenFeed[],
): ChosenFeed {
  const name = file === null ? "" : basename(file);
  const source = feedSource(url ?? name);
  const known = configured.find((feed) => feed.source === source);
  return {
    kind: kind ?? known?.kind ?? (/\.json(?:ld)?$|\.html?$/i.test(url ?? name) ? "jsonld" : "icalendar"),
    source,
    label: url === null ? name : (URL.parse(url)?.host ?? "feed"),
    place: { url, file },
    settings: known?.settings ?? {},
  };
}

async function forgetOthers(
  { db, clock }: FeedContext,
  named: ReadonlySet<string>,
  warn: (text: string) => void,
): Promise<number> {
  let removed = 0;
  for (const source of await listEventSources(db.register, FEED_PREFIX)) {
    if (named.has(source)) continue;
    const store = createTrayStore(db.register, clock, source, null);
    removed += await store.remove("event", await store.listLivingIds("event"), "withdrawn");
    warn(`${source}: no region names this feed any more, so its events were taken away`);
  }
  return removed;
}

/** One report of many runs. */
function createTotal(startedAt: Date) {
  const tally = createTally("feeds", "full", startedAt);
  const warnings: string[] = [];
  return {
    warn: (text: string) => void warnings.push(text),
    removed: (count: number) => {
      tally.counts.removed += count;
    },
    add(label: string, report: ImportReport) {
      for (const key of ["fetched", "created", "updated", "unchanged", "removed"] as const) {
        tally.counts[key] += report[key];
      }
      for (const { sourceId, reason } of report.rejected) tally.reject(sourceId, `${label}: ${reason}`);
      warnings.push(...report.warnings.map((text) => `${label}: ${text}`));
    },
    report: (finishedAt: Date): ImportReport => ({ ...tally.report(finishedAt), warnings }),
  };
}
