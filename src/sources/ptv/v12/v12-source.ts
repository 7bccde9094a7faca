import type { PoliteClient, Query } from "../../shared/client.ts";
import { asRecord, asRecords, type Raw } from "../../shared/read.ts";
import { type Failure, SourceUnavailable } from "../../shared/source-unavailable.ts";
import { asGuid } from "../guid.ts";
import { listPages, type PageShape } from "../list-pages.ts";
import { askableIds, pickAsked } from "../pick-asked.ts";
import type { AreaScope, PtvKind, PtvSource } from "../ptv-source.ts";
import { chunk } from "./chunk.ts";
import { fetchConnections, listChangedConnections } from "./connections.ts";
import { connectedChannel } from "./map-connection.ts";
import { mapV12Record } from "./map-record.ts";

const PATH: { readonly [kind in PtvKind]: string } = {
  generalDescription: "general-description",
  organization: "organization",
  channel: "service-channel",
  service: "service",
};
const PAGE: PageShape = { items: "items", pageCount: "totalPages", id: "contentId" };
const PAGE_SIZE = 100;
/** What one record may answer with and the rest still be read. */
const ONE_RECORDS_TROUBLE: readonly Failure[] = [400, 500, "not-json", "too-large"];

/** So many records failing and none coming is the source failing. */
const ALL_FAIL = 5;

/**
 * PTV's open interface, version 12 (beta 0.1.0; its addresses and searches are known from the specification only). The client's
 * base ends in `/api/v12` and sends the `x-api-key` header. Records are asked for one by one, for there is no list by ids.
 */
export function createV12Source(client: PoliteClient, onWarning: (text: string) => void = () => {}): PtvSource {
  return {
    version: "v12",

    async *listIds(kind, { changedSince, areas = [], signal }) {
      const since: Query = changedSince === undefined ? {} : { publishedAtOrAfter: toUtc(changedSince) };
      const isLimited = areas.length > 0 && (kind === "service" || kind === "channel");
      const seen = new Set<string>();
      for (const scope of isLimited ? searchesOf(areas) : [{}]) {
        const query = { pageSize: PAGE_SIZE, ...since, ...scope };
        const options = { signal, mayBeMissing: false };
        for await (const page of listPages(client, `${PATH[kind]}/search`, query, PAGE, options)) {
          const ids = listedIds(page, onWarning).filter((id) => !seen.has(id) && seen.add(id));
          if (ids.length > 0) yield ids;
        }
      }
      // A connection is a resource of its own: the service does not change with it, but Polku keeps the two together.
      if (kind !== "service" || changedSince === undefined || isLimited) return;
      const connected = await listChangedConnections(client, toUtc(changedSince), signal);
      const ids = connected.filter((id) => !seen.has(id));
      if (ids.length > 0) yield ids;
    },

    async *listRemoved(kind, { since, signal }) {
      const query = { archivedAtOrAfter: toUtc(since), pageSize: PAGE_SIZE };
      for await (const page of listPages(client, `${PATH[kind]}/archived`, query, PAGE, {
        signal,
        mayBeMissing: true,
      })) {
        yield listedIds(page, onWarning).map((id) => ({ id, reason: "archived" as const }));
      }
    },

    async fetchRecords(kind, ids, { signal }) {
      const asked = askableIds(ids, onWarning);
      const failedIds: string[] = [];
      const sent: unknown[] = [];
      await Promise.all(
        asked.map(async (id) => {
          try {
            const answer = await client.getJson(`${PATH[kind]}/${id}`, {}, { signal });
            if (answer.found) sent.push(answer.body);
          } catch (error) {
            if (!(error instanceof SourceUnavailable) || !ONE_RECORDS_TROUBLE.includes(error.failure)) throw error;
            failedIds.push(id);
          }
        }),
      );
      if (failedIds.length >= ALL_FAIL && sent.length === 0)
        throw new SourceUnavailable(500, PATH[kind], failedIds.length);
      const picked = pickAsked(sent, asked, "contentId", onWarning);
      const records = kind === "service" ? await withConnections(client, picked.records, signal) : picked.records;
      return { records, failedIds: [...failedIds, ...picked.failedIds] };
    },

    sourceIdOf: (raw) => asGuid(asRecord(raw)?.contentId),

    channelIdsOf: (raw) =>
      asRecords(asRecord(raw)?.connections).flatMap((connection) => connectedChannel(connection) ?? []),

    map: mapV12Record,
  };
}

async function withConnections(client: PoliteClient, services: readonly unknown[], signal: AbortSignal | undefined) {
  const ids = services.flatMap((service) => asGuid(asRecord(service)?.contentId) ?? []);
  const connections = await fetchConnections(client, ids, signal);
  return services.map((service) => {
    const record = asRecord(service) ?? {};
    return { ...record, connections: connections.get(asGuid(record.contentId) ?? "") ?? [] };
  });
}

/** Municipalities and counties twenty at a time, and what is offered in the whole country. */
function searchesOf(areas: readonly AreaScope[]): readonly Query[] {
  const codes = (type: AreaScope["type"]) => areas.filter((area) => area.type === type).map(({ code }) => code);
  return [
    ...chunk(codes("Municipality")).map((municipalities) => ({ municipalities, municipalitiesMatch: "any" })),
    ...chunk(codes("WellbeingServiceCounties")).map((wellbeingServicesCounties) => ({
      wellbeingServicesCounties,
      wellbeingServicesCountiesMatch: "any",
    })),
    { areaType: "WholeCountry" },
    { areaType: "WholeCountryExceptAland" },
  ];
}

function listedIds(page: readonly Raw[], onWarning: (text: string) => void): readonly string[] {
  return page.flatMap(({ contentId }) => {
    const id = asGuid(contentId);
    if (id === null) onWarning("a listed id that is not a GUID was left out");
    return id ?? [];
  });
}

function toUtc(instant: string): string {
  return new Date(instant).toISOString();
}
