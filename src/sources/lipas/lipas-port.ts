import { isNestedTooDeeply } from "../ptv/nesting.ts";
import { asRecord } from "../ptv/read.ts";
import type { ImportPort, RecordPage } from "../shared/import-port.ts";
import { SourceUnavailable } from "../shared/source-unavailable.ts";
import type { TrayValue } from "../shared/tray-store.ts";
import { fetchSites } from "./fetch-sites.ts";
import type { LipasApi, LipasChanges, ListQuery } from "./lipas-api.ts";
import { isGone, LIPAS_SOURCE, siteIdOf } from "./lipas-site.ts";
import { type KnownRegions, mapSite } from "./map-site.ts";
import { walkPages } from "./walk-pages.ts";

export interface LipasPortOptions {
  readonly api: LipasApi;
  /** Where an `api` that cannot tell what changed learns it; null when it can itself. */
  readonly changes: LipasChanges | null;
  /** Municipalities the run is limited to; null: the whole country. */
  readonly cityCodes: readonly string[] | null;
  readonly regions: KnownRegions;
  readonly warn: (text: string) => void;
}

/** More than this are read sooner in whole pages than one by one. */
const MOST_ONE_BY_ONE = 500;
const BATCH = 50;
/** So many of the sites that are gone are asked for the reason. */
const MOST_REASONS = 100;
const PAGE_CURSOR = /^page-(\d+)$/;

/** LIPAS as the shared run sees a source. */
export function createLipasPort({
  api,
  changes,
  cityCodes,
  regions,
  warn,
}: LipasPortOptions): ImportPort<"place", TrayValue> {
  const query: ListQuery = { cityCodes: cityCodes ?? [] };
  const isNowhere = cityCodes?.length === 0;
  /** True once the run has read only what changed, so that what went must be asked for. */
  let readsChanges = false;

  async function* listWhole(asked: ListQuery, from: string | null, signal: AbortSignal): AsyncGenerator<RecordPage> {
    const first = Number(PAGE_CURSOR.exec(from ?? "")?.[1] ?? 1);
    const seen = new Set<string>();
    let total: number | null = null;
    for await (const page of walkPages((number) => api.listSites(number, asked, signal), first)) {
      // Pages shift while data changes: a site that was met already is not told twice.
      const fresh = page.records.filter((record) => {
        const id = siteIdOf(asRecord(record));
        return id === null || (!seen.has(id) && seen.add(id) !== undefined);
      });
      if (fresh.length === 0) {
        warn(`the list repeats itself from page ${page.page} on; the rest was not read`);
        return;
      }
      total = page.total;
      yield toPage(`page-${String(page.page).padStart(6, "0")}`, fresh);
    }
    if (first === 1 && total !== null && seen.size < total) {
      warn(`the list promised ${total} sites and gave ${seen.size}; the next whole run looks again`);
    }
  }

  async function* listChanged(
    ids: readonly string[],
    from: string | null,
    signal: AbortSignal,
  ): AsyncGenerator<RecordPage> {
    for (let start = 0; start < ids.length; start += BATCH) {
      const batch = ids.slice(start, start + BATCH);
      const cursor = toCursor(batch[0] ?? "");
      if (from !== null && toCursor(batch.at(-1) ?? "") < from) continue;
      const { records, failedIds } = await fetchSites(api, batch, signal);
      for (const id of failedIds) warn(`place "${id}" could not be fetched`);
      yield toPage(cursor, records);
    }
  }

  /** Null when it is not known, or so much that a whole run is less work. */
  async function findChangedIds(asked: ListQuery, signal: AbortSignal): Promise<readonly string[] | null> {
    const ids = new Set<string>();
    try {
      for await (const { records } of walkPages((page) =>
        (changes as LipasChanges).listChangedIds(page, asked, signal),
      )) {
        for (const record of records) ids.add(siteIdOf(asRecord(record)) ?? "");
        if (ids.size > MOST_ONE_BY_ONE) {
          warn(`more than ${MOST_ONE_BY_ONE} sites have changed, so all were read`);
          return null;
        }
      }
    } catch (error) {
      if (!(error instanceof SourceUnavailable)) throw error;
      warn(
        `LIPAS v1, which alone tells what changed, could not be read (${error.message}); all sites were read from v2`,
      );
      return null;
    }
    ids.delete("");
    return [...ids].sort((a, b) => Number(a) - Number(b));
  }

  function toPage(cursor: string, records: readonly unknown[]): RecordPage {
    const living: unknown[] = [];
    const removed: RecordPage["removed"][number][] = [];
    for (const record of records) {
      const site = isNestedTooDeeply(record) ? null : api.readSite(record);
      if (site !== null && isGone(site)) removed.push({ id: site.id, reason: reasonOf(site.status) });
      else if (site === null && siteIdOf(asRecord(record)) !== null)
        warn("a site that is nested too deeply was left out");
      else living.push(record);
    }
    return { cursor, records: living, removed };
  }

  /** v1 does not tell why a site went; v2 does. */
  async function withReasons(ids: readonly string[], signal: AbortSignal) {
    if (changes === null || ids.length > MOST_REASONS) return ids.map((id) => ({ id, reason: "archived" as const }));
    const { records } = await fetchSites(api, ids, signal);
    const sites = new Map(records.flatMap((record) => api.readSite(record) ?? []).map((site) => [site.id, site]));
    return ids.flatMap((id) => {
      const site = sites.get(id);
      // Gone according to one version and there according to the other: the next whole run decides.
      return site !== undefined && !isGone(site) ? [] : [{ id, reason: reasonOf(site?.status) }];
    });
  }

  return {
    name: LIPAS_SOURCE,
    kinds: ["place"],
    async *listIds() {},

    async *listPages(_, { changedSince, from, signal }) {
      if (isNowhere) return;
      readsChanges = changedSince !== undefined;
      if (changedSince === undefined) {
        yield* listWhole(query, from, signal);
      } else if (changes === null) {
        yield* listWhole({ ...query, changedSince }, from, signal);
      } else {
        const goesOnWhole = PAGE_CURSOR.test(from ?? "");
        const ids = goesOnWhole ? null : await findChangedIds({ ...query, changedSince }, signal);
        readsChanges = ids !== null;
        if (ids !== null) yield* listChanged(ids, from, signal);
        else yield* listWhole(query, from, signal);
      }
    },

    /** After a whole run nothing needs to be told: what was not listed is asked for by its id. */
    async *listRemoved(_, { since, signal }) {
      if (!readsChanges) return;
      try {
        const teller = changes ?? (api as LipasApi & LipasChanges);
        yield await withReasons(await teller.listDeletedIds(since, signal), signal);
      } catch (error) {
        if (!(error instanceof SourceUnavailable)) throw error;
        warn(`what was taken out of service could not be read (${error.message}); the next whole run finds it`);
      }
    },

    async fetchRecords(_, ids, { signal }) {
      const { records, failedIds } = await fetchSites(api, ids, signal);
      return { records: records.filter((record) => !isGone(api.readSite(record) ?? { status: "unknown" })), failedIds };
    },

    sourceIdOf: (raw) => siteIdOf(asRecord(raw)),

    map(_, raw) {
      try {
        const site = api.readSite(raw);
        return site === null ? { isRejected: true, reason: "the record has no usable id" } : mapSite(site, regions);
      } catch (error) {
        // A bug of ours on a record nobody has thought of: it is kept aside and told of, and the import goes on.
        return { isRejected: true, reason: `the record could not be mapped: ${(error as Error).message}` };
      }
    },
  };
}

/** In the order of the ids, and never like a page's. */
function toCursor(id: string): string {
  return `id-${id.padStart(10, "0")}`;
}

function reasonOf(status: string | undefined): "archived" | "withdrawn" {
  return status === "withdrawn" ? "withdrawn" : "archived";
}
