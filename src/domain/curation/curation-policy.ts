import { type Actor, hasRole } from "../accounts/role.ts";

export const canSeeTray = (actor: Actor, region: string) =>
  hasRole(actor, region, "curator", "manager", "regionAdmin", "operator");
export const canCurate = (actor: Actor, region: string) => hasRole(actor, region, "curator", "regionAdmin");
