import { uuidV5 } from "../../platform/crypto/uuid-v5.ts";
import type { ChannelId, GeneralDescriptionId, OrganizationId, ServiceId } from "./catalogue.ts";

/** Polku's namespace for ids made of a source and its id. Changing it changes every public address. */
const NAMESPACE = "8f0e6b52-6c0b-4f5e-9a3d-3d1c5f2a7b10";

export function serviceId(source: string, sourceId: string): ServiceId {
  return registerId(source, sourceId) as ServiceId;
}

export function channelId(source: string, sourceId: string): ChannelId {
  return registerId(source, sourceId) as ChannelId;
}

export function organizationId(source: string, sourceId: string): OrganizationId {
  return registerId(source, sourceId) as OrganizationId;
}

export function generalDescriptionId(source: string, sourceId: string): GeneralDescriptionId {
  return registerId(source, sourceId) as GeneralDescriptionId;
}

/** The id of any register record. A source never uses one id for two records, whatever their kinds. */
export function registerId(source: string, sourceId: string): string {
  return uuidV5(NAMESPACE, `${source}:${sourceId}`.toLowerCase());
}
