import { type Actor, hasRole } from "../accounts/role.ts";

export const canSeeQuality = (actor: Actor, region: string) =>
  hasRole(actor, region, "curator", "manager", "regionAdmin", "operator");
/** Why something is not found. Providers ask it of their own services. */
export const canAskFindability = (actor: Actor, region: string) =>
  hasRole(actor, region, "curator", "manager", "provider", "regionAdmin", "operator");
