import { findOrganization, type OrganizationDetails } from "../../../domain/catalogue/get-organization.ts";
import { findService, isRemoved } from "../../../domain/catalogue/get-service.ts";
import type { ServiceDetails } from "../../../domain/catalogue/service-details.ts";
import type { RegisterDb } from "../../../domain/database.ts";
import { NotFound } from "../../../platform/errors.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Something that its source has taken away. Its problem tells when, so that a client may forget it too. */
export class RecordRemoved extends NotFound {
  /** ISO instant. */
  readonly removedAt: string;
  constructor(code: string, { removedAt, reason }: { readonly removedAt: string; readonly reason?: string }) {
    super(code, `Its source no longer publishes it${reason ? ` (${reason})` : ""}.`);
    this.removedAt = removedAt;
  }
}

/** @throws NotFound `unknown-service`; RecordRemoved for one that is no longer published. */
export async function requireService(db: RegisterDb, id: string): Promise<ServiceDetails> {
  const found = UUID.test(id) ? await findService(db, id.toLowerCase()) : undefined;
  if (found === undefined) throw new NotFound("unknown-service", "No service has this id.");
  if (isRemoved(found)) throw new RecordRemoved("service-removed", found);
  return found;
}

/** @throws NotFound `unknown-organization`. */
export async function requireOrganization(db: RegisterDb, id: string): Promise<OrganizationDetails> {
  const found = UUID.test(id) ? await findOrganization(db, id.toLowerCase()) : undefined;
  if (found === undefined) throw new NotFound("unknown-organization", "No organization has this id.");
  return found;
}
