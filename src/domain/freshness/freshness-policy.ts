import { type Actor, hasRole } from "../accounts/role.ts";

export const canSeeFreshness = (actor: Actor, region: string) =>
  hasRole(actor, region, "curator", "manager", "regionAdmin");
export const canHandleFreshness = (actor: Actor, region: string) => hasRole(actor, region, "curator", "regionAdmin");
/** The region's rule: it sends letters and takes things off the tray by itself. */
export const canSetFreshness = (actor: Actor, region: string) => hasRole(actor, region, "regionAdmin");
