import type { RegisterDb } from "../database.ts";
import type { GeneralDescription, Service } from "./catalogue.ts";
import { serviceId } from "./catalogue-ids.ts";
import { findGeneralDescription, findServiceRow } from "./details-queries.ts";
import type { RemovedService } from "./service-details.ts";

/** A service as its source tells it, with the national text that it stands on. */
export interface ServiceRecord {
  readonly service: Service;
  readonly general: GeneralDescription | null;
}

/**
 * @param id Polku's own, or PTV's: the one that a provider knows.
 * @returns undefined for an id that was never known.
 */
export async function findServiceRecord(
  db: RegisterDb,
  id: string,
): Promise<ServiceRecord | RemovedService | undefined> {
  const row = (await findServiceRow(db, id)) ?? (await findServiceRow(db, serviceId("ptv", id)));
  if (!row) return undefined;
  if (row.removed) return row.removed;
  const { service } = row;
  const general = service.generalDescriptionId ? await findGeneralDescription(db, service.generalDescriptionId) : null;
  return { service, general };
}
