import { type Actor, hasRole, hasRoleFor } from "../accounts/role.ts";

/** See one's own organizations' things on the tray. */
export const canProvide = (actor: Actor, region: string) => hasRole(actor, region, "provider");
/** Act for exactly this organization. */
export const canProvideFor = (actor: Actor, region: string, organizationId: string) =>
  hasRoleFor(actor, region, organizationId, "provider");
/** Agree that a thing belongs to an organization. */
export const canDecideClaims = (actor: Actor, region: string) => hasRole(actor, region, "curator", "regionAdmin");
