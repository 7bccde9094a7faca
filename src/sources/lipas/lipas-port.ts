import type { ImportPort, RecordPage } from "../shared/import-port.ts";
import { isNestedTooDeeply } from "../shared/nesting.ts";
import { asRecord } from "../shared/read.ts";
import { SourceUnavailable } from "../shared/source-unavailable.ts";
import type { TrayValue } from "../shared/tray-store.ts";
import { fetchSites } from "./fetch-sites.ts";
import type { LipasApi, LipasChanges } from "./lipas-api.ts";
import { isGone, LIPAS_SOURCE, siteIdOf } from "./lipas-site.ts";
import { findChangedIds, listChanged } from "./list-changed.ts";
import { isWholeCursor, listWhole, type NamedPage } from "./list-whole.ts";
import { type KnownRegions, mapSite } from "./map-site.ts";

export interface LipasPortOptions {
  readonly api: LipasApi;
  readonly changes: LipasChanges;
  /** Municipalities the run is limited to; null: the whole country. */
  readonly cityCodes: readonly string[] | null;
  readonly everyTown: readonly string[];
  readonly regions: KnownRegions;
  readonly warn: (text: string) => void;
}

type Removed = RecordPage["removed"][number] & { readonly reason: "archived" | "withdrawn" };

/** So many of the sites that went are asked why. */
const MOST_REASONS = 100;
/** Stands for a record that could not even be written down. */
const TOO_DEEP = "polku:nested-too-deeply";

/** LIPAS as the shared run sees a source. */
export function createLipasPort(options: LipasPortOptions): ImportPort<"place", TrayValue> {
  const { api, changes, cityCodes, everyTown, regions, warn } = options;
  /** True once the run reads only what changed: what went must then be asked for. */
  let readsChanges = false;

  async function* listNamed(since: string | undefined, from: string | null, signal: AbortSignal) {
    const query = { cityCodes: cityCodes ?? [] };
    const whole = { everyTown, warn, signal };
    readsChanges = since !== undefined && api.tellsChanges;
    if (since === undefined) yield* listWhole(api, query, from, whole);
    else if (api.tellsChanges) yield* listWhole(api, { ...query, changedSince: since }, from, whole);
    else {
      // A run that had turned to reading everything goes on so.
      const ids = isWholeCursor(from)
        ? null
        : await findChangedIds(changes, { ...query, changedSince: since }, { warn, signal });
      readsChanges = ids !== null;
      if (ids !== null) yield* listChanged(api, ids, from, { warn, signal });
      else yield* listWhole(api, query, isWholeCursor(from) ? from : null, whole);
    }
  }

  const readSafely = (record: unknown) => (isNestedTooDeeply(record) ? null : api.readSite(record));

  function toPage({ cursor, records }: NamedPage): RecordPage {
    const living: unknown[] = [];
    const removed: Removed[] = [];
    for (const record of records) {
      const site = readSafely(record);
      if (site !== null && isGone(site)) removed.push({ id: site.id, reason: reasonOf(site.status) });
      else living.push(writable(record));
    }
    return { cursor, records: living, removed };
  }

  /** v1 does not tell why a site went; v2 does. */
  async function withReasons(ids: readonly string[], signal: AbortSignal): Promise<readonly Removed[]> {
    if (api.tellsChanges || ids.length > MOST_REASONS) return ids.map((id) => ({ id, reason: "archived" }));
    const { records } = await fetchSites(api, ids, signal);
    const sites = new Map(records.flatMap((record) => readSafely(record) ?? []).map((site) => [site.id, site]));
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
      if (cityCodes?.length === 0) return;
      for await (const page of listNamed(changedSince, from, signal)) yield toPage(page);
    },

    /** After a whole run nothing needs to be told: what was not listed is asked for by its id. */
    async *listRemoved(_, { since, signal }) {
      if (!readsChanges) return;
      try {
        yield await withReasons(await changes.listDeletedIds(since, signal), signal);
      } catch (error) {
        if (!(error instanceof SourceUnavailable)) throw error;
        warn(`what was taken out of service could not be read (${error.message}); the next whole run finds it`);
      }
    },

    async fetchRecords(_, ids, { signal }) {
      const { records, failedIds } = await fetchSites(api, ids, signal);
      const living = records.filter((record) => !isGone(readSafely(record) ?? { status: "unknown" }));
      return { records: living.map(writable), failedIds };
    },

    sourceIdOf: (raw) => siteIdOf(asRecord(raw)),

    map(_, raw) {
      if (asRecord(raw)?.[TOO_DEEP]) return { isRejected: true, reason: "the record is nested too deeply" };
      const site = api.readSite(raw);
      return site === null ? { isRejected: true, reason: "the record has no usable id" } : mapSite(site, regions);
    },
  };
}

function writable(record: unknown): unknown {
  return isNestedTooDeeply(record) ? { "lipas-id": siteIdOf(asRecord(record)), [TOO_DEEP]: true } : record;
}

function reasonOf(status: string | undefined): Removed["reason"] {
  return status === "withdrawn" ? "withdrawn" : "archived";
}
