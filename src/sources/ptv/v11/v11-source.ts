import type { PoliteClient, Query } from "../../shared/client.ts";
import { asRecord, asRecords, type Raw } from "../../shared/read.ts";
import { SourceUnavailable } from "../../shared/source-unavailable.ts";
import { createBatchFetcher } from "../fetch-in-batches.ts";
import { asGuid } from "../guid.ts";
import { listPages, type PageShape } from "../list-pages.ts";
import { askableIds, pickAsked } from "../pick-asked.ts";
import type { PtvKind, PtvSource, RemovedId } from "../ptv-source.ts";
import { mapV11Record } from "./map-record.ts";

const PATH: { readonly [kind in PtvKind]: string } = {
  generalDescription: "GeneralDescription",
  organization: "Organization",
  channel: "ServiceChannel",
  service: "Service",
};
const PAGE: PageShape = { items: "itemList", pageCount: "pageCount", id: "id" };
/** PTV's open interface, version 11. The client's base ends in `/api/v11`; nothing is needed to sign in. */
export function createV11Source(client: PoliteClient, onWarning: (text: string) => void = () => {}): PtvSource {
  const fetchers = new Map<PtvKind, ReturnType<typeof createBatchFetcher>>();

  return {
    version: "v11",

    async *listIds(kind, { changedSince, areas = [], signal }) {
      const query: Query = changedSince === undefined ? {} : { date: toUtcSeconds(changedSince) };
      const isLimited = areas.length > 0 && (kind === "service" || kind === "channel");
      const listings = isLimited
        ? areas.map(({ type, code }) => ({
            path: `${PATH[kind]}/area/${type}/code/${encodeURIComponent(code)}`,
            query: { ...query, includeWholeCountry: true },
          }))
        : [{ path: PATH[kind], query }];
      // PTV says 404 of an area it does not know; where a whole kind is not found, the address is wrong.
      const options = { signal, mayBeMissing: isLimited || changedSince !== undefined };
      const seen = new Set<string>();
      for (const listing of listings) {
        for await (const page of listPages(client, listing.path, listing.query, PAGE, options)) {
          const listed = page.flatMap((item) => listedId(item, onWarning) ?? []);
          const ids = listed.filter((id) => !seen.has(id) && seen.add(id));
          if (ids.length > 0) yield ids;
        }
      }
    },

    async *listRemoved(kind, { since, signal }) {
      const date = toUtcSeconds(since);
      const archived = await listedIds(client, kind, { status: "Archived", date }, signal);
      const withdrawn = await listedIds(client, kind, { status: "Withdrawn", date }, signal);
      // Nothing is both. Where all are, the interface did not heed `status`, and what it listed is in fact published.
      const removed: RemovedId[] = [
        ...[...archived.difference(withdrawn)].map((id) => ({ id, reason: "archived" as const })),
        ...[...withdrawn.difference(archived)].map((id) => ({ id, reason: "withdrawn" as const })),
      ];
      if (removed.length > 0) yield removed;
    },

    async fetchRecords(kind, ids, { signal }) {
      const asked = askableIds(ids, onWarning);
      const fetchInBatches = fetchers.get(kind) ?? createBatchFetcher(listOf(client, PATH[kind]));
      fetchers.set(kind, fetchInBatches);
      const { records, failedIds } = await fetchInBatches(asked, signal);
      const picked = pickAsked(records, asked, "id", onWarning);
      return { records: picked.records, failedIds: [...failedIds, ...picked.failedIds] };
    },

    sourceIdOf: (raw) => asGuid(asRecord(raw)?.id),

    channelIdsOf: (raw) =>
      asRecords(asRecord(raw)?.serviceChannels).flatMap(
        ({ serviceChannel }) => asGuid(asRecord(serviceChannel)?.id) ?? [],
      ),

    map: mapV11Record,
  };
}

async function listedIds(client: PoliteClient, kind: PtvKind, query: Query, signal: AbortSignal | undefined) {
  const ids = new Set<string>();
  for await (const page of listPages(client, PATH[kind], query, PAGE, { signal, mayBeMissing: true })) {
    for (const item of page) {
      const id = asGuid(item.id);
      if (id !== null) ids.add(id);
    }
  }
  return ids;
}

/** `/{kind}/list?guids=a,b`; 404 says that none of them exist. */
function listOf(client: PoliteClient, root: string): Parameters<typeof createBatchFetcher>[0] {
  const path = `${root}/list`;
  return async (ids, options) => {
    const answer = await client.getJson(path, { guids: ids.join(",") }, options);
    if (!answer.found) return [];
    if (Array.isArray(answer.body)) return answer.body;
    throw new SourceUnavailable("unexpected-shape", path, 1);
  };
}

/** Items without a name are ghosts: records that are being made, listed but not found. */
function listedId({ id, name }: Raw, onWarning: (text: string) => void): string | null {
  if (name === null) return null;
  const guid = asGuid(id);
  if (guid === null) onWarning("a listed id that is not a GUID was left out");
  return guid;
}

/** PTV takes UTC without a zone and without fractions. */
function toUtcSeconds(instant: string): string {
  return new Date(instant).toISOString().slice(0, 19);
}
