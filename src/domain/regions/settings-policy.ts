import { type Actor, hasRole } from "../accounts/role.ts";

/** The region's colours, languages, themes, contacts and statements. */
export const canChangeSettings = (actor: Actor, region: string) => hasRole(actor, region, "regionAdmin");
/** How imports went, and what was kept aside. */
export const canSeeSources = (actor: Actor, region: string) =>
  hasRole(actor, region, "curator", "regionAdmin", "operator");
export const canRunSources = (actor: Actor, region: string) => hasRole(actor, region, "regionAdmin", "operator");
