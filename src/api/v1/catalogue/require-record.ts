import { findOrganization, type OrganizationDetails } from "../../../domain/catalogue/get-organization.ts";
import { findService, isRemoved } from "../../../domain/catalogue/get-service.ts";
import type { RemovedService, ServiceDetails } from "../../../domain/catalogue/service-details.ts";
import type { RegisterDb } from "../../../domain/database.ts";
import { NotFound } from "../../../platform/errors.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A service that its source has taken away. Its problem tells when, so that a client may forget it too. */
export class ServiceRemoved extends NotFound {
  readonly removed: RemovedService;
  constructor(removed: RemovedService) {
    super("service-removed", `Its source no longer publishes it (${removed.reason}).`);
    this.removed = removed;
  }
}

/** @throws NotFound `unknown-service`; ServiceRemoved for one that is no longer published. */
export async function requireService(db: RegisterDb, id: string): Promise<ServiceDetails> {
  const found = UUID.test(id) ? await findService(db, id.toLowerCase()) : undefined;
  if (found === undefined) throw new NotFound("unknown-service", "No service has this id.");
  if (isRemoved(found)) throw new ServiceRemoved(found);
  return found;
}

/** @throws NotFound `unknown-organization`. */
export async function requireOrganization(db: RegisterDb, id: string): Promise<OrganizationDetails> {
  const found = UUID.test(id) ? await findOrganization(db, id.toLowerCase()) : undefined;
  if (found === undefined) throw new NotFound("unknown-organization", "No organization has this id.");
  return found;
}
