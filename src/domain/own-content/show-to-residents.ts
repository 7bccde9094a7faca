import { hashText } from "../../platform/crypto/hash-text.ts";
import type { Organization } from "../catalogue/catalogue.ts";
import { organizationId, registerId } from "../catalogue/catalogue-ids.ts";
import { addDays, helsinkiTime } from "../catalogue/helsinki-time.ts";
import {
  bumpCatalogueVersion,
  type RecordRow,
  type RecordTable,
  removeRecords,
  saveRecords,
} from "../catalogue/register-queries.ts";
import { replaceOccurrences } from "../events/event-queries.ts";
import { HORIZON_DAYS, occurrencesOf } from "../events/occurrences-of.ts";
import type { Regions } from "../regions/regions.ts";
import type { OwnContent } from "./content.ts";
import type { OwnEntry, OwnKind } from "./own-entry.ts";
import { ownSource } from "./own-entry.ts";
import {
  findOwner,
  findRegisterOrganization,
  listOwnChannels,
  type OwnTransaction,
  removeOwnTool,
  saveOwnTool,
} from "./own-entry-queries.ts";
import type { Publishing } from "./publishing.ts";
import { channelRow, eventRow, organizationRow, placeRow, serviceRow } from "./register-rows.ts";
import { toEvent } from "./to-event.ts";
import { toPlace } from "./to-place.ts";
import { toChannels, toService } from "./to-service.ts";
import { toTool } from "./to-tool.ts";

/** What publishing needs to know of the region. */
export interface OwnRegion {
  readonly code: string;
  readonly regions: Pick<Regions, "municipalitiesOf" | "findByCode">;
  readonly addedThemes: Publishing["addedThemes"];
}

/** Writes the entry as the register's own record, within the transaction of the act that publishes it. */
export async function showToResidents(
  trx: OwnTransaction,
  region: OwnRegion,
  entry: Pick<OwnEntry, "id" | "organizationId">,
  content: OwnContent,
  now: Date,
): Promise<void> {
  const around = await publishingOf(trx, region, entry.organizationId, now);
  const { id } = entry;
  switch (content.kind) {
    case "service": {
      const channels = toChannels(id, content, around);
      await save(
        trx,
        "service_channel",
        channels.map((channel) => channelRow(channel, now)),
      );
      const before = await listOwnChannels(trx, ownSource(region.code), id);
      const gone = before.filter((each) => !channels.some((channel) => channel.id === each));
      await removeRecords(trx, "service_channel", gone, "gone", now);
      await save(trx, "service", [serviceRow(toService(id, content, around), now)]);
      break;
    }
    case "event": {
      const event = toEvent(id, content, around);
      const today = helsinkiTime(now).date;
      const until = addDays(today, HORIZON_DAYS);
      await save(trx, "event", [eventRow(event, now, until)]);
      const { occurrences } = occurrencesOf(event, addDays(today, -1), until);
      await replaceOccurrences(trx, [{ id: event.id, occurrences }]);
      break;
    }
    case "place":
      await save(trx, "place", [placeRow(toPlace(id, content, around), now)]);
      break;
    case "tool":
      await saveOwnTool(trx, region.code, toTool(id, content, around), now);
  }
  await bumpCatalogueVersion(trx, region.code);
}

const TABLE: { readonly [kind in OwnKind]: RecordTable | null } = {
  service: "service",
  event: "event",
  place: "place",
  tool: null,
};

/** Leaves a tombstone where the entry was. */
export async function hideFromResidents(
  trx: OwnTransaction,
  regionCode: string,
  { id, kind }: Pick<OwnEntry, "id" | "kind">,
  now: Date,
): Promise<void> {
  const recordId = registerId(ownSource(regionCode), id);
  const table = TABLE[kind];
  if (table === null) await removeOwnTool(trx, recordId);
  else await removeRecords(trx, table, [recordId], "withdrawn", now);
  if (kind === "service") {
    const channels = await listOwnChannels(trx, ownSource(regionCode), id);
    await removeRecords(trx, "service_channel", channels, "withdrawn", now);
  }
  await bumpCatalogueVersion(trx, regionCode);
}

async function save(trx: OwnTransaction, table: RecordTable, rows: readonly Omit<RecordRow, "hash">[]): Promise<void> {
  await saveRecords(
    trx,
    table,
    rows.map((row): RecordRow => ({ ...row, hash: hashText(JSON.stringify(row.content)) }) as RecordRow),
  );
}

export async function publishingOf(
  trx: OwnTransaction,
  { code, regions, addedThemes }: OwnRegion,
  organization: string | null,
  now: Date,
): Promise<Publishing & { readonly organization: Organization }> {
  return {
    regionCode: code,
    municipalities: regions.municipalitiesOf(code).map((municipality) => municipality.code),
    addedThemes,
    organization: await organizationOf(trx, code, regions, organization, now),
    isProvider: organization !== null,
    now,
  };
}

/** The register's own record of whose it is; made when the register has none. */
async function organizationOf(
  trx: OwnTransaction,
  code: string,
  regions: OwnRegion["regions"],
  id: string | null,
  now: Date,
): Promise<Organization> {
  const owner = await findOwner(trx, id);
  const known = owner && (await findRegisterOrganization(trx, owner.registerIds));
  if (known) return known;
  const region = regions.findByCode(code as Parameters<Regions["findByCode"]>[0]);
  const source = ownSource(code);
  const sourceId = owner ? `organization-${owner.id}` : "county";
  const made: Organization = {
    id: organizationId(source, sourceId),
    source,
    sourceId,
    modifiedAt: null,
    parentId: null,
    type: organizationType(owner?.kind ?? "county"),
    businessCode: owner?.businessCode ?? null,
    oid: null,
    name: owner?.name ?? region?.name ?? {},
    alternativeName: {},
    summary: {},
    description: {},
    municipality: null,
    contacts: { phones: [], emails: [], webPages: [], addresses: [] },
  };
  await save(trx, "organization", [organizationRow(made, now)]);
  return made;
}

function organizationType(kind: string): Organization["type"] {
  if (kind === "county") return "regional";
  return kind === "municipality" || kind === "association" || kind === "company" ? kind : "other";
}
