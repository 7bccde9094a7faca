import type { RegisterDb } from "../database.ts";
import type { Organization, ServiceChannel } from "./catalogue.ts";
import { checkedAt } from "./checked-times.ts";
import { findGeneralDescription, findServiceRow, listChannels, listOrganizations } from "./details-queries.ts";
import type { RemovedService, ServiceDetails } from "./service-details.ts";

/**
 * A service with everything its page shows: the row, then one query per kind of thing it names.
 * @returns undefined for an id that was never known.
 */
export async function findService(db: RegisterDb, id: string): Promise<ServiceDetails | RemovedService | undefined> {
  const row = await findServiceRow(db, id);
  if (!row) return undefined;
  if (row.removed) return row.removed;
  const { service } = row;
  const channelIds = service.connections.map(({ channelId }) => channelId);
  const organizationIds = service.organizations.flatMap(({ organizationId }) => organizationId ?? []);
  const [generalDescription, channels, organizations, checked] = await Promise.all([
    service.generalDescriptionId ? findGeneralDescription(db, service.generalDescriptionId) : null,
    listChannels(db, channelIds) as Promise<Map<string, ServiceChannel>>,
    listOrganizations(db, organizationIds) as Promise<Map<string, Organization>>,
    checkedAt(db, row.source, row.fetchedAt),
  ]);
  return {
    service,
    generalDescription,
    connections: service.connections.flatMap((connection) => {
      const channel = channels.get(connection.channelId);
      return channel ? [{ connection, channel }] : [];
    }),
    organizations: service.organizations.map((named) => ({
      ...named,
      organization: (named.organizationId && organizations.get(named.organizationId)) || null,
    })),
    checkedAt: checked.toISOString(),
  };
}

export function isRemoved(found: ServiceDetails | RemovedService): found is RemovedService {
  return "removedAt" in found;
}
