import type { PoliteClient } from "../../shared/client.ts";
import type { Raw } from "../../shared/read.ts";
import { asGuid } from "../guid.ts";
import { listPages, type PageShape } from "../list-pages.ts";
import { chunk } from "./chunk.ts";
import { connectedChannel } from "./map-connection.ts";

/** A connection has no id of its own; the pair is told apart after reading, so pages may repeat a service. */
const PAGE: PageShape = { items: "items", pageCount: "totalPages", id: null };
const PAGE_SIZE = 100;

/** The connections of these services, by service, in the order of the channels' ids: PTV's order may change from day to day. */
export async function fetchConnections(
  client: PoliteClient,
  serviceIds: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, readonly Raw[]>> {
  const byService = new Map<string, Map<string, Raw>>();
  for (const serviceContentIds of chunk(serviceIds)) {
    const query = { serviceContentIds, pageSize: PAGE_SIZE };
    for await (const page of listPages(client, "connection/search", query, PAGE, { signal, mayBeMissing: true })) {
      for (const connection of page) {
        const service = asGuid(connection.serviceContentId);
        const channel = connectedChannel(connection);
        if (service === null || channel === null) continue;
        const channels = byService.get(service) ?? new Map<string, Raw>();
        byService.set(service, channels.set(channel, connection));
      }
    }
  }
  const inOrder = (channels: Map<string, Raw>) =>
    [...channels].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, connection]) => connection);
  return new Map([...byService].map(([service, channels]) => [service, inOrder(channels)]));
}

/** Ids of the services whose connections were made, changed or taken away after the instant. */
export async function listChangedConnections(
  client: PoliteClient,
  since: string,
  signal: AbortSignal | undefined,
): Promise<readonly string[]> {
  const ids = new Set<string>();
  const searches = [
    ["connection/search", { publishedAtOrAfter: since, pageSize: PAGE_SIZE }],
    ["connection/archived", { archivedAtOrAfter: since, pageSize: PAGE_SIZE }],
  ] as const;
  for (const [path, query] of searches) {
    for await (const page of listPages(client, path, query, PAGE, { signal, mayBeMissing: true })) {
      for (const { serviceContentId } of page) {
        const id = asGuid(serviceContentId);
        if (id !== null) ids.add(id);
      }
    }
  }
  return [...ids];
}
