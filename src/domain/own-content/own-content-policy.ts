import { type Actor, hasRole } from "../accounts/role.ts";

/** Write what PTV and the event registers lack. Providers write their own organization's only. */
export const canWriteOwn = (actor: Actor, region: string) =>
  hasRole(actor, region, "curator", "provider", "regionAdmin");
/** What residents see goes through a curator. */
export const canPublishOwn = (actor: Actor, region: string) => hasRole(actor, region, "curator", "regionAdmin");
