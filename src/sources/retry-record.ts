import type { Context } from "../context.ts";
import { releaseFromQuarantine } from "../domain/imports/import-queries.ts";
import type { RequestAnswer, RequestOutcome } from "../domain/imports/import-request.ts";
import { findKeptAside } from "../domain/imports/quarantine-queries.ts";
import { FEED_PREFIX } from "../domain/regions/feed-changes.ts";
import { configuredFeeds } from "./feeds/configured-feeds.ts";
import { type AskedImport, IMPORTERS, type SourceName } from "./importers.ts";
import { configuredInstallations, SOURCE as LINKED_EVENTS } from "./linkedevents/installations.ts";
import type { ImportListeners } from "./shared/import-listeners.ts";

type RetryContext = Pick<Context, "config" | "db" | "clock" | "regions">;

export interface RecordToRetry {
  readonly source: string;
  readonly kind: string;
  readonly sourceId: string;
}

/** Fetches a record that was kept aside again, and tells what became of it. A feed is one document, so it is read whole. */
export async function retryRecord(
  context: RetryContext,
  record: RecordToRetry,
  listeners: ImportListeners = {},
): Promise<{ readonly outcome: RequestOutcome; readonly answer: RequestAnswer }> {
  const way = wayTo(context, record);
  if (way === null) return { outcome: "failed", answer: {} };
  const { db, clock } = context;
  const startedAt = clock.now();
  const { report, error } = await IMPORTERS[way.importer].run(context, way.request, listeners);
  if (error !== null) return { outcome: "away", answer: { reason: error } };
  const kept = await findKeptAside(db.register, record);
  if (kept && kept.seenAt >= startedAt) return { outcome: "still", answer: { reason: kept.reason } };
  // A feed that was read whole and does not name the record any more has let it go.
  if (kept) await releaseFromQuarantine(db.register, record.source, record.kind, [record.sourceId]);
  return { outcome: kept || report.fetched === 0 ? "gone" : "done", answer: {} };
}

function wayTo(
  { config, regions }: RetryContext,
  { source, kind, sourceId }: RecordToRetry,
): { readonly importer: SourceName; readonly request: AskedImport } | null {
  const only = { kind, sourceId };
  if (source === "ptv" || source === "lipas") return { importer: source, request: { only } };
  if (source === "lahella") return { importer: "lahella", request: {} };
  if (source.startsWith(`${LINKED_EVENTS}:`)) {
    const installations = configuredInstallations(config.sources.linkedEvents, regions, []);
    const found = installations.find((each) => each.source === source);
    return found ? { importer: "linkedevents", request: { only, url: found.baseUrl } } : null;
  }
  if (!source.startsWith(FEED_PREFIX)) return null;
  const feed = configuredFeeds(regions, [], () => {}).find((each) => each.source === source);
  return feed?.place.url ? { importer: "feeds", request: { url: feed.place.url, kind: feed.kind } } : null;
}
