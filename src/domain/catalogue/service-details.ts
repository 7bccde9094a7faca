import type {
  GeneralDescription,
  Organization,
  Service,
  ServiceChannel,
  ServiceConnection,
  ServiceOrganization,
} from "./catalogue.ts";

/** A service with everything its page and its API answer show. Put together by `get-service.ts`. */
export interface ServiceDetails {
  readonly service: Service;
  /** The national text it stands on, shown as its own part. */
  readonly generalDescription: GeneralDescription | null;
  /** In the source's order; connections to channels that lead nowhere are left out. */
  readonly connections: readonly ConnectedChannel[];
  readonly organizations: readonly (ServiceOrganization & { readonly organization: Organization | null })[];
  /** ISO instant when the facts were last held against the source. */
  readonly checkedAt: string;
}

export interface ConnectedChannel {
  readonly connection: ServiceConnection;
  readonly channel: ServiceChannel;
}

/** An id that was known but is no longer published by its source. */
export interface RemovedService {
  readonly removedAt: string;
  readonly reason: "archived" | "withdrawn" | "gone";
}
