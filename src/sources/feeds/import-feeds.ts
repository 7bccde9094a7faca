import { basename } from "node:path";
import { FEED_PREFIX, feedSource } from "../../domain/regions/feed-changes.ts";
import { LAHELLA } from "../lahella/lahella-format.ts";
import type { ImportListeners } from "../shared/import-listeners.ts";
import { mergeOutcomes, type PartOutcome } from "../shared/merge-outcomes.ts";
import { municipalityFinder } from "../shared/municipality-names.ts";
import type { ImportOutcome, ImportRequest } from "../shared/run-import-command.ts";
import { createTrayStore } from "../shared/tray-store.ts";
import { type ChosenFeed, configuredFeeds, type ReadableKind } from "./configured-feeds.ts";
import type { FeedFormat } from "./feed-format.ts";
import { listEventSources } from "./feed-queries.ts";
import { ICALENDAR } from "./icalendar/icalendar-format.ts";
import { JSON_LD } from "./jsonld/jsonld-format.ts";
import { type FeedContext, runFeed } from "./run-feed.ts";
import { sayNotNamed } from "./say-not-named.ts";

export interface FeedsRequest extends ImportRequest {
  /** One feed by hand, besides those of the settings: its address or a file, and what it is. */
  readonly url?: string;
  readonly file?: string;
  readonly kind?: ReadableKind;
}

/** How each readable kind of feed is read. */
export const FORMATS: { readonly [kind in ReadableKind]: FeedFormat } = {
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
  listeners: ImportListeners = {},
): Promise<ImportOutcome> {
  const { clock, regions } = context;
  const { url, file, kind, regions: codes = [], ...rest } = request;
  const warnings: string[] = [];
  const warn = (text: string) => void warnings.push(text);
  const isByHand = url !== undefined || file !== undefined;
  const configured = configuredFeeds(regions, isByHand ? [] : codes, warn);
  const feeds = isByHand ? [byHand(url ?? null, file ?? null, kind, configured)] : configured;
  const findMunicipality = municipalityFinder(regions);
  const outcomes: PartOutcome[] = [];
  for (const { kind: sort, source, label, place, settings } of feeds) {
    if (listeners.signal?.aborted) break;
    const origin = { source, settings, findMunicipality };
    const outcome = await runFeed(context, { format: FORMATS[sort], place, origin }, rest, listeners);
    outcomes.push({ label, outcome });
  }
  const wasStopped = listeners.signal?.aborted ?? false;
  const named = new Set(configured.map(({ source }) => source));
  const isWhole = !isByHand && codes.length === 0 && !wasStopped;
  const removed = isWhole ? await forgetOthers(context, named, warn) : 0;
  const [feed] = feeds;
  const wasRead = outcomes.some(({ outcome }) => outcome.report.fetched > 0);
  if (isByHand && wasRead && feed && !named.has(feed.source)) warn(sayNotNamed(feed, regions, codes[0]));
  return mergeOutcomes(outcomes, {
    source: "feeds",
    parts: "feeds",
    now: clock.now(),
    wasStopped,
    warnings,
    removed,
  });
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
