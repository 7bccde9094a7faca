import type {
  GeneralDescription,
  OntologyTerm,
  Organization,
  Service,
  ServiceChannel,
  ServiceType,
} from "../../domain/catalogue/catalogue.ts";
import { channelId, generalDescriptionId, organizationId, serviceId } from "../../domain/catalogue/catalogue-ids.ts";
import {
  bumpCatalogueVersion,
  findHashes,
  listGeneralDescriptionTypes,
  listLivingSourceIds,
  type RecordRow,
  type RecordTable,
  removeRecords,
  saveRecords,
  saveTerms,
} from "../../domain/catalogue/register-queries.ts";
import type { RegisterDb } from "../../domain/database.ts";
import { quarantineRecords, releaseFromQuarantine, saveCheckpoint } from "../../domain/imports/import-queries.ts";
import { decideTray } from "../../domain/themes/decide-tray.ts";
import type { Clock } from "../../platform/clock.ts";
import type { ImportStore } from "./import-port.ts";

export type CatalogueKind = "generalDescription" | "organization" | "channel" | "service";

export type CatalogueValue =
  | { readonly kind: "generalDescription"; readonly value: GeneralDescription; readonly terms: readonly OntologyTerm[] }
  | { readonly kind: "organization"; readonly value: Organization; readonly terms: readonly OntologyTerm[] }
  | { readonly kind: "channel"; readonly value: ServiceChannel; readonly terms: readonly OntologyTerm[] }
  | { readonly kind: "service"; readonly value: Service; readonly terms: readonly OntologyTerm[] };

const TABLE: { readonly [kind in CatalogueKind]: RecordTable } = {
  generalDescription: "general_description",
  organization: "organization",
  channel: "service_channel",
  service: "service",
};

const ID_OF = {
  generalDescription: generalDescriptionId,
  organization: organizationId,
  channel: channelId,
  service: serviceId,
};

/** How often a run without changes still notes how far it has come, in batches. */
const QUIET_CHECKPOINT = 10;
const EXCERPT_LENGTH = 4000;

/** Where a source of the service catalogue (PTV, the demo region) keeps what it read. */
export function createCatalogueStore(
  db: RegisterDb,
  clock: Clock,
  source: string,
  runId: number | null,
): ImportStore<CatalogueKind, CatalogueValue> {
  let quietBatches = 0;
  const seenTerms = new Set<string>();
  const idsOf = (kind: CatalogueKind, sourceIds: readonly string[]) =>
    new Map(sourceIds.map((sourceId) => [ID_OF[kind](source, sourceId) as string, sourceId]));

  return {
    async findHashes(kind, sourceIds) {
      const ids = idsOf(kind, sourceIds);
      const held = await findHashes(db, TABLE[kind], [...ids.keys()]);
      return new Map([...held].map(([id, state]) => [ids.get(id) ?? "", state]));
    },

    async listLivingIds(kind) {
      return listLivingSourceIds(db, TABLE[kind], source);
    },

    async saveBatch({ kind, changed, rejected, after }) {
      const isQuiet = changed.length === 0 && rejected.length === 0;
      quietBatches = isQuiet ? quietBatches + 1 : 0;
      if (isQuiet && quietBatches % QUIET_CHECKPOINT !== 0) return { created: 0, updated: 0 };
      const now = clock.now();
      const terms = changed.flatMap(({ value }) => value.terms).filter(({ uri }) => !seenTerms.has(uri));
      const types = await generalTypesOf(
        db,
        changed.map(({ value }) => value),
      );
      const saved = await db.transaction().execute(async (trx) => {
        const rows = changed.map(({ value, hash }) => toRow(value, hash, now, types));
        const counts = await saveRecords(trx, TABLE[kind], rows);
        await saveTerms(trx, terms);
        await quarantineRecords(
          trx,
          runId,
          rejected.map(({ sourceId, reason, raw }) => ({
            source,
            kind,
            sourceId,
            reason,
            excerpt: raw.slice(0, EXCERPT_LENGTH),
          })),
          now,
        );
        await releaseFromQuarantine(
          trx,
          source,
          kind,
          changed.map(({ sourceId }) => sourceId),
        );
        if (runId !== null && after !== null) await saveCheckpoint(trx, runId, { kind, after });
        if (counts.created + counts.updated > 0) await bumpCatalogueVersion(trx);
        return counts;
      });
      for (const { uri } of terms) seenTerms.add(uri);
      return saved;
    },

    async remove(kind, sourceIds, reason) {
      if (sourceIds.length === 0) return 0;
      return db.transaction().execute(async (trx) => {
        const removed = await removeRecords(trx, TABLE[kind], [...idsOf(kind, sourceIds).keys()], reason, clock.now());
        if (removed > 0) await bumpCatalogueVersion(trx);
        return removed;
      });
    },
  };
}

/** What the general descriptions of a batch's services say of their kind. */
async function generalTypesOf(
  db: RegisterDb,
  values: readonly CatalogueValue[],
): Promise<Map<string, ServiceType | null>> {
  const ids = values.flatMap((each) =>
    each.kind === "service" && each.value.type === null ? (each.value.generalDescriptionId ?? []) : [],
  );
  return ids.length === 0 ? new Map() : listGeneralDescriptionTypes(db, ids);
}

function toRow(
  mapped: CatalogueValue,
  hash: string,
  fetchedAt: Date,
  generalTypes: ReadonlyMap<string, ServiceType | null>,
): RecordRow {
  const { value } = mapped;
  const row = {
    id: value.id,
    source: value.source,
    source_id: value.sourceId,
    content: value,
    hash,
    modified_at: value.modifiedAt,
    fetched_at: fetchedAt.toISOString(),
  };
  if (mapped.kind !== "service") return row;
  const { type, generalDescriptionId, area } = mapped.value;
  const decision = decideTray({ ...mapped.value, type: type ?? generalTypes.get(generalDescriptionId ?? "") ?? null });
  return {
    ...row,
    organization_id: mapped.value.organizations.find(({ role }) => role === "responsible")?.organizationId ?? null,
    general_description_id: generalDescriptionId,
    is_nationwide: area.type !== "limited",
    includes_aland: area.type === "nationwide",
    municipalities: area.type === "limited" ? area.municipalities : [],
    off_tray_reason: decision.onTray ? null : decision.reason.code,
  };
}
