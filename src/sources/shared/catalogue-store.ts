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
  listGeneralDescriptionTypes,
  type RecordRow,
  type RecordTable,
  saveTerms,
} from "../../domain/catalogue/register-queries.ts";
import type { RegisterDb } from "../../domain/database.ts";
import { decideTray } from "../../domain/themes/decide-tray.ts";
import type { Clock } from "../../platform/clock.ts";
import type { ImportStore } from "./import-port.ts";
import { createRegisterStore } from "./register-store.ts";

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

/** Where a source of the service catalogue keeps what it read. */
export function createCatalogueStore(
  db: RegisterDb,
  clock: Clock,
  source: string,
  runId: number | null,
): ImportStore<CatalogueKind, CatalogueValue> {
  const seenTerms = new Set<string>();
  return createRegisterStore<CatalogueKind, CatalogueValue>(db, clock, source, runId, {
    tableOf: TABLE,
    idOf: ID_OF,
    async toRows(_, changed, fetchedAt) {
      const types = await generalTypesOf(
        db,
        changed.map(({ value }) => value),
      );
      return changed.map(({ value, hash }) => toRow(value, hash, fetchedAt, types));
    },
    async saveBeside(trx, _, values) {
      const terms = values.flatMap((value) => value.terms).filter(({ uri }) => !seenTerms.has(uri));
      await saveTerms(trx, terms);
      for (const { uri } of terms) seenTerms.add(uri);
    },
  });
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
